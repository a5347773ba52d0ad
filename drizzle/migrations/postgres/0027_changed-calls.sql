ALTER TABLE "enquiry_school" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "call" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "call" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;