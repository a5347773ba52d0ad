CREATE TABLE "live_client" (
	"document_id" text NOT NULL,
	"client_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "live_client_document_id_client_id_pk" PRIMARY KEY("document_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "live_document" (
	"id" text PRIMARY KEY NOT NULL,
	"epoch" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_snapshot" (
	"document_id" text PRIMARY KEY NOT NULL,
	"upto_seq" integer NOT NULL,
	"data" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "live_update" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" text,
	"data" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alliance" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"form" text NOT NULL,
	"purpose" text NOT NULL,
	"about" text NOT NULL,
	"opened_on" text NOT NULL,
	"closed_on" text,
	"is_sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"alliance_id" text NOT NULL,
	"school_id" text NOT NULL,
	"role" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_name" (
	"school_id" text NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"as_of" text NOT NULL,
	CONSTRAINT "school_name_school_id_name_pk" PRIMARY KEY("school_id","name")
);
--> statement-breakpoint
CREATE TABLE "school" (
	"id" text PRIMARY KEY NOT NULL,
	"urn" integer,
	"name" text NOT NULL,
	"phase" text,
	"type" text,
	"status" text DEFAULT 'open' NOT NULL,
	"local_authority" text,
	"region" text,
	"town" text,
	"postcode" text,
	"latitude" double precision,
	"longitude" double precision,
	"pupils" double precision,
	"fsm_percent" double precision,
	"age_low" integer,
	"age_high" integer,
	"trust" text,
	"urban_rural" text,
	"website" text,
	"opened_on" text,
	"closed_on" text,
	"about" text,
	"is_sample" boolean DEFAULT false NOT NULL,
	"facts" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text,
	"action" text NOT NULL,
	"thing" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"reporter" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text
);
--> statement-breakpoint
CREATE TABLE "affiliation" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"school_id" text,
	"organisation_id" text,
	"from_day" text NOT NULL,
	"to_day" text
);
--> statement-breakpoint
CREATE TABLE "designation" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"specialism" text,
	"body" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"post" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"school_id" text,
	"alliance_id" text,
	"from_day" text NOT NULL,
	"to_day" text
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"id" text PRIMARY KEY NOT NULL,
	"write_up_id" text NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"uploaded_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audience" (
	"thing" text NOT NULL,
	"token" text NOT NULL,
	CONSTRAINT "audience_thing_token_pk" PRIMARY KEY("thing","token")
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"id" text PRIMARY KEY NOT NULL,
	"write_up_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"reader" text NOT NULL,
	"question" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "read" (
	"version_id" text NOT NULL,
	"day" text NOT NULL,
	"school_id" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "read_version_id_day_school_id_pk" PRIMARY KEY("version_id","day","school_id")
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"write_up_id" text NOT NULL,
	"facet" text NOT NULL,
	"value" text NOT NULL,
	"direct" boolean NOT NULL,
	CONSTRAINT "tag_write_up_id_facet_value_pk" PRIMARY KEY("write_up_id","facet","value")
);
--> statement-breakpoint
CREATE TABLE "team_member" (
	"write_up_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"school_id" text,
	"position" integer NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "team_member_write_up_id_person_id_pk" PRIMARY KEY("write_up_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "version" (
	"id" text PRIMARY KEY NOT NULL,
	"write_up_id" text NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"what_changed" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "write_up" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"template" text NOT NULL,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"alliance_id" text,
	"audience" text NOT NULL,
	"licence" text NOT NULL,
	"source" text,
	"live_document_id" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"withdrawn_reason" text,
	"withdrawn_at" timestamp (3) with time zone,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "live_client" ADD CONSTRAINT "live_client_document_id_live_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."live_document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_client" ADD CONSTRAINT "live_client_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_snapshot" ADD CONSTRAINT "live_snapshot_document_id_live_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."live_document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_update" ADD CONSTRAINT "live_update_document_id_live_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."live_document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_update" ADD CONSTRAINT "live_update_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_name" ADD CONSTRAINT "school_name_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affiliation" ADD CONSTRAINT "affiliation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "designation" ADD CONSTRAINT "designation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role" ADD CONSTRAINT "role_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_person_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_reader_person_id_fk" FOREIGN KEY ("reader") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read" ADD CONSTRAINT "read_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag" ADD CONSTRAINT "tag_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version" ADD CONSTRAINT "version_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "write_up" ADD CONSTRAINT "write_up_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "write_up" ADD CONSTRAINT "write_up_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_update_document" ON "live_update" USING btree ("document_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "alliance_slug" ON "alliance" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "membership_alliance" ON "membership" USING btree ("alliance_id");--> statement-breakpoint
CREATE INDEX "membership_school" ON "membership" USING btree ("school_id");--> statement-breakpoint
CREATE UNIQUE INDEX "school_urn" ON "school" USING btree ("urn");--> statement-breakpoint
CREATE INDEX "school_name_order" ON "school" USING btree ("name");--> statement-breakpoint
CREATE INDEX "school_local_authority" ON "school" USING btree ("local_authority","name");--> statement-breakpoint
CREATE INDEX "audit_thing" ON "audit" USING btree ("thing");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "affiliation_person" ON "affiliation" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "affiliation_school" ON "affiliation" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "designation_person" ON "designation" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_handle" ON "person" USING btree ("handle");--> statement-breakpoint
CREATE INDEX "role_person" ON "role" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attachment_write_up" ON "attachment" USING btree ("write_up_id");--> statement-breakpoint
CREATE INDEX "audience_token" ON "audience" USING btree ("token","thing");--> statement-breakpoint
CREATE INDEX "reading_reader" ON "reading" USING btree ("reader");--> statement-breakpoint
CREATE INDEX "reading_write_up" ON "reading" USING btree ("write_up_id");--> statement-breakpoint
CREATE INDEX "tag_value" ON "tag" USING btree ("facet","value");--> statement-breakpoint
CREATE INDEX "team_member_person" ON "team_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "team_member_school" ON "team_member" USING btree ("school_id");--> statement-breakpoint
CREATE UNIQUE INDEX "version_number" ON "version" USING btree ("write_up_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "write_up_key" ON "write_up" USING btree ("key");--> statement-breakpoint
CREATE INDEX "write_up_published" ON "write_up" USING btree ("status","published_at");--> statement-breakpoint
CREATE INDEX "write_up_alliance" ON "write_up" USING btree ("alliance_id");--> statement-breakpoint
CREATE UNIQUE INDEX "write_up_live_document" ON "write_up" USING btree ("live_document_id");