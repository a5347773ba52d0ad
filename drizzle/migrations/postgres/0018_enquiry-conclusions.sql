CREATE TABLE "enquiry_finding" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"outcome" text NOT NULL,
	"measure" text DEFAULT '' NOT NULL,
	"direction" text NOT NULL,
	"why" text NOT NULL,
	"for_whom" text DEFAULT '' NOT NULL,
	"conditions" text DEFAULT '' NOT NULL,
	"sure" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"noted_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_version" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"number" integer NOT NULL,
	"practice" text NOT NULL,
	"what_changed" text DEFAULT '' NOT NULL,
	"cause" text,
	"cause_id" text,
	"seen" text DEFAULT '' NOT NULL,
	"noted_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shown_enquiry" (
	"enquiry_id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"shown_by" text NOT NULL,
	"shown_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enquiry_finding" ADD CONSTRAINT "enquiry_finding_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_finding" ADD CONSTRAINT "enquiry_finding_noted_by_person_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_version" ADD CONSTRAINT "practice_version_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_version" ADD CONSTRAINT "practice_version_noted_by_person_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_enquiry" ADD CONSTRAINT "shown_enquiry_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_enquiry" ADD CONSTRAINT "shown_enquiry_shown_by_person_id_fk" FOREIGN KEY ("shown_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enquiry_finding_enquiry" ON "enquiry_finding" USING btree ("enquiry_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "practice_version_number" ON "practice_version" USING btree ("enquiry_id","number");