ALTER TABLE `contribution` ADD `confirmed` integer DEFAULT true NOT NULL;--> statement-breakpoint
-- What somebody of another school said by hand waits for the school's yes.
UPDATE `contribution` SET `confirmed` = 0 WHERE `source` = 'said' AND `school_id` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `enquiry_member` m WHERE m.`enquiry_id` = `contribution`.`enquiry_id` AND m.`person_id` = `contribution`.`noted_by` AND m.`school_id` = `contribution`.`school_id`);
