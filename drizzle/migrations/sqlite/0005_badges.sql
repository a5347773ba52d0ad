ALTER TABLE `designation` ADD `alliance_id` text REFERENCES alliance(id);--> statement-breakpoint
ALTER TABLE `version_author` ADD `badge` text;