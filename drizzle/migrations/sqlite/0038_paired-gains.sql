ALTER TABLE `result` ADD `gain_n` integer;--> statement-breakpoint
ALTER TABLE `result` ADD `gain_mean` real;--> statement-breakpoint
ALTER TABLE `result` ADD `gain_sd` real;