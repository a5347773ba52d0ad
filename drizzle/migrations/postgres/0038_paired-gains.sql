ALTER TABLE "result" ADD COLUMN "gain_n" integer;--> statement-breakpoint
ALTER TABLE "result" ADD COLUMN "gain_mean" double precision;--> statement-breakpoint
ALTER TABLE "result" ADD COLUMN "gain_sd" double precision;