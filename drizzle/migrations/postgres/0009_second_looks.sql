CREATE TABLE "second_look" (
	"id" text PRIMARY KEY NOT NULL,
	"write_up_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"looker" text NOT NULL,
	"finds" jsonb NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"answer" text,
	"note" text DEFAULT '' NOT NULL,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_write_up_id_write_up_id_fk" FOREIGN KEY ("write_up_id") REFERENCES "public"."write_up"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_asked_by_person_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_look" ADD CONSTRAINT "second_look_looker_person_id_fk" FOREIGN KEY ("looker") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "second_look_write_up" ON "second_look" USING btree ("write_up_id");--> statement-breakpoint
CREATE INDEX "second_look_looker" ON "second_look" USING btree ("looker");