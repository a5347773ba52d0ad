ALTER TABLE `series` ADD `taken_out_at` integer;--> statement-breakpoint
ALTER TABLE `survey_wave` ADD `taken_out_at` integer;--> statement-breakpoint
ALTER TABLE `survey` ADD `taken_out_at` integer;