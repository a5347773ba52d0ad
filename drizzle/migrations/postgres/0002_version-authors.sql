CREATE TABLE "version_author" (
	"version_id" text NOT NULL,
	"person_id" text NOT NULL,
	"school_id" text,
	"position" integer NOT NULL,
	CONSTRAINT "version_author_version_id_person_id_pk" PRIMARY KEY("version_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "version_author" ADD CONSTRAINT "version_author_version_id_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_author" ADD CONSTRAINT "version_author_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_author" ADD CONSTRAINT "version_author_school_id_school_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."school"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "version_author_person" ON "version_author" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "version_author_school" ON "version_author" USING btree ("school_id");