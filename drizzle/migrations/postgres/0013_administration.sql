CREATE TABLE "pack_entry" (
	"pack" text NOT NULL,
	"id" text NOT NULL,
	"from_day" text NOT NULL,
	"label" text NOT NULL,
	"short" text NOT NULL,
	"about" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"is_closed" boolean DEFAULT false NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pack_entry_pack_id_from_day_pk" PRIMARY KEY("pack","id","from_day")
);
--> statement-breakpoint
CREATE TABLE "register" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"as_of" text NOT NULL,
	"state" text NOT NULL,
	"found" jsonb,
	"digest" text,
	"problem" text,
	"handed_in_by" text,
	"handed_in_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suspension" (
	"person_id" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"suspended_by" text,
	"suspended_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pack_entry" ADD CONSTRAINT "pack_entry_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register" ADD CONSTRAINT "register_handed_in_by_person_id_fk" FOREIGN KEY ("handed_in_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_suspended_by_person_id_fk" FOREIGN KEY ("suspended_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;