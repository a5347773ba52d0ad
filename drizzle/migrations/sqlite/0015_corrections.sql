CREATE TABLE `correction` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`wrong` text NOT NULL,
	`right` text NOT NULL,
	`corrected_by` text NOT NULL,
	`capacity` text NOT NULL,
	`verified_as` text,
	`corrected_at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`corrected_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `correction_version` ON `correction` (`version_id`);--> statement-breakpoint
CREATE INDEX `correction_person` ON `correction` (`corrected_by`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_purge` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text,
	`what` text NOT NULL,
	`reason` text NOT NULL,
	`places` text NOT NULL,
	`purged_by` text,
	`purged_at` integer NOT NULL,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`purged_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
INSERT INTO `__new_purge`("id", "write_up_id", "what", "reason", "places", "purged_by", "purged_at") SELECT "id", "write_up_id", "what", "reason", "places", "purged_by", "purged_at" FROM `purge`;--> statement-breakpoint
DROP TABLE `purge`;--> statement-breakpoint
ALTER TABLE `__new_purge` RENAME TO `purge`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `purge_write_up` ON `purge` (`write_up_id`);--> statement-breakpoint
ALTER TABLE `version_author` ADD `role` text;