CREATE TABLE `break_glass` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`thing` text NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`agreed_by` text,
	`agreed_at` integer,
	`expires_at` integer,
	`ended_at` integer,
	`refused_by` text,
	`refused_at` integer,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agreed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`refused_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `break_glass_thing` ON `break_glass` (`thing`);--> statement-breakpoint
CREATE INDEX `break_glass_asker` ON `break_glass` (`asked_by`,`expires_at`);--> statement-breakpoint
CREATE TABLE `opening` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text NOT NULL,
	`person_id` text NOT NULL,
	`school_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`half_hour` integer NOT NULL,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `opening_once` ON `opening` (`write_up_id`,`person_id`,`half_hour`);--> statement-breakpoint
CREATE INDEX `opening_person` ON `opening` (`person_id`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`school_id` text,
	`asked_at` integer NOT NULL,
	`question` text NOT NULL,
	`due` text NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`answered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `question_write_up` ON `question` (`write_up_id`);--> statement-breakpoint
CREATE INDEX `question_asker` ON `question` (`asked_by`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`thread_id` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`taken_back_at` integer,
	`person_id` text,
	`school_id` text,
	`sealed_author` text,
	`speaker` text,
	FOREIGN KEY (`thread_id`) REFERENCES `thread`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `post_number` ON `post` (`thread_id`,`number`);--> statement-breakpoint
CREATE INDEX `post_person` ON `post` (`person_id`);--> statement-breakpoint
CREATE INDEX `post_speaker` ON `post` (`thread_id`,`speaker`);--> statement-breakpoint
CREATE TABLE `thread` (
	`id` text PRIMARY KEY NOT NULL,
	`alliance_id` text NOT NULL,
	`rule` text NOT NULL,
	`audience` text NOT NULL,
	`title` text NOT NULL,
	`started_by` text,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`started_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `thread_alliance` ON `thread` (`alliance_id`);