CREATE TABLE "adaptation" (
	"id" text PRIMARY KEY NOT NULL,
	"write_up_id" text NOT NULL,
	"version" integer NOT NULL,
	"school_id" text NOT NULL,
	"person_id" text NOT NULL,
	"status" text NOT NULL,
	"for_whom" text NOT NULL,
	"kept" text NOT NULL,
	"changed" text NOT NULL,
	"why" text NOT NULL,
	"happened" text NOT NULL,
	"direction" text,
	"implementation" jsonb NOT NULL,
	"own_write_up_id" text,
	"audience" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "follow_up" (
	"id" text PRIMARY KEY NOT NULL,
	"adaptation_id" text,
	"enquiry_id" text,
	"months" integer NOT NULL,
	"due_on" text NOT NULL,
	"reminders" integer DEFAULT 0 NOT NULL,
	"next_on" text,
	"still_used" text,
	"used_by" integer,
	"direction" text,
	"answered_by" text,
	"answered_on" text
);
--> statement-breakpoint
CREATE TABLE "shelf_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"write_up_id" text NOT NULL,
	"person_id" text NOT NULL,
	"use" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adaptation" ADD CONSTRAINT "adaptation_own_write_up_id_write_up_id_fk" FOREIGN KEY ("own_write_up_id") REFERENCES "public"."write_up"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_adaptation_id_adaptation_id_fk" FOREIGN KEY ("adaptation_id") REFERENCES "public"."adaptation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shelf_entry" ADD CONSTRAINT "shelf_entry_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shelf_entry" ADD CONSTRAINT "shelf_entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adaptation_write_up" ON "adaptation" USING btree ("write_up_id","status","told_at");--> statement-breakpoint
CREATE INDEX "adaptation_school" ON "adaptation" USING btree ("school_id","status");--> statement-breakpoint
CREATE INDEX "adaptation_person" ON "adaptation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "adaptation_own" ON "adaptation" USING btree ("own_write_up_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_adaptation" ON "follow_up" USING btree ("adaptation_id","months");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_enquiry" ON "follow_up" USING btree ("enquiry_id","months");--> statement-breakpoint
CREATE INDEX "shelf_entry_write_up" ON "shelf_entry" USING btree ("write_up_id","until");--> statement-breakpoint
CREATE INDEX "shelf_entry_person" ON "shelf_entry" USING btree ("person_id","until");