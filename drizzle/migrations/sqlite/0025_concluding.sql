CREATE TABLE `enquiry_implementation` (
	`enquiry_id` text NOT NULL,
	`school_id` text NOT NULL,
	`implementation` text NOT NULL,
	`revision` integer NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`enquiry_id`, `school_id`),
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `told_numbers` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`audience` text NOT NULL,
	`counted` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `told_numbers_enquiry` ON `told_numbers` (`enquiry_id`,`at`);--> statement-breakpoint
ALTER TABLE `series` ADD `measure` text DEFAULT '' NOT NULL;