CREATE TABLE `enquiry_design` (
	`enquiry_id` text PRIMARY KEY NOT NULL,
	`design` text NOT NULL,
	`primary_measure` text,
	`why` text DEFAULT '' NOT NULL,
	`protocol` text DEFAULT '' NOT NULL,
	`pupils` integer,
	`classes` integer,
	`blocks` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`locked_by` text,
	`locked_at` integer,
	`drawn_by` text,
	`drawn_at` integer,
	`allocation` text,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drawn_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `frozen_baseline` (
	`id` text PRIMARY KEY NOT NULL,
	`series_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`frozen_by` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`unfrozen_by` text,
	`unfrozen_at` integer,
	`why` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`frozen_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unfrozen_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `frozen_baseline_series` ON `frozen_baseline` (`series_id`,`frozen_at`);--> statement-breakpoint
CREATE TABLE `pupil_voice` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`school_id` text,
	`day` text NOT NULL,
	`prompt` text NOT NULL,
	`method` text NOT NULL,
	`summary` text NOT NULL,
	`consent_basis` text NOT NULL,
	`quotes` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `pupil_voice_enquiry` ON `pupil_voice` (`enquiry_id`,`day`);--> statement-breakpoint
CREATE TABLE `result` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`line_id` text NOT NULL,
	`revision` integer NOT NULL,
	`is_current` integer NOT NULL,
	`is_taken_out` integer DEFAULT false NOT NULL,
	`measure_id` text NOT NULL,
	`measure_name` text NOT NULL,
	`measure_role` text NOT NULL,
	`measure_kind` text NOT NULL,
	`school_id` text,
	`arm` text NOT NULL,
	`occasion` text NOT NULL,
	`label` text NOT NULL,
	`day` text NOT NULL,
	`better` text NOT NULL,
	`kind` text NOT NULL,
	`n` integer NOT NULL,
	`mean` real,
	`sd` real,
	`achieved` integer,
	`missing` integer NOT NULL,
	`classes` integer NOT NULL,
	`marked_by` text DEFAULT '' NOT NULL,
	`blind` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `result_revision` ON `result` (`line_id`,`revision`);--> statement-breakpoint
CREATE INDEX `result_enquiry` ON `result` (`enquiry_id`,`is_current`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`school_id` text,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`kind` text NOT NULL,
	`better` text NOT NULL,
	`n` integer NOT NULL,
	`points` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `series_enquiry` ON `series` (`enquiry_id`,`changed_at`);--> statement-breakpoint
CREATE TABLE `survey_wave` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`day` text NOT NULL,
	`responses` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `survey`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`entered_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_wave_day` ON `survey_wave` (`survey_id`,`day`);--> statement-breakpoint
CREATE TABLE `survey` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`school_id` text,
	`name` text NOT NULL,
	`who` text NOT NULL,
	`points` integer NOT NULL,
	`items` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `survey_enquiry` ON `survey` (`enquiry_id`,`changed_at`);