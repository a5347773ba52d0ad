CREATE TABLE "notice" (
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"markdown" text NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_slug_number_pk" PRIMARY KEY("slug","number")
);
--> statement-breakpoint
CREATE TABLE "purge" (
	"id" text PRIMARY KEY NOT NULL,
	"write_up_id" text NOT NULL,
	"what" text NOT NULL,
	"reason" text NOT NULL,
	"places" jsonb NOT NULL,
	"purged_by" text,
	"purged_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "live_document" ADD COLUMN "replaced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purge" ADD CONSTRAINT "purge_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "purge" ADD CONSTRAINT "purge_purged_by_person_id_fk" FOREIGN KEY ("purged_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "purge_write_up" ON "purge" USING btree ("write_up_id");