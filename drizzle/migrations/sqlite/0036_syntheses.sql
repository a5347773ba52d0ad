CREATE TABLE `outside_study` (
	`id` text PRIMARY KEY NOT NULL,
	`synthesis_id` text NOT NULL,
	`study` text NOT NULL,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`synthesis_id`) REFERENCES `synthesis`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outside_study_synthesis` ON `outside_study` (`synthesis_id`);--> statement-breakpoint
CREATE INDEX `outside_study_person` ON `outside_study` (`added_by`);--> statement-breakpoint
CREATE TABLE `synthesis` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`question` text NOT NULL,
	`asked` text NOT NULL,
	`conclusion` text DEFAULT '' NOT NULL,
	`certainty` text NOT NULL,
	`audience` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`stale_since` integer,
	`news` text,
	`withdrawn_reason` text,
	`withdrawn_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `synthesis_key` ON `synthesis` (`key`);--> statement-breakpoint
CREATE INDEX `synthesis_published` ON `synthesis` (`status`,`published_at`);--> statement-breakpoint
CREATE TABLE `synthesis_author` (
	`version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`version_id`, `person_id`),
	FOREIGN KEY (`version_id`) REFERENCES `synthesis_version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `synthesis_author_person` ON `synthesis_author` (`person_id`);--> statement-breakpoint
CREATE TABLE `synthesis_decision` (
	`synthesis_id` text NOT NULL,
	`study_id` text NOT NULL,
	`inclusion` text NOT NULL,
	`reason` text NOT NULL,
	`version` integer,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`synthesis_id`, `study_id`),
	FOREIGN KEY (`synthesis_id`) REFERENCES `synthesis`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `synthesis_decision_person` ON `synthesis_decision` (`decided_by`);--> statement-breakpoint
CREATE TABLE `synthesis_editor` (
	`synthesis_id` text NOT NULL,
	`person_id` text NOT NULL,
	`position` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`synthesis_id`, `person_id`),
	FOREIGN KEY (`synthesis_id`) REFERENCES `synthesis`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `synthesis_editor_person` ON `synthesis_editor` (`person_id`);--> statement-breakpoint
CREATE TABLE `synthesis_source` (
	`synthesis_id` text NOT NULL,
	`write_up_id` text NOT NULL,
	PRIMARY KEY(`synthesis_id`, `write_up_id`),
	FOREIGN KEY (`synthesis_id`) REFERENCES `synthesis`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `synthesis_source_write_up` ON `synthesis_source` (`write_up_id`);--> statement-breakpoint
CREATE TABLE `synthesis_theme` (
	`synthesis_id` text NOT NULL,
	`theme` text NOT NULL,
	`direct` integer NOT NULL,
	PRIMARY KEY(`synthesis_id`, `theme`),
	FOREIGN KEY (`synthesis_id`) REFERENCES `synthesis`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `synthesis_theme_theme` ON `synthesis_theme` (`theme`);--> statement-breakpoint
CREATE TABLE `synthesis_version` (
	`id` text PRIMARY KEY NOT NULL,
	`synthesis_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`what_changed` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`synthesis_id`) REFERENCES `synthesis`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `synthesis_version_number` ON `synthesis_version` (`synthesis_id`,`number`);--> statement-breakpoint
CREATE INDEX `synthesis_version_person` ON `synthesis_version` (`published_by`);