CREATE TABLE `pack_entry` (
	`pack` text NOT NULL,
	`id` text NOT NULL,
	`from_day` text NOT NULL,
	`label` text NOT NULL,
	`short` text NOT NULL,
	`about` text NOT NULL,
	`scopes` text NOT NULL,
	`is_closed` integer DEFAULT false NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`pack`, `id`, `from_day`),
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `register` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`as_of` text NOT NULL,
	`state` text NOT NULL,
	`found` text,
	`digest` text,
	`problem` text,
	`handed_in_by` text,
	`handed_in_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`handed_in_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `suspension` (
	`person_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`suspended_by` text,
	`suspended_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`suspended_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE set null
);
