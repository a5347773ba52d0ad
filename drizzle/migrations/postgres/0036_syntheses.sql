CREATE TABLE "outside_study" (
	"id" text PRIMARY KEY NOT NULL,
	"synthesis_id" text NOT NULL,
	"study" jsonb NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "synthesis" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"question" text NOT NULL,
	"asked" jsonb NOT NULL,
	"conclusion" text DEFAULT '' NOT NULL,
	"certainty" jsonb NOT NULL,
	"audience" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"stale_since" timestamp (3) with time zone,
	"news" jsonb,
	"withdrawn_reason" text,
	"withdrawn_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "synthesis_author" (
	"version_id" text NOT NULL,
	"person_id" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "synthesis_author_version_id_person_id_pk" PRIMARY KEY("version_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "synthesis_decision" (
	"synthesis_id" text NOT NULL,
	"study_id" text NOT NULL,
	"inclusion" text NOT NULL,
	"reason" text NOT NULL,
	"version" integer,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "synthesis_decision_synthesis_id_study_id_pk" PRIMARY KEY("synthesis_id","study_id")
);
--> statement-breakpoint
CREATE TABLE "synthesis_editor" (
	"synthesis_id" text NOT NULL,
	"person_id" text NOT NULL,
	"position" integer NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "synthesis_editor_synthesis_id_person_id_pk" PRIMARY KEY("synthesis_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "synthesis_source" (
	"synthesis_id" text NOT NULL,
	"write_up_id" text NOT NULL,
	CONSTRAINT "synthesis_source_synthesis_id_write_up_id_pk" PRIMARY KEY("synthesis_id","write_up_id")
);
--> statement-breakpoint
CREATE TABLE "synthesis_theme" (
	"synthesis_id" text NOT NULL,
	"theme" text NOT NULL,
	"direct" boolean NOT NULL,
	CONSTRAINT "synthesis_theme_synthesis_id_theme_pk" PRIMARY KEY("synthesis_id","theme")
);
--> statement-breakpoint
CREATE TABLE "synthesis_version" (
	"id" text PRIMARY KEY NOT NULL,
	"synthesis_id" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"what_changed" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outside_study" ADD CONSTRAINT "outside_study_synthesis_id_synthesis_id_fk" FOREIGN KEY ("synthesis_id") REFERENCES "public"."synthesis"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_study" ADD CONSTRAINT "outside_study_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis" ADD CONSTRAINT "synthesis_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_author" ADD CONSTRAINT "synthesis_author_version_id_synthesis_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."synthesis_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_author" ADD CONSTRAINT "synthesis_author_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_decision" ADD CONSTRAINT "synthesis_decision_synthesis_id_synthesis_id_fk" FOREIGN KEY ("synthesis_id") REFERENCES "public"."synthesis"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_decision" ADD CONSTRAINT "synthesis_decision_decided_by_person_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_editor" ADD CONSTRAINT "synthesis_editor_synthesis_id_synthesis_id_fk" FOREIGN KEY ("synthesis_id") REFERENCES "public"."synthesis"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_editor" ADD CONSTRAINT "synthesis_editor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_source" ADD CONSTRAINT "synthesis_source_synthesis_id_synthesis_id_fk" FOREIGN KEY ("synthesis_id") REFERENCES "public"."synthesis"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_source" ADD CONSTRAINT "synthesis_source_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_theme" ADD CONSTRAINT "synthesis_theme_synthesis_id_synthesis_id_fk" FOREIGN KEY ("synthesis_id") REFERENCES "public"."synthesis"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_version" ADD CONSTRAINT "synthesis_version_synthesis_id_synthesis_id_fk" FOREIGN KEY ("synthesis_id") REFERENCES "public"."synthesis"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "synthesis_version" ADD CONSTRAINT "synthesis_version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outside_study_synthesis" ON "outside_study" USING btree ("synthesis_id");--> statement-breakpoint
CREATE INDEX "outside_study_person" ON "outside_study" USING btree ("added_by");--> statement-breakpoint
CREATE UNIQUE INDEX "synthesis_key" ON "synthesis" USING btree ("key");--> statement-breakpoint
CREATE INDEX "synthesis_published" ON "synthesis" USING btree ("status","published_at");--> statement-breakpoint
CREATE INDEX "synthesis_author_person" ON "synthesis_author" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "synthesis_decision_person" ON "synthesis_decision" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "synthesis_editor_person" ON "synthesis_editor" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "synthesis_source_write_up" ON "synthesis_source" USING btree ("write_up_id");--> statement-breakpoint
CREATE INDEX "synthesis_theme_theme" ON "synthesis_theme" USING btree ("theme");--> statement-breakpoint
CREATE UNIQUE INDEX "synthesis_version_number" ON "synthesis_version" USING btree ("synthesis_id","number");--> statement-breakpoint
CREATE INDEX "synthesis_version_person" ON "synthesis_version" USING btree ("published_by");