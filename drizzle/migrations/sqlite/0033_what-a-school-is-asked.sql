ALTER TABLE `enquiry_school` ADD `message` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `enquiry_school` ADD `starts_on` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `enquiry_school` ADD `weeks` integer;--> statement-breakpoint
ALTER TABLE `enquiry_school` ADD `shows_plan` integer DEFAULT false NOT NULL;