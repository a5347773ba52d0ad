CREATE TABLE `shown_enquiry_tag` (
	`enquiry_id` text NOT NULL,
	`facet` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`enquiry_id`, `facet`, `value`),
	FOREIGN KEY (`enquiry_id`) REFERENCES `shown_enquiry`(`enquiry_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `shown_enquiry_tag_value` ON `shown_enquiry_tag` (`facet`,`value`);