CREATE TABLE `delegate` (
	`id` text PRIMARY KEY NOT NULL,
	`holder_id` text NOT NULL,
	`delegate_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`holder_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`delegate_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `delegate_holder` ON `delegate` (`holder_id`);--> statement-breakpoint
CREATE INDEX `delegate_delegate` ON `delegate` (`delegate_id`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`text` text NOT NULL,
	`sent_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`from_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `message_to` ON `message` (`to_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `message_from` ON `message` (`from_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `profile_tag` (
	`person_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`person_id`, `field`, `value`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `profile_tag_value` ON `profile_tag` (`field`,`value`);--> statement-breakpoint
CREATE TABLE `profile` (
	`person_id` text PRIMARY KEY NOT NULL,
	`profile` text NOT NULL,
	`seen_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
