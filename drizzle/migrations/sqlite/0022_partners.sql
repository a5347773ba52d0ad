CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`minutes` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`others` integer DEFAULT 0 NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activity_enquiry` ON `activity` (`enquiry_id`,`on_day`);--> statement-breakpoint
CREATE TABLE `activity_person` (
	`activity_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`activity_id`, `person_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activity_person_person` ON `activity_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `activity_school` (
	`activity_id` text NOT NULL,
	`school_id` text NOT NULL,
	PRIMARY KEY(`activity_id`, `school_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `call_sign_up` (
	`call_id` text NOT NULL,
	`school_id` text NOT NULL,
	`person_id` text NOT NULL,
	`wants` text DEFAULT '' NOT NULL,
	`signed_at` integer NOT NULL,
	`enquiry_id` text,
	PRIMARY KEY(`call_id`, `school_id`),
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `call_sign_up_person` ON `call_sign_up` (`person_id`);--> statement-breakpoint
CREATE TABLE `call` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text,
	`alliance_id` text,
	`title` text NOT NULL,
	`about` text NOT NULL,
	`theme` text NOT NULL,
	`phase` text NOT NULL,
	`method` text NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`grouped_at` integer,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `call_window` ON `call` (`closes_on`);--> statement-breakpoint
CREATE INDEX `call_enquiry` ON `call` (`enquiry_id`);--> statement-breakpoint
CREATE INDEX `call_alliance` ON `call` (`alliance_id`);--> statement-breakpoint
CREATE TABLE `enquiry_calendar` (
	`enquiry_id` text NOT NULL,
	`person_id` text NOT NULL,
	`hash` text NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`enquiry_id`, `person_id`),
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enquiry_calendar_hash` ON `enquiry_calendar` (`hash`);--> statement-breakpoint
CREATE TABLE `known_item` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`write_up_id` text,
	`version` integer,
	`reference` text,
	`took` text NOT NULL,
	`fit` text NOT NULL,
	`why` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `known_item_enquiry` ON `known_item` (`enquiry_id`,`added_at`);--> statement-breakpoint
CREATE INDEX `known_item_write_up` ON `known_item` (`write_up_id`);--> statement-breakpoint
CREATE TABLE `placement` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`person_id` text NOT NULL,
	`from_school_id` text NOT NULL,
	`to_school_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`purpose` text NOT NULL,
	`learning` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placement_enquiry` ON `placement` (`enquiry_id`,`from_day`);--> statement-breakpoint
CREATE INDEX `placement_person` ON `placement` (`person_id`);