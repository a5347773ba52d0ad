CREATE TABLE `version_author` (
	`version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`school_id` text,
	`position` integer NOT NULL,
	PRIMARY KEY(`version_id`, `person_id`),
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `version_author_person` ON `version_author` (`person_id`);--> statement-breakpoint
CREATE INDEX `version_author_school` ON `version_author` (`school_id`);