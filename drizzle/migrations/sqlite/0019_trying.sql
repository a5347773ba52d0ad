CREATE TABLE `case_pupil` (
	`lesson_id` text NOT NULL,
	`label` text NOT NULL,
	`description` text NOT NULL,
	`predicted` text NOT NULL,
	`observed` text DEFAULT '' NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`lesson_id`, `label`),
	FOREIGN KEY (`lesson_id`) REFERENCES `lesson`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `cycle` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`school_id` text NOT NULL,
	`number` integer NOT NULL,
	`follows_id` text,
	`step` text NOT NULL,
	`owner_id` text NOT NULL,
	`idea_id` text DEFAULT '' NOT NULL,
	`idea` text NOT NULL,
	`objective` text NOT NULL,
	`starts_on` text DEFAULT '' NOT NULL,
	`ends_on` text DEFAULT '' NOT NULL,
	`tasks` text NOT NULL,
	`data` text NOT NULL,
	`locked_at` integer,
	`locked_by` text,
	`as_planned` integer,
	`observations` text DEFAULT '' NOT NULL,
	`problems` text DEFAULT '' NOT NULL,
	`feedback` text DEFAULT '' NOT NULL,
	`shows` text DEFAULT '' NOT NULL,
	`compared` text DEFAULT '' NOT NULL,
	`learnt` text DEFAULT '' NOT NULL,
	`decision` text,
	`next` text DEFAULT '' NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`revision` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cycle_number` ON `cycle` (`enquiry_id`,`school_id`,`number`);--> statement-breakpoint
CREATE TABLE `lesson_observer` (
	`lesson_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`lesson_id`, `person_id`),
	FOREIGN KEY (`lesson_id`) REFERENCES `lesson`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `lesson` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`school_id` text NOT NULL,
	`number` integer NOT NULL,
	`step` text NOT NULL,
	`teacher_id` text NOT NULL,
	`on_day` text DEFAULT '' NOT NULL,
	`objective` text NOT NULL,
	`activities` text DEFAULT '' NOT NULL,
	`interviews` text DEFAULT '' NOT NULL,
	`surprised` text DEFAULT '' NOT NULL,
	`change` text DEFAULT '' NOT NULL,
	`locked_at` integer,
	`locked_by` text,
	`revision` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`teacher_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lesson_number` ON `lesson` (`enquiry_id`,`school_id`,`number`);--> statement-breakpoint
CREATE TABLE `observation_note` (
	`id` text PRIMARY KEY NOT NULL,
	`lesson_id` text NOT NULL,
	`observer_id` text NOT NULL,
	`words` text NOT NULL,
	`revision` integer NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`lesson_id`) REFERENCES `lesson`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`observer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `observation_note_once` ON `observation_note` (`lesson_id`,`observer_id`);--> statement-breakpoint
CREATE TABLE `observation_reader` (
	`note_id` text NOT NULL,
	`person_id` text NOT NULL,
	`shared_at` integer NOT NULL,
	PRIMARY KEY(`note_id`, `person_id`),
	FOREIGN KEY (`note_id`) REFERENCES `observation_note`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `observation_reader_person` ON `observation_reader` (`person_id`);--> statement-breakpoint
CREATE TABLE `prediction` (
	`cycle_id` text NOT NULL,
	`place` integer NOT NULL,
	`question` text NOT NULL,
	`prediction` text NOT NULL,
	`match` text,
	PRIMARY KEY(`cycle_id`, `place`),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycle`(`id`) ON UPDATE no action ON DELETE cascade
);
