CREATE TABLE `hidden_page` (
	`write_up_id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`reason` text NOT NULL,
	`hidden_by` text,
	`kept_for` text,
	`hidden_at` integer NOT NULL,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hidden_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`kept_for`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
