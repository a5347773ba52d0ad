CREATE TABLE "contribution" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"person_id" text NOT NULL,
	"school_id" text,
	"kind" text NOT NULL,
	"on_day" text NOT NULL,
	"source" text NOT NULL,
	"of_thing" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"noted_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enquiry" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"question" text NOT NULL,
	"method" text NOT NULL,
	"stage" text NOT NULL,
	"alliance_id" text,
	"audience" text DEFAULT 'team' NOT NULL,
	"live_document_id" text NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"stopped_why" text DEFAULT '' NOT NULL,
	"learnt" text DEFAULT '' NOT NULL,
	"write_up_id" text,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enquiry_member" (
	"enquiry_id" text NOT NULL,
	"person_id" text NOT NULL,
	"school_id" text,
	"role" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enquiry_member_enquiry_id_person_id_pk" PRIMARY KEY("enquiry_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "enquiry_school" (
	"enquiry_id" text NOT NULL,
	"school_id" text NOT NULL,
	"standing" text NOT NULL,
	"cohort" text DEFAULT '' NOT NULL,
	"pupils" integer,
	"asked_person" text,
	"asked_by" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"parked_at" timestamp (3) with time zone,
	CONSTRAINT "enquiry_school_enquiry_id_school_id_pk" PRIMARY KEY("enquiry_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "stage_move" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"from_stage" text NOT NULL,
	"to_stage" text NOT NULL,
	"notices" text DEFAULT '' NOT NULL,
	"moved_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_noted_by_person_id_fk" FOREIGN KEY ("noted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_member" ADD CONSTRAINT "enquiry_member_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_member" ADD CONSTRAINT "enquiry_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_member" ADD CONSTRAINT "enquiry_member_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_school" ADD CONSTRAINT "enquiry_school_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_school" ADD CONSTRAINT "enquiry_school_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_school" ADD CONSTRAINT "enquiry_school_asked_person_person_id_fk" FOREIGN KEY ("asked_person") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_school" ADD CONSTRAINT "enquiry_school_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move" ADD CONSTRAINT "stage_move_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_move" ADD CONSTRAINT "stage_move_moved_by_person_id_fk" FOREIGN KEY ("moved_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contribution_once" ON "contribution" USING btree ("enquiry_id","person_id","kind","on_day","of_thing","source");--> statement-breakpoint
CREATE INDEX "contribution_person" ON "contribution" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enquiry_key" ON "enquiry" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "enquiry_live_document" ON "enquiry" USING btree ("live_document_id");--> statement-breakpoint
CREATE INDEX "enquiry_alliance" ON "enquiry" USING btree ("alliance_id","updated_at");--> statement-breakpoint
CREATE INDEX "enquiry_write_up" ON "enquiry" USING btree ("write_up_id");--> statement-breakpoint
CREATE INDEX "enquiry_member_person" ON "enquiry_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "enquiry_school_school" ON "enquiry_school" USING btree ("school_id","standing");--> statement-breakpoint
CREATE INDEX "enquiry_school_asked" ON "enquiry_school" USING btree ("asked_person");--> statement-breakpoint
CREATE INDEX "stage_move_enquiry" ON "stage_move" USING btree ("enquiry_id","at");