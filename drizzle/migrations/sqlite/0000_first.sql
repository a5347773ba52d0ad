CREATE TABLE `live_client` (
	`document_id` text NOT NULL,
	`client_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`document_id`, `client_id`),
	FOREIGN KEY (`document_id`) REFERENCES `live_document`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `live_document` (
	`id` text PRIMARY KEY NOT NULL,
	`epoch` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `live_snapshot` (
	`document_id` text PRIMARY KEY NOT NULL,
	`upto_seq` integer NOT NULL,
	`data` blob NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `live_document`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `live_update` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`data` blob NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `live_document`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `live_update_document` ON `live_update` (`document_id`,`seq`);--> statement-breakpoint
CREATE TABLE `alliance` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`form` text NOT NULL,
	`purpose` text NOT NULL,
	`about` text NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text,
	`is_sample` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alliance_slug` ON `alliance` (`slug`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`alliance_id` text NOT NULL,
	`school_id` text NOT NULL,
	`role` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `membership_alliance` ON `membership` (`alliance_id`);--> statement-breakpoint
CREATE INDEX `membership_school` ON `membership` (`school_id`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `school_name` (
	`school_id` text NOT NULL,
	`name` text NOT NULL,
	`source` text NOT NULL,
	`as_of` text NOT NULL,
	PRIMARY KEY(`school_id`, `name`),
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `school` (
	`id` text PRIMARY KEY NOT NULL,
	`urn` integer,
	`name` text NOT NULL,
	`phase` text,
	`type` text,
	`status` text DEFAULT 'open' NOT NULL,
	`local_authority` text,
	`region` text,
	`town` text,
	`postcode` text,
	`latitude` real,
	`longitude` real,
	`pupils` real,
	`fsm_percent` real,
	`age_low` integer,
	`age_high` integer,
	`trust` text,
	`urban_rural` text,
	`website` text,
	`opened_on` text,
	`closed_on` text,
	`about` text,
	`is_sample` integer DEFAULT false NOT NULL,
	`facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `school_urn` ON `school` (`urn`);--> statement-breakpoint
CREATE INDEX `school_name_order` ON `school` (`name`);--> statement-breakpoint
CREATE INDEX `school_local_authority` ON `school` (`local_authority`,`name`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor` text,
	`action` text NOT NULL,
	`thing` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_thing` ON `audit` (`thing`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`);--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`reporter` text,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` text
);
--> statement-breakpoint
CREATE TABLE `affiliation` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`school_id` text,
	`organisation_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `affiliation_person` ON `affiliation` (`person_id`);--> statement-breakpoint
CREATE INDEX `affiliation_school` ON `affiliation` (`school_id`);--> statement-breakpoint
CREATE TABLE `designation` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`specialism` text,
	`body` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `designation_person` ON `designation` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`name` text NOT NULL,
	`post` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_handle` ON `person` (`handle`);--> statement-breakpoint
CREATE TABLE `role` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`school_id` text,
	`alliance_id` text,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `role_person` ON `role` (`person_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`width` integer,
	`height` integer,
	`uploaded_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`uploaded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_write_up` ON `attachment` (`write_up_id`);--> statement-breakpoint
CREATE TABLE `audience` (
	`thing` text NOT NULL,
	`token` text NOT NULL,
	PRIMARY KEY(`thing`, `token`)
);
--> statement-breakpoint
CREATE INDEX `audience_token` ON `audience` (`token`,`thing`);--> statement-breakpoint
CREATE TABLE `reading` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`reader` text NOT NULL,
	`question` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_at` integer,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reader`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reading_reader` ON `reading` (`reader`);--> statement-breakpoint
CREATE INDEX `reading_write_up` ON `reading` (`write_up_id`);--> statement-breakpoint
CREATE TABLE `read` (
	`version_id` text NOT NULL,
	`day` text NOT NULL,
	`school_id` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`version_id`, `day`, `school_id`),
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `tag` (
	`write_up_id` text NOT NULL,
	`facet` text NOT NULL,
	`value` text NOT NULL,
	`direct` integer NOT NULL,
	PRIMARY KEY(`write_up_id`, `facet`, `value`),
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tag_value` ON `tag` (`facet`,`value`);--> statement-breakpoint
CREATE TABLE `team_member` (
	`write_up_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`school_id` text,
	`position` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`write_up_id`, `person_id`),
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `school`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_member_person` ON `team_member` (`person_id`);--> statement-breakpoint
CREATE INDEX `team_member_school` ON `team_member` (`school_id`);--> statement-breakpoint
CREATE TABLE `version` (
	`id` text PRIMARY KEY NOT NULL,
	`write_up_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`what_changed` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`write_up_id`) REFERENCES `write_up`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_number` ON `version` (`write_up_id`,`number`);--> statement-breakpoint
CREATE TABLE `write_up` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`template` text NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`alliance_id` text,
	`audience` text NOT NULL,
	`licence` text NOT NULL,
	`source` text,
	`live_document_id` text NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`withdrawn_reason` text,
	`withdrawn_at` integer,
	`is_sample` integer DEFAULT false NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`alliance_id`) REFERENCES `alliance`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `write_up_key` ON `write_up` (`key`);--> statement-breakpoint
CREATE INDEX `write_up_published` ON `write_up` (`status`,`published_at`);--> statement-breakpoint
CREATE INDEX `write_up_alliance` ON `write_up` (`alliance_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `write_up_live_document` ON `write_up` (`live_document_id`);