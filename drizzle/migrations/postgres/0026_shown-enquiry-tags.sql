CREATE TABLE "shown_enquiry_tag" (
	"enquiry_id" text NOT NULL,
	"facet" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "shown_enquiry_tag_enquiry_id_facet_value_pk" PRIMARY KEY("enquiry_id","facet","value")
);
--> statement-breakpoint
ALTER TABLE "shown_enquiry_tag" ADD CONSTRAINT "shown_enquiry_tag_enquiry_id_shown_enquiry_enquiry_id_fk" FOREIGN KEY ("enquiry_id") REFERENCES "public"."shown_enquiry"("enquiry_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shown_enquiry_tag_value" ON "shown_enquiry_tag" USING btree ("facet","value");