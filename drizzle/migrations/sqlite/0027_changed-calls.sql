ALTER TABLE `enquiry_school` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `call` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `call` ADD `revision` integer DEFAULT 1 NOT NULL;