CREATE TABLE "activity" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"kind" text NOT NULL,
	"on_day" text NOT NULL,
	"minutes" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"others" integer DEFAULT 0 NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_person" (
	"activity_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "activity_person_activity_id_person_id_pk" PRIMARY KEY("activity_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "activity_school" (
	"activity_id" text NOT NULL,
	"school_id" text NOT NULL,
	CONSTRAINT "activity_school_activity_id_school_id_pk" PRIMARY KEY("activity_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "call_sign_up" (
	"call_id" text NOT NULL,
	"school_id" text NOT NULL,
	"person_id" text NOT NULL,
	"wants" text DEFAULT '' NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"enquiry_id" text,
	CONSTRAINT "call_sign_up_call_id_school_id_pk" PRIMARY KEY("call_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "call" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text,
	"alliance_id" text,
	"title" text NOT NULL,
	"about" text NOT NULL,
	"theme" text NOT NULL,
	"phase" text NOT NULL,
	"method" text NOT NULL,
	"opens_on" text NOT NULL,
	"closes_on" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"grouped_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "enquiry_calendar" (
	"enquiry_id" text NOT NULL,
	"person_id" text NOT NULL,
	"hash" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enquiry_calendar_enquiry_id_person_id_pk" PRIMARY KEY("enquiry_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "known_item" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"write_up_id" text,
	"version" integer,
	"reference" jsonb,
	"took" text NOT NULL,
	"fit" text NOT NULL,
	"why" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "placement" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"person_id" text NOT NULL,
	"from_school_id" text NOT NULL,
	"to_school_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"purpose" text NOT NULL,
	"learning" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_person" ADD CONSTRAINT "activity_person_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_person" ADD CONSTRAINT "activity_person_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_school" ADD CONSTRAINT "activity_school_activity_id_activity_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activity"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_school" ADD CONSTRAINT "activity_school_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_sign_up" ADD CONSTRAINT "call_sign_up_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_sign_up" ADD CONSTRAINT "call_sign_up_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_sign_up" ADD CONSTRAINT "call_sign_up_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_sign_up" ADD CONSTRAINT "call_sign_up_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_calendar" ADD CONSTRAINT "enquiry_calendar_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_calendar" ADD CONSTRAINT "enquiry_calendar_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_item" ADD CONSTRAINT "known_item_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_item" ADD CONSTRAINT "known_item_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_item" ADD CONSTRAINT "known_item_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_from_school_id_school_id_fk" FOREIGN KEY ("from_school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_to_school_id_school_id_fk" FOREIGN KEY ("to_school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "placement" ADD CONSTRAINT "placement_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_enquiry" ON "activity" USING btree ("enquiry_id","on_day");--> statement-breakpoint
CREATE INDEX "activity_person_person" ON "activity_person" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "call_sign_up_person" ON "call_sign_up" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "call_window" ON "call" USING btree ("closes_on");--> statement-breakpoint
CREATE INDEX "call_enquiry" ON "call" USING btree ("enquiry_id");--> statement-breakpoint
CREATE INDEX "call_alliance" ON "call" USING btree ("alliance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enquiry_calendar_hash" ON "enquiry_calendar" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "known_item_enquiry" ON "known_item" USING btree ("enquiry_id","added_at");--> statement-breakpoint
CREATE INDEX "known_item_write_up" ON "known_item" USING btree ("write_up_id");--> statement-breakpoint
CREATE INDEX "placement_enquiry" ON "placement" USING btree ("enquiry_id","from_day");--> statement-breakpoint
CREATE INDEX "placement_person" ON "placement" USING btree ("person_id");