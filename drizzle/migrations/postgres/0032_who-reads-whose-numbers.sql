CREATE TABLE "enquiry_showing" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"audience" text NOT NULL,
	"read_elsewhere" jsonb NOT NULL,
	"shown_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enquiry_school" ADD COLUMN "numbers_kept_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "enquiry_showing" ADD CONSTRAINT "enquiry_showing_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_showing" ADD CONSTRAINT "enquiry_showing_shown_by_person_id_fk" FOREIGN KEY ("shown_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enquiry_showing_enquiry" ON "enquiry_showing" USING btree ("enquiry_id","at");