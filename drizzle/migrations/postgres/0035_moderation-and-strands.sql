CREATE TABLE "moderation_assessor" (
	"moderation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"school_id" text NOT NULL,
	"position" integer NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "moderation_assessor_moderation_id_person_id_pk" PRIMARY KEY("moderation_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "moderation_mark" (
	"piece_id" text NOT NULL,
	"person_id" text NOT NULL,
	"level" integer NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "moderation_mark_piece_id_person_id_pk" PRIMARY KEY("piece_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "moderation_piece" (
	"id" text PRIMARY KEY NOT NULL,
	"moderation_id" text NOT NULL,
	"label" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"levels" jsonb NOT NULL,
	"enquiry_id" text,
	"measure_id" text DEFAULT '' NOT NULL,
	"measure_name" text DEFAULT '' NOT NULL,
	"lead_id" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "strand_fact" (
	"id" text PRIMARY KEY NOT NULL,
	"strand" text NOT NULL,
	"months" integer,
	"cost" integer NOT NULL,
	"security" integer NOT NULL,
	"as_of" text NOT NULL,
	"link" text NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "moderation_assessor" ADD CONSTRAINT "moderation_assessor_moderation_id_moderation_id_fk" FOREIGN KEY ("moderation_id") REFERENCES "public"."moderation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_assessor" ADD CONSTRAINT "moderation_assessor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_assessor" ADD CONSTRAINT "moderation_assessor_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_mark" ADD CONSTRAINT "moderation_mark_piece_id_moderation_piece_id_fk" FOREIGN KEY ("piece_id") REFERENCES "public"."moderation_piece"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_mark" ADD CONSTRAINT "moderation_mark_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_piece" ADD CONSTRAINT "moderation_piece_moderation_id_moderation_id_fk" FOREIGN KEY ("moderation_id") REFERENCES "public"."moderation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation" ADD CONSTRAINT "moderation_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation" ADD CONSTRAINT "moderation_lead_id_person_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strand_fact" ADD CONSTRAINT "strand_fact_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_assessor_person" ON "moderation_assessor" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "moderation_mark_person" ON "moderation_mark" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "moderation_piece_moderation" ON "moderation_piece" USING btree ("moderation_id","position");--> statement-breakpoint
CREATE INDEX "moderation_enquiry" ON "moderation" USING btree ("enquiry_id");--> statement-breakpoint
CREATE INDEX "moderation_lead" ON "moderation" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "strand_fact_strand" ON "strand_fact" USING btree ("strand","changed_at");