CREATE TABLE `enquiry_finding` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`outcome` text NOT NULL,
	`measure` text DEFAULT '' NOT NULL,
	`direction` text NOT NULL,
	`why` text NOT NULL,
	`for_whom` text DEFAULT '' NOT NULL,
	`conditions` text DEFAULT '' NOT NULL,
	`sure` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`noted_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`noted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `enquiry_finding_enquiry` ON `enquiry_finding` (`enquiry_id`,`at`);--> statement-breakpoint
CREATE TABLE `practice_version` (
	`id` text PRIMARY KEY NOT NULL,
	`enquiry_id` text NOT NULL,
	`number` integer NOT NULL,
	`practice` text NOT NULL,
	`what_changed` text DEFAULT '' NOT NULL,
	`cause` text,
	`cause_id` text,
	`seen` text DEFAULT '' NOT NULL,
	`noted_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`noted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_version_number` ON `practice_version` (`enquiry_id`,`number`);--> statement-breakpoint
CREATE TABLE `shown_enquiry` (
	`enquiry_id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`shown_by` text NOT NULL,
	`shown_at` integer NOT NULL,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`shown_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
