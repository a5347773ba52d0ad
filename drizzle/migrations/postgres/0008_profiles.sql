CREATE TABLE "delegate" (
	"id" text PRIMARY KEY NOT NULL,
	"holder_id" text NOT NULL,
	"delegate_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" text PRIMARY KEY NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "profile_tag" (
	"person_id" text NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "profile_tag_person_id_field_value_pk" PRIMARY KEY("person_id","field","value")
);
--> statement-breakpoint
CREATE TABLE "profile" (
	"person_id" text PRIMARY KEY NOT NULL,
	"profile" jsonb NOT NULL,
	"seen_by" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_holder_id_person_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegate" ADD CONSTRAINT "delegate_delegate_id_person_id_fk" FOREIGN KEY ("delegate_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_from_id_person_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_to_id_person_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_tag" ADD CONSTRAINT "profile_tag_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile" ADD CONSTRAINT "profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delegate_holder" ON "delegate" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "delegate_delegate" ON "delegate" USING btree ("delegate_id");--> statement-breakpoint
CREATE INDEX "message_to" ON "message" USING btree ("to_id","sent_at");--> statement-breakpoint
CREATE INDEX "message_from" ON "message" USING btree ("from_id","sent_at");--> statement-breakpoint
CREATE INDEX "profile_tag_value" ON "profile_tag" USING btree ("field","value");