CREATE TABLE `contribution` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`person_id` text NOT NULL,
	`school_id` text,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`source` text NOT NULL,
	`of_thing` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`noted_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`noted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contribution_once` ON `contribution` (`enquiry_id`,`person_id`,`kind`,`on_day`,`of_thing`,`source`);--> statement-breakpoint
CREATE INDEX `contribution_person` ON `contribution` (`person_id`);--> statement-breakpoint
CREATE TABLE `enquiry` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`method` text NOT NULL,
	`stage` text NOT NULL,
	`alliance_id` text,
	`audience` text DEFAULT 'team' NOT NULL,
	`live_document_id` text NOT NULL,
	`stopped_at` integer,
	`stopped_why` text DEFAULT '' NOT NULL,
	`learnt` text DEFAULT '' NOT NULL,
	`write_up_id` text,
	`is_sample` integer DEFAULT false NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enquiry_key` ON `enquiry` (`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `enquiry_live_document` ON `enquiry` (`live_document_id`);--> statement-breakpoint
CREATE INDEX `enquiry_alliance` ON `enquiry` (`alliance_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `enquiry_write_up` ON `enquiry` (`write_up_id`);--> statement-breakpoint
CREATE TABLE `enquiry_member` (
	`enquiry_id` text NOT NULL,
	`person_id` text NOT NULL,
	`school_id` text,
	`role` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`enquiry_id`, `person_id`),
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enquiry_member_person` ON `enquiry_member` (`person_id`);--> statement-breakpoint
CREATE TABLE `enquiry_school` (
	`enquiry_id` text NOT NULL,
	`school_id` text NOT NULL,
	`standing` text NOT NULL,
	`cohort` text DEFAULT '' NOT NULL,
	`pupils` integer,
	`asked_person` text,
	`asked_by` text,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`parked_at` integer,
	PRIMARY KEY(`enquiry_id`, `school_id`),
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_person`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enquiry_school_school` ON `enquiry_school` (`school_id`,`standing`);--> statement-breakpoint
CREATE INDEX `enquiry_school_asked` ON `enquiry_school` (`asked_person`);--> statement-breakpoint
CREATE TABLE `stage_move` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`from_stage` text NOT NULL,
	`to_stage` text NOT NULL,
	`notices` text DEFAULT '' NOT NULL,
	`moved_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`moved_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stage_move_enquiry` ON `stage_move` (`enquiry_id`,`at`);