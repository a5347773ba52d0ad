CREATE TABLE `cited_work` (
	`version_id` text NOT NULL,
	`doi` text NOT NULL,
	PRIMARY KEY(`version_id`, `doi`),
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `cited_work_doi` ON `cited_work` (`doi`);--> statement-breakpoint
CREATE TABLE `rating_remark` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`speaks_as` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rating_remark_version` ON `rating_remark` (`version_id`);--> statement-breakpoint
CREATE INDEX `rating_remark_person` ON `rating_remark` (`person_id`);--> statement-breakpoint
CREATE TABLE `rating_standing` (
	`write_up_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`raters` integer NOT NULL,
	`review_due` text,
	`rated_before` integer,
	`retracted_at` integer,
	`bare_claims` integer NOT NULL,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `rating_standing_state` ON `rating_standing` (`state`,`review_due`);--> statement-breakpoint
CREATE TABLE `rating` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`is_current` integer NOT NULL,
	`record` text NOT NULL,
	`verdicts` text NOT NULL,
	`level` integer NOT NULL,
	`line` text NOT NULL,
	`review_due` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rating_version` ON `rating` (`version_id`,`is_current`);--> statement-breakpoint
CREATE INDEX `rating_person` ON `rating` (`person_id`,`is_current`);--> statement-breakpoint
CREATE TABLE `retraction` (
	`id` text PRIMARY KEY NOT NULL,
	`doi` text NOT NULL,
	`said` text NOT NULL,
	`marked_by` text NOT NULL,
	`marked_at` integer NOT NULL,
	`taken_back_by` text,
	`taken_back_at` integer,
	FOREIGN KEY (`marked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retraction_doi` ON `retraction` (`doi`);--> statement-breakpoint
CREATE TABLE `settlement` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`level` integer NOT NULL,
	`reason` text NOT NULL,
	`review_due` text NOT NULL,
	`settled_by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`settled_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `settlement_version` ON `settlement` (`version_id`);--> statement-breakpoint
CREATE INDEX `settlement_person` ON `settlement` (`settled_by`);--> statement-breakpoint
-- What was published before has no evidence attached: each of its findings is bare.
INSERT INTO `rating_standing` (`write_up_id`, `state`, `raters`, `bare_claims`) SELECT w.`id`, 'unrated', 0, json_array_length(v.`content`, '$.findings') FROM `write_up` w JOIN `version` v ON v.`write_up_id` = w.`id` AND v.`number` = w.`version`;
