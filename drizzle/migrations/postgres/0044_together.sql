CREATE TABLE "enquiry_together" (
	"enquiry_id" text NOT NULL,
	"check_id" text NOT NULL,
	"answers" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enquiry_together_enquiry_id_check_id_pk" PRIMARY KEY("enquiry_id","check_id")
);
--> statement-breakpoint
ALTER TABLE "enquiry_together" ADD CONSTRAINT "enquiry_together_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enquiry_together" ADD CONSTRAINT "enquiry_together_written_by_person_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;