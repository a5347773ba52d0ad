CREATE TABLE `moderation_assessor` (
	`moderation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`school_id` text NOT NULL,
	`position` integer NOT NULL,
	`finished_at` integer,
	PRIMARY KEY(`moderation_id`, `person_id`),
	FOREIGN KEY (`moderation_id`) REFERENCES `moderation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `moderation_assessor_person` ON `moderation_assessor` (`person_id`);--> statement-breakpoint
CREATE TABLE `moderation_mark` (
	`piece_id` text NOT NULL,
	`person_id` text NOT NULL,
	`level` integer NOT NULL,
	`marked_at` integer NOT NULL,
	PRIMARY KEY(`piece_id`, `person_id`),
	FOREIGN KEY (`piece_id`) REFERENCES `moderation_piece`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `moderation_mark_person` ON `moderation_mark` (`person_id`);--> statement-breakpoint
CREATE TABLE `moderation_piece` (
	`id` text PRIMARY KEY NOT NULL,
	`moderation_id` text NOT NULL,
	`label` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`moderation_id`) REFERENCES `moderation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `moderation_piece_moderation` ON `moderation_piece` (`moderation_id`,`position`);--> statement-breakpoint
CREATE TABLE `moderation` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`levels` text NOT NULL,
	`enquiry_id` text,
	`measure_id` text DEFAULT '' NOT NULL,
	`measure_name` text DEFAULT '' NOT NULL,
	`lead_id` text NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`started_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`lead_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `moderation_enquiry` ON `moderation` (`enquiry_id`);--> statement-breakpoint
CREATE INDEX `moderation_lead` ON `moderation` (`lead_id`);--> statement-breakpoint
CREATE TABLE `strand_fact` (
	`id` text PRIMARY KEY NOT NULL,
	`strand` text NOT NULL,
	`months` integer,
	`cost` integer NOT NULL,
	`security` integer NOT NULL,
	`as_of` text NOT NULL,
	`link` text NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `strand_fact_strand` ON `strand_fact` (`strand`,`changed_at`);