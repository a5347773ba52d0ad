-- Versions say what else they claim, and how one knows: lists that are empty in what was published before.
UPDATE "version" SET "content" = "content" || '{"claims": [], "evidence": []}'::jsonb;
