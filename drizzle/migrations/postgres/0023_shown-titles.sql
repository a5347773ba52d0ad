ALTER TABLE "shown_enquiry" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "shown_enquiry" ADD COLUMN "question" text DEFAULT '' NOT NULL;