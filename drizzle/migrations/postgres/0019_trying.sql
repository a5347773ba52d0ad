CREATE TABLE "case_pupil" (
	"lesson_id" text NOT NULL,
	"label" text NOT NULL,
	"description" text NOT NULL,
	"predicted" text NOT NULL,
	"observed" text DEFAULT '' NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	CONSTRAINT "case_pupil_lesson_id_label_pk" PRIMARY KEY("lesson_id","label")
);
--> statement-breakpoint
CREATE TABLE "cycle" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"school_id" text NOT NULL,
	"number" integer NOT NULL,
	"follows_id" text,
	"step" text NOT NULL,
	"owner_id" text NOT NULL,
	"idea_id" text DEFAULT '' NOT NULL,
	"idea" text NOT NULL,
	"objective" text NOT NULL,
	"starts_on" text DEFAULT '' NOT NULL,
	"ends_on" text DEFAULT '' NOT NULL,
	"tasks" jsonb NOT NULL,
	"data" jsonb NOT NULL,
	"locked_at" timestamp (3) with time zone,
	"locked_by" text,
	"as_planned" boolean,
	"observations" text DEFAULT '' NOT NULL,
	"problems" text DEFAULT '' NOT NULL,
	"feedback" text DEFAULT '' NOT NULL,
	"shows" text DEFAULT '' NOT NULL,
	"compared" text DEFAULT '' NOT NULL,
	"learnt" text DEFAULT '' NOT NULL,
	"decision" text,
	"next" text DEFAULT '' NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"revision" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_observer" (
	"lesson_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "lesson_observer_lesson_id_person_id_pk" PRIMARY KEY("lesson_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "lesson" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"school_id" text NOT NULL,
	"number" integer NOT NULL,
	"step" text NOT NULL,
	"teacher_id" text NOT NULL,
	"on_day" text DEFAULT '' NOT NULL,
	"objective" text NOT NULL,
	"activities" text DEFAULT '' NOT NULL,
	"interviews" text DEFAULT '' NOT NULL,
	"surprised" text DEFAULT '' NOT NULL,
	"change" text DEFAULT '' NOT NULL,
	"locked_at" timestamp (3) with time zone,
	"locked_by" text,
	"revision" integer NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observation_note" (
	"id" text PRIMARY KEY NOT NULL,
	"lesson_id" text NOT NULL,
	"observer_id" text NOT NULL,
	"words" text NOT NULL,
	"revision" integer NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "observation_reader" (
	"note_id" text NOT NULL,
	"person_id" text NOT NULL,
	"shared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "observation_reader_note_id_person_id_pk" PRIMARY KEY("note_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "prediction" (
	"cycle_id" text NOT NULL,
	"place" integer NOT NULL,
	"question" text NOT NULL,
	"prediction" text NOT NULL,
	"match" text,
	CONSTRAINT "prediction_cycle_id_place_pk" PRIMARY KEY("cycle_id","place")
);
--> statement-breakpoint
ALTER TABLE "case_pupil" ADD CONSTRAINT "case_pupil_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_locked_by_person_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle" ADD CONSTRAINT "cycle_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_observer" ADD CONSTRAINT "lesson_observer_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_observer" ADD CONSTRAINT "lesson_observer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_teacher_id_person_id_fk" FOREIGN KEY ("teacher_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_locked_by_person_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_note" ADD CONSTRAINT "observation_note_lesson_id_lesson_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lesson"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_note" ADD CONSTRAINT "observation_note_observer_id_person_id_fk" FOREIGN KEY ("observer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_reader" ADD CONSTRAINT "observation_reader_note_id_observation_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."observation_note"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_reader" ADD CONSTRAINT "observation_reader_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prediction" ADD CONSTRAINT "prediction_cycle_id_cycle_id_fk" FOREIGN KEY ("cycle_id") REFERENCES "public"."cycle"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_number" ON "cycle" USING btree ("enquiry_id","school_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_number" ON "lesson" USING btree ("enquiry_id","school_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "observation_note_once" ON "observation_note" USING btree ("lesson_id","observer_id");--> statement-breakpoint
CREATE INDEX "observation_reader_person" ON "observation_reader" USING btree ("person_id");