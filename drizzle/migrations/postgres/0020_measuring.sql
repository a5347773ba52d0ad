CREATE TABLE "enquiry_design" (
	"enquiry_id" text PRIMARY KEY NOT NULL,
	"design" text NOT NULL,
	"primary_measure" jsonb,
	"why" text DEFAULT '' NOT NULL,
	"protocol" text DEFAULT '' NOT NULL,
	"pupils" integer,
	"classes" integer,
	"blocks" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"locked_by" text,
	"locked_at" timestamp (3) with time zone,
	"drawn_by" text,
	"drawn_at" timestamp (3) with time zone,
	"allocation" jsonb
);
--> statement-breakpoint
CREATE TABLE "frozen_baseline" (
	"id" text PRIMARY KEY NOT NULL,
	"series_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"frozen_by" text NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"unfrozen_by" text,
	"unfrozen_at" timestamp (3) with time zone,
	"why" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pupil_voice" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"school_id" text,
	"day" text NOT NULL,
	"prompt" text NOT NULL,
	"method" text NOT NULL,
	"summary" text NOT NULL,
	"consent_basis" text NOT NULL,
	"quotes" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "result" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"line_id" text NOT NULL,
	"revision" integer NOT NULL,
	"is_current" boolean NOT NULL,
	"is_taken_out" boolean DEFAULT false NOT NULL,
	"measure_id" text NOT NULL,
	"measure_name" text NOT NULL,
	"measure_role" text NOT NULL,
	"measure_kind" text NOT NULL,
	"school_id" text,
	"arm" text NOT NULL,
	"occasion" text NOT NULL,
	"label" text NOT NULL,
	"day" text NOT NULL,
	"better" text NOT NULL,
	"kind" text NOT NULL,
	"n" integer NOT NULL,
	"mean" double precision,
	"sd" double precision,
	"achieved" integer,
	"missing" integer NOT NULL,
	"classes" integer NOT NULL,
	"marked_by" text DEFAULT '' NOT NULL,
	"blind" text NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"school_id" text,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"better" text NOT NULL,
	"n" integer NOT NULL,
	"points" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_wave" (
	"id" text PRIMARY KEY NOT NULL,
	"survey_id" text NOT NULL,
	"day" text NOT NULL,
	"responses" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"school_id" text,
	"name" text NOT NULL,
	"who" text NOT NULL,
	"points" integer NOT NULL,
	"items" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enquiry_design" ADD CONSTRAINT "enquiry_design_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_design" ADD CONSTRAINT "enquiry_design_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_design" ADD CONSTRAINT "enquiry_design_locked_by_person_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_design" ADD CONSTRAINT "enquiry_design_drawn_by_person_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_baseline" ADD CONSTRAINT "frozen_baseline_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_baseline" ADD CONSTRAINT "frozen_baseline_frozen_by_person_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_baseline" ADD CONSTRAINT "frozen_baseline_unfrozen_by_person_id_fk" FOREIGN KEY ("unfrozen_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil_voice" ADD CONSTRAINT "pupil_voice_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil_voice" ADD CONSTRAINT "pupil_voice_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pupil_voice" ADD CONSTRAINT "pupil_voice_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result" ADD CONSTRAINT "result_entered_by_person_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_wave" ADD CONSTRAINT "survey_wave_survey_id_survey_id_fk" FOREIGN KEY ("survey_id") REFERENCES "public"."survey"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_wave" ADD CONSTRAINT "survey_wave_entered_by_person_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey" ADD CONSTRAINT "survey_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey" ADD CONSTRAINT "survey_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey" ADD CONSTRAINT "survey_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "frozen_baseline_series" ON "frozen_baseline" USING btree ("series_id","frozen_at");--> statement-breakpoint
CREATE INDEX "pupil_voice_enquiry" ON "pupil_voice" USING btree ("enquiry_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "result_revision" ON "result" USING btree ("line_id","revision");--> statement-breakpoint
CREATE INDEX "result_enquiry" ON "result" USING btree ("enquiry_id","is_current");--> statement-breakpoint
CREATE INDEX "series_enquiry" ON "series" USING btree ("enquiry_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "survey_wave_day" ON "survey_wave" USING btree ("survey_id","day");--> statement-breakpoint
CREATE INDEX "survey_enquiry" ON "survey" USING btree ("enquiry_id","changed_at");