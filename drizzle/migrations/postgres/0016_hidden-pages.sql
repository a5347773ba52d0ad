CREATE TABLE "hidden_page" (
	"write_up_id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"reason" text NOT NULL,
	"hidden_by" text,
	"kept_for" text,
	"hidden_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hidden_page" ADD CONSTRAINT "hidden_page_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_page" ADD CONSTRAINT "hidden_page_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_page" ADD CONSTRAINT "hidden_page_hidden_by_person_id_fk" FOREIGN KEY ("hidden_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_page" ADD CONSTRAINT "hidden_page_kept_for_person_id_fk" FOREIGN KEY ("kept_for") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;