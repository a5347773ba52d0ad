CREATE TABLE `enquiry_showing` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`audience` text NOT NULL,
	`read_elsewhere` text NOT NULL,
	`shown_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`shown_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enquiry_showing_enquiry` ON `enquiry_showing` (`enquiry_id`,`at`);--> statement-breakpoint
ALTER TABLE `enquiry_school` ADD `numbers_kept_at` integer;