-- Nothing here: the embedded search engine is SQLite's. A Postgres installation needs Meilisearch.
SELECT 1;
