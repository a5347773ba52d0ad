ALTER TABLE "write_up" ADD COLUMN "identity" text DEFAULT 'named' NOT NULL;--> statement-breakpoint
ALTER TABLE "write_up" ADD COLUMN "withheld" text DEFAULT '' NOT NULL;