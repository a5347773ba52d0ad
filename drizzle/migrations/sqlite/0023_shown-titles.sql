ALTER TABLE `shown_enquiry` ADD `title` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `shown_enquiry` ADD `question` text DEFAULT '' NOT NULL;