CREATE TABLE `notice` (
	`slug` text NOT NULL,
	`number` integer NOT NULL,
	`markdown` text NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`slug`, `number`),
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `purge` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text NOT NULL,
	`what` text NOT NULL,
	`reason` text NOT NULL,
	`places` text NOT NULL,
	`purged_by` text,
	`purged_at` integer NOT NULL,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`purged_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `purge_write_up` ON `purge` (`write_up_id`);--> statement-breakpoint
ALTER TABLE `live_document` ADD `replaced_at` integer;