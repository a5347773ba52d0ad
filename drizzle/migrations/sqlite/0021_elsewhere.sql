CREATE TABLE `adaptation` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text NOT NULL,
	`version` integer NOT NULL,
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`status` text NOT NULL,
	`for_whom` text NOT NULL,
	`kept` text NOT NULL,
	`changed` text NOT NULL,
	`why` text NOT NULL,
	`happened` text NOT NULL,
	`direction` text,
	`implementation` text NOT NULL,
	`own_write_up_id` text,
	`audience` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`told_at` integer,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`own_write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `adaptation_write_up` ON `adaptation` (`write_up_id`,`status`,`told_at`);--> statement-breakpoint
CREATE INDEX `adaptation_school` ON `adaptation` (`school_id`,`status`);--> statement-breakpoint
CREATE INDEX `adaptation_person` ON `adaptation` (`person_id`);--> statement-breakpoint
CREATE INDEX `adaptation_own` ON `adaptation` (`own_write_up_id`);--> statement-breakpoint
CREATE TABLE `follow_up` (
	`id` text PRIMARY KEY NOT NULL,
	`adaptation_id` text,
	`enquiry_id` text,
	`months` integer NOT NULL,
	`due_on` text NOT NULL,
	`reminders` integer DEFAULT 0 NOT NULL,
	`next_on` text,
	`still_used` text,
	`used_by` integer,
	`direction` text,
	`answered_by` text,
	`answered_on` text,
	FOREIGN KEY (`adaptation_id`) REFERENCES `adaptation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `follow_up_adaptation` ON `follow_up` (`adaptation_id`,`months`);--> statement-breakpoint
CREATE UNIQUE INDEX `follow_up_enquiry` ON `follow_up` (`enquiry_id`,`months`);--> statement-breakpoint
CREATE TABLE `shelf_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text NOT NULL,
	`person_id` text NOT NULL,
	`use` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `shelf_entry_write_up` ON `shelf_entry` (`write_up_id`,`until`);--> statement-breakpoint
CREATE INDEX `shelf_entry_person` ON `shelf_entry` (`person_id`,`until`);