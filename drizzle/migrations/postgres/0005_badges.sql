ALTER TABLE "designation" ADD COLUMN "alliance_id" text;--> statement-breakpoint
ALTER TABLE "version_author" ADD COLUMN "badge" text;--> statement-breakpoint
ALTER TABLE "designation" ADD CONSTRAINT "designation_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE no action ON UPDATE no action;