CREATE TABLE `enquiry_together` (
	`enquiry_id` text NOT NULL,
	`check_id` text NOT NULL,
	`answers` text NOT NULL,
	`revision` integer NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`enquiry_id`, `check_id`),
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
