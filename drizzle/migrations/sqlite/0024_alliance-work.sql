CREATE TABLE `alliance_diagram` (
	`alliance_id` text PRIMARY KEY NOT NULL,
	`how_much` text NOT NULL,
	`for_whom` text NOT NULL,
	`by_when` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `alliance_driver` (
	`id` text PRIMARY KEY NOT NULL,
	`alliance_id` text NOT NULL,
	`text` text NOT NULL,
	`parent_id` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance_diagram`(`alliance_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alliance_driver_alliance` ON `alliance_driver` (`alliance_id`,`added_at`);--> statement-breakpoint
CREATE TABLE `alliance_idea_driver` (
	`idea_id` text NOT NULL,
	`driver_id` text NOT NULL,
	PRIMARY KEY(`idea_id`, `driver_id`),
	FOREIGN KEY (`idea_id`) REFERENCES `alliance_idea`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`driver_id`) REFERENCES `alliance_driver`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alliance_idea_driver_driver` ON `alliance_idea_driver` (`driver_id`);--> statement-breakpoint
CREATE TABLE `alliance_idea_enquiry` (
	`idea_id` text NOT NULL,
	`enquiry_id` text NOT NULL,
	PRIMARY KEY(`idea_id`, `enquiry_id`),
	FOREIGN KEY (`idea_id`) REFERENCES `alliance_idea`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alliance_idea_enquiry_enquiry` ON `alliance_idea_enquiry` (`enquiry_id`);--> statement-breakpoint
CREATE TABLE `alliance_idea` (
	`id` text PRIMARY KEY NOT NULL,
	`alliance_id` text NOT NULL,
	`text` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance_diagram`(`alliance_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `alliance_idea_alliance` ON `alliance_idea` (`alliance_id`,`added_at`);--> statement-breakpoint
CREATE TABLE `alliance_method` (
	`id` text PRIMARY KEY NOT NULL,
	`alliance_id` text,
	`version` integer NOT NULL,
	`retired_at` integer,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `alliance_method_alliance` ON `alliance_method` (`alliance_id`);--> statement-breakpoint
CREATE TABLE `method_version` (
	`id` text PRIMARY KEY NOT NULL,
	`method_id` text NOT NULL,
	`number` integer NOT NULL,
	`method` text NOT NULL,
	`kept_by` text,
	`kept_at` integer NOT NULL,
	FOREIGN KEY (`method_id`) REFERENCES `alliance_method`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`kept_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `method_version_method` ON `method_version` (`method_id`,`number`);