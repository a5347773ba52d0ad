ALTER TABLE "series" ADD COLUMN "taken_out_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "survey_wave" ADD COLUMN "taken_out_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "survey" ADD COLUMN "taken_out_at" timestamp (3) with time zone;