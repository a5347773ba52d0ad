ALTER TABLE `write_up` ADD `identity` text DEFAULT 'named' NOT NULL;--> statement-breakpoint
ALTER TABLE `write_up` ADD `withheld` text DEFAULT '' NOT NULL;