CREATE TABLE "enquiry_implementation" (
	"enquiry_id" text NOT NULL,
	"school_id" text NOT NULL,
	"implementation" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enquiry_implementation_enquiry_id_school_id_pk" PRIMARY KEY("enquiry_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "told_numbers" (
	"id" text PRIMARY KEY NOT NULL,
	"enquiry_id" text NOT NULL,
	"audience" text NOT NULL,
	"counted" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "series" ADD COLUMN "measure" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "enquiry_implementation" ADD CONSTRAINT "enquiry_implementation_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_implementation" ADD CONSTRAINT "enquiry_implementation_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_implementation" ADD CONSTRAINT "enquiry_implementation_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_numbers" ADD CONSTRAINT "told_numbers_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "told_numbers_enquiry" ON "told_numbers" USING btree ("enquiry_id","at");