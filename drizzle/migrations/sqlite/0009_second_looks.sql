CREATE TABLE `second_look` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`looker` text NOT NULL,
	`finds` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`note` text DEFAULT '' NOT NULL,
	`answered_at` integer,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`looker`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `second_look_write_up` ON `second_look` (`write_up_id`);--> statement-breakpoint
CREATE INDEX `second_look_looker` ON `second_look` (`looker`);