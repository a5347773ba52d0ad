CREATE TABLE `sharing_default` (
	`place` text PRIMARY KEY NOT NULL,
	`audience` text NOT NULL,
	`licence` text NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `alliance` ADD `purpose_type` text DEFAULT 'other' NOT NULL;