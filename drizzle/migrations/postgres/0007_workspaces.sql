CREATE TABLE "sharing_default" (
	"place" text PRIMARY KEY NOT NULL,
	"audience" text NOT NULL,
	"licence" text NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "alliance" ADD COLUMN "purpose_type" text DEFAULT 'other' NOT NULL;