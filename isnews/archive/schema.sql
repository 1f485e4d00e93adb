-- Offsets count Unicode characters of articles.text, an end is exclusive: substr(text, start + 1, end - start).

CREATE TABLE articles ( -- an article as it stands now; what it was before is in versions
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT, -- where it stands; null for a file
  site TEXT, -- the host of url, without www
  source TEXT NOT NULL, -- the name it was added by
  title TEXT,
  published TEXT, -- EDTF, as precise as the source: 2018-11
  updated TEXT,
  byline TEXT NOT NULL, -- JSON: list of names
  publisher TEXT,
  language TEXT NOT NULL, -- nb, nn, or another language's code
  words INTEGER NOT NULL, -- of running text
  added TEXT NOT NULL, -- when this version was added, UTC
  version INTEGER NOT NULL, -- counts from 1
  digest TEXT NOT NULL, -- of the words and marks of text, without white space: the same digest is the same text
  text TEXT NOT NULL
);
CREATE INDEX articles_digest ON articles (digest);
CREATE INDEX articles_published ON articles (published);
CREATE INDEX articles_publisher ON articles (publisher, site);

CREATE TABLE versions ( -- what an article was before its text changed
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  added TEXT NOT NULL,
  source TEXT NOT NULL,
  title TEXT,
  published TEXT,
  updated TEXT,
  byline TEXT NOT NULL,
  publisher TEXT,
  language TEXT NOT NULL,
  blocks TEXT NOT NULL, -- JSON: [kind, start, end, section, credit, origin] of each
  text TEXT NOT NULL,
  PRIMARY KEY (article_id, version)
);

CREATE TABLE addresses ( -- every address that an article was met at, in a form for comparing
  address TEXT PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  own INTEGER NOT NULL -- 1: the article's own; 0: another place with the same text
) WITHOUT ROWID;
CREATE INDEX addresses_article ON addresses (article_id);

CREATE TABLE blocks ( -- the layout
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- counts from 1
  kind TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  section TEXT, -- title of the section it stands in
  credit TEXT, -- photographer and agency of a caption
  origin TEXT, -- what in the source it was
  PRIMARY KEY (article_id, number)
) WITHOUT ROWID;

CREATE TABLE sections (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words INTEGER NOT NULL,
  PRIMARY KEY (article_id, number)
) WITHOUT ROWID;

CREATE TABLE summary_sentences ( -- three sentences, by the method news
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  section TEXT,
  score REAL NOT NULL,
  PRIMARY KEY (article_id, number)
) WITHOUT ROWID;

CREATE TABLE people ( -- one across articles only by the same full name; anybody else is of one article
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL, -- person, organisation, document, unnamed
  full_name TEXT UNIQUE, -- the name for comparing; null for who is of one article only
  folded TEXT NOT NULL -- the name as --person looks for it
);

CREATE TABLE appearances ( -- a person in an article
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES people (id),
  role TEXT,
  affiliation TEXT,
  gender TEXT,
  quotes INTEGER NOT NULL,
  paragraph INTEGER, -- where they first appear
  sections TEXT NOT NULL, -- JSON: titles
  PRIMARY KEY (article_id, person_id)
) WITHOUT ROWID;
CREATE INDEX appearances_person ON appearances (person_id);

CREATE TABLE mentions ( -- each place that names a person
  article_id INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (article_id, person_id, start, end),
  FOREIGN KEY (article_id, person_id) REFERENCES appearances (article_id, person_id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- counts from 1 in its article
  kind TEXT NOT NULL, -- direct, partial, indirect
  mark TEXT, -- dash, guillemet, quote
  text TEXT NOT NULL, -- the parts joined by a space
  parts TEXT NOT NULL, -- JSON: [start, end] of each
  start INTEGER NOT NULL, -- of the first part
  end INTEGER NOT NULL, -- of the last part
  section TEXT,
  paragraph INTEGER NOT NULL,
  speaker TEXT,
  role TEXT,
  how TEXT, -- what told the speaker: name, alias, description, pronoun, carried, introduced
  mention_start INTEGER, -- the words that named the speaker
  mention_end INTEGER,
  candidates TEXT NOT NULL, -- JSON: whom it could be, where speaker is null
  cue_start INTEGER, -- the reporting verb
  cue_end INTEGER,
  via TEXT, -- the outlet that relays it
  via_start INTEGER,
  via_end INTEGER
);
CREATE INDEX quotes_article ON quotes (article_id);

CREATE TABLE speakers ( -- who of people said it; two where two speak as one
  quote_id INTEGER NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES people (id),
  PRIMARY KEY (quote_id, person_id)
) WITHOUT ROWID;
CREATE INDEX speakers_person ON speakers (person_id);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Words for searching: stems in the text's order, and the forms that differ from their stem. Without a copy of the text.
CREATE VIRTUAL TABLE articles_index USING fts5 (stems, forms, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE quotes_index USING fts5 (stems, forms, content = '', tokenize = 'ascii');

CREATE VIEW summaries AS -- each article's summary as text
SELECT a.id AS article_id, a.title, a.published,
  (SELECT group_concat(substr(a.text, s.start + 1, s.end - s.start), ' ')
   FROM summary_sentences AS s WHERE s.article_id = a.id) AS summary
FROM articles AS a;

CREATE VIEW quotations AS -- who said what, where and when
SELECT q.id, a.published, coalesce(a.publisher, a.site) AS publisher, a.title, q.speaker, q.role, q.kind, q.text,
  q.via, q.paragraph, a.url, q.article_id
FROM quotes AS q JOIN articles AS a ON a.id = q.article_id;
