ALTER TABLE "enquiry_school" ADD COLUMN "message" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "enquiry_school" ADD COLUMN "starts_on" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "enquiry_school" ADD COLUMN "weeks" integer;--> statement-breakpoint
ALTER TABLE "enquiry_school" ADD COLUMN "shows_plan" boolean DEFAULT false NOT NULL;