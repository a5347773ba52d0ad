CREATE TABLE "correction" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"wrong" text NOT NULL,
	"right" text NOT NULL,
	"corrected_by" text NOT NULL,
	"capacity" text NOT NULL,
	"verified_as" text,
	"corrected_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "purge" ALTER COLUMN "write_up_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "version_author" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_corrected_by_person_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_version" ON "correction" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "correction_person" ON "correction" USING btree ("corrected_by");