CREATE TABLE "alliance_diagram" (
	"alliance_id" text PRIMARY KEY NOT NULL,
	"how_much" text NOT NULL,
	"for_whom" text NOT NULL,
	"by_when" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alliance_driver" (
	"id" text PRIMARY KEY NOT NULL,
	"alliance_id" text NOT NULL,
	"text" text NOT NULL,
	"parent_id" text,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alliance_idea_driver" (
	"idea_id" text NOT NULL,
	"driver_id" text NOT NULL,
	CONSTRAINT "alliance_idea_driver_idea_id_driver_id_pk" PRIMARY KEY("idea_id","driver_id")
);
--> statement-breakpoint
CREATE TABLE "alliance_idea_enquiry" (
	"idea_id" text NOT NULL,
	"enquiry_id" text NOT NULL,
	CONSTRAINT "alliance_idea_enquiry_idea_id_enquiry_id_pk" PRIMARY KEY("idea_id","enquiry_id")
);
--> statement-breakpoint
CREATE TABLE "alliance_idea" (
	"id" text PRIMARY KEY NOT NULL,
	"alliance_id" text NOT NULL,
	"text" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alliance_method" (
	"id" text PRIMARY KEY NOT NULL,
	"alliance_id" text,
	"version" integer NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "method_version" (
	"id" text PRIMARY KEY NOT NULL,
	"method_id" text NOT NULL,
	"number" integer NOT NULL,
	"method" jsonb NOT NULL,
	"kept_by" text,
	"kept_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "alliance_diagram" ADD CONSTRAINT "alliance_diagram_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alliance_diagram" ADD CONSTRAINT "alliance_diagram_changed_by_person_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alliance_driver" ADD CONSTRAINT "alliance_driver_alliance_id_alliance_diagram_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance_diagram"("alliance_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alliance_idea_driver" ADD CONSTRAINT "alliance_idea_driver_idea_id_alliance_idea_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."alliance_idea"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alliance_idea_driver" ADD CONSTRAINT "alliance_idea_driver_driver_id_alliance_driver_id_fk" FOREIGN KEY ("driver_id") REFERENCES "public"."alliance_driver"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alliance_idea_enquiry" ADD CONSTRAINT "alliance_idea_enquiry_idea_id_alliance_idea_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."alliance_idea"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alliance_idea_enquiry" ADD CONSTRAINT "alliance_idea_enquiry_enquiry_id_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."enquiry"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alliance_idea" ADD CONSTRAINT "alliance_idea_alliance_id_alliance_diagram_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance_diagram"("alliance_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alliance_method" ADD CONSTRAINT "alliance_method_alliance_id_alliance_id_fk" FOREIGN KEY ("alliance_id") REFERENCES "public"."alliance"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "method_version" ADD CONSTRAINT "method_version_method_id_alliance_method_id_fk" FOREIGN KEY ("method_id") REFERENCES "public"."alliance_method"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "method_version" ADD CONSTRAINT "method_version_kept_by_person_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alliance_driver_alliance" ON "alliance_driver" USING btree ("alliance_id","added_at");--> statement-breakpoint
CREATE INDEX "alliance_idea_driver_driver" ON "alliance_idea_driver" USING btree ("driver_id");--> statement-breakpoint
CREATE INDEX "alliance_idea_enquiry_enquiry" ON "alliance_idea_enquiry" USING btree ("enquiry_id");--> statement-breakpoint
CREATE INDEX "alliance_idea_alliance" ON "alliance_idea" USING btree ("alliance_id","added_at");--> statement-breakpoint
CREATE INDEX "alliance_method_alliance" ON "alliance_method" USING btree ("alliance_id");--> statement-breakpoint
CREATE INDEX "method_version_method" ON "method_version" USING btree ("method_id","number");