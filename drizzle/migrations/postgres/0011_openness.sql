CREATE TABLE "break_glass" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"thing" text NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"agreed_by" text,
	"agreed_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"refused_by" text,
	"refused_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "opening" (
	"id" text PRIMARY KEY NOT NULL,
	"write_up_id" text NOT NULL,
	"person_id" text NOT NULL,
	"school_id" text,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"half_hour" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" text PRIMARY KEY NOT NULL,
	"write_up_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"school_id" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"question" text NOT NULL,
	"due" text NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" text PRIMARY KEY NOT NULL,
	"thread_id" text NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"taken_back_at" timestamp (3) with time zone,
	"person_id" text,
	"school_id" text,
	"sealed_author" text,
	"speaker" text
);
--> statement-breakpoint
CREATE TABLE "thread" (
	"id" text PRIMARY KEY NOT NULL,
	"alliance_id" text NOT NULL,
	"rule" text NOT NULL,
	"audience" text NOT NULL,
	"title" text NOT NULL,
	"started_by" text,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_agreed_by_person_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_refused_by_person_id_fk" FOREIGN KEY ("refused_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_thread_id_thread_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."thread"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread" ADD CONSTRAINT "thread_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "break_glass_thing" ON "break_glass" USING btree ("thing");--> statement-breakpoint
CREATE INDEX "break_glass_asker" ON "break_glass" USING btree ("asked_by","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "opening_once" ON "opening" USING btree ("write_up_id","person_id","half_hour");--> statement-breakpoint
CREATE INDEX "opening_person" ON "opening" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "question_write_up" ON "question" USING btree ("write_up_id");--> statement-breakpoint
CREATE INDEX "question_asker" ON "question" USING btree ("asked_by");--> statement-breakpoint
CREATE UNIQUE INDEX "post_number" ON "post" USING btree ("thread_id","number");--> statement-breakpoint
CREATE INDEX "post_person" ON "post" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "post_speaker" ON "post" USING btree ("thread_id","speaker");--> statement-breakpoint
CREATE INDEX "thread_alliance" ON "thread" USING btree ("alliance_id");