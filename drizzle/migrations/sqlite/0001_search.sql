CREATE TABLE search_document (
  number integer PRIMARY KEY,
  id text NOT NULL UNIQUE,
  kind text NOT NULL,
  address text NOT NULL,
  title text NOT NULL,
  summary text NOT NULL,
  body text NOT NULL,
  names text NOT NULL,
  byline text NOT NULL
);
--> statement-breakpoint
CREATE TABLE search_audience (
  document integer NOT NULL,
  token text NOT NULL,
  PRIMARY KEY (document, token)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX search_audience_token ON search_audience (token, document);
--> statement-breakpoint
CREATE TABLE search_facet (
  document integer NOT NULL,
  facet text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (document, facet, value)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX search_facet_value ON search_facet (facet, value, document);
--> statement-breakpoint
-- What finds and ranks: stemmed, with positions.
CREATE VIRTUAL TABLE search_text USING fts5(
  title, summary, body, names,
  content='search_document', content_rowid='number',
  tokenize="porter unicode61 remove_diacritics 2", prefix='2 3'
);
--> statement-breakpoint
INSERT INTO search_text(search_text, rank) VALUES('rank', 'bm25(2.0, 1.5, 1.0, 2.0)');
--> statement-breakpoint
-- Which word stands in which document, as written: for corrections and completions.
CREATE VIRTUAL TABLE search_vocabulary USING fts5(
  title, summary, body, names,
  content='search_document', content_rowid='number',
  tokenize="unicode61 remove_diacritics 2", detail='none', columnsize=0
);
--> statement-breakpoint
-- Every word once: where to look for a word that is spelt much like another.
CREATE TABLE search_word (
  length integer NOT NULL,
  word text NOT NULL,
  PRIMARY KEY (length, word)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_word_use USING fts5vocab(search_vocabulary, 'instance');
--> statement-breakpoint
CREATE TRIGGER search_document_added AFTER INSERT ON search_document BEGIN
  INSERT INTO search_text(rowid, title, summary, body, names)
    VALUES (new.number, new.title, new.summary, new.body, new.names);
  INSERT INTO search_vocabulary(rowid, title, summary, body, names)
    VALUES (new.number, new.title, new.summary, new.body, new.names);
END;
--> statement-breakpoint
CREATE TRIGGER search_document_removed AFTER DELETE ON search_document BEGIN
  INSERT INTO search_text(search_text, rowid, title, summary, body, names)
    VALUES ('delete', old.number, old.title, old.summary, old.body, old.names);
  INSERT INTO search_vocabulary(search_vocabulary, rowid, title, summary, body, names)
    VALUES ('delete', old.number, old.title, old.summary, old.body, old.names);
  DELETE FROM search_audience WHERE document = old.number;
  DELETE FROM search_facet WHERE document = old.number;
END;
