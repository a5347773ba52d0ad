CREATE TABLE "cited_work" (
	"version_id" text NOT NULL,
	"doi" text NOT NULL,
	CONSTRAINT "cited_work_version_id_doi_pk" PRIMARY KEY("version_id","doi")
);
--> statement-breakpoint
CREATE TABLE "rating_remark" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"person_id" text NOT NULL,
	"speaks_as" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_standing" (
	"write_up_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"raters" integer NOT NULL,
	"review_due" text,
	"rated_before" integer,
	"retracted_at" timestamp (3) with time zone,
	"bare_claims" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"person_id" text NOT NULL,
	"is_current" boolean NOT NULL,
	"record" jsonb NOT NULL,
	"verdicts" jsonb NOT NULL,
	"level" integer NOT NULL,
	"line" text NOT NULL,
	"review_due" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retraction" (
	"id" text PRIMARY KEY NOT NULL,
	"doi" text NOT NULL,
	"said" text NOT NULL,
	"marked_by" text NOT NULL,
	"marked_at" timestamp (3) with time zone NOT NULL,
	"taken_back_by" text,
	"taken_back_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "settlement" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"level" integer NOT NULL,
	"reason" text NOT NULL,
	"review_due" text NOT NULL,
	"settled_by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cited_work" ADD CONSTRAINT "cited_work_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_remark" ADD CONSTRAINT "rating_remark_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_remark" ADD CONSTRAINT "rating_remark_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating_standing" ADD CONSTRAINT "rating_standing_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rating" ADD CONSTRAINT "rating_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retraction" ADD CONSTRAINT "retraction_marked_by_person_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retraction" ADD CONSTRAINT "retraction_taken_back_by_person_id_fk" FOREIGN KEY ("taken_back_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_settled_by_person_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cited_work_doi" ON "cited_work" USING btree ("doi");--> statement-breakpoint
CREATE INDEX "rating_remark_version" ON "rating_remark" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "rating_remark_person" ON "rating_remark" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "rating_standing_state" ON "rating_standing" USING btree ("state","review_due");--> statement-breakpoint
CREATE INDEX "rating_version" ON "rating" USING btree ("version_id","is_current");--> statement-breakpoint
CREATE INDEX "rating_person" ON "rating" USING btree ("person_id","is_current");--> statement-breakpoint
CREATE INDEX "retraction_doi" ON "retraction" USING btree ("doi");--> statement-breakpoint
CREATE INDEX "settlement_version" ON "settlement" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "settlement_person" ON "settlement" USING btree ("settled_by");--> statement-breakpoint
-- What was published before has no evidence attached: each of its findings is bare.
INSERT INTO "rating_standing" ("write_up_id", "state", "raters", "bare_claims") SELECT w."id", 'unrated', 0, jsonb_array_length(v."content" -> 'findings') FROM "write_up" w JOIN "version" v ON v."write_up_id" = w."id" AND v."number" = w."version";
