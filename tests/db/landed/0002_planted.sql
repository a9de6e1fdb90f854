BEGIN TRANSACTION;
CREATE TABLE actor_names (
	id INTEGER NOT NULL, 
	actor_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	name_key TEXT NOT NULL, 
	CONSTRAINT pk_actor_names PRIMARY KEY (id), 
	CONSTRAINT uq_actor_names_actor_id_name UNIQUE (actor_id, name), 
	CONSTRAINT fk_actor_names_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE CASCADE, 
	CONSTRAINT ck_actor_names_name_length CHECK (length(name) <= 500), 
	CONSTRAINT ck_actor_names_name_key_length CHECK (length(name_key) <= 200)
);
INSERT INTO "actor_names" VALUES(1,2,'Ada Cole','ada cole');
CREATE TABLE actors (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	kind TEXT NOT NULL, 
	name TEXT NOT NULL, 
	sort_name TEXT NOT NULL, 
	number TEXT, 
	parent_id INTEGER, 
	merged_into_id INTEGER, 
	CONSTRAINT fk_actors_parent_id FOREIGN KEY(parent_id) REFERENCES actors (id) ON DELETE SET NULL, 
	CONSTRAINT fk_actors_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_actors_kind CHECK (kind IN ('person', 'organization', 'document', 'group', 'unnamed')), 
	CONSTRAINT ck_actors_number CHECK (number IN ('one', 'several')), 
	CONSTRAINT ck_actors_unnamed CHECK ((kind = 'unnamed') = (number IS NOT NULL)), 
	CONSTRAINT ck_actors_parent_id CHECK (parent_id <> id), 
	CONSTRAINT ck_actors_merged_into_id CHECK (merged_into_id <> id), 
	CONSTRAINT ck_actors_name_length CHECK (length(name) <= 500), 
	CONSTRAINT ck_actors_sort_name_length CHECK (length(sort_name) <= 500)
);
INSERT INTO "actors" VALUES(1,'organization','Brill','Brill',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(2,'person','Ada Cole','Cole, Ada',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(3,'organization','the council','council',NULL,1,NULL);
INSERT INTO "actors" VALUES(4,'organization','The Brill Post','Brill Post',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(5,'person','A. Cole','Cole, A.',NULL,NULL,2);
INSERT INTO "actors" VALUES(6,'unnamed','officials','officials','several',NULL,NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE article_evidence (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	field TEXT NOT NULL, 
	basis TEXT NOT NULL, 
	position INTEGER DEFAULT 0 NOT NULL, 
	value_text TEXT NOT NULL, 
	source_start INTEGER, 
	source_end INTEGER, 
	reason TEXT, 
	CONSTRAINT pk_article_evidence PRIMARY KEY (id), 
	CONSTRAINT uq_article_evidence_article_id_field_basis_position UNIQUE (article_id, field, basis, position), 
	CONSTRAINT fk_article_evidence_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT ck_article_evidence_basis CHECK (basis IN ('stated', 'metadata', 'curated', 'inferred')), 
	CONSTRAINT ck_article_evidence_position CHECK (position >= 0), 
	CONSTRAINT ck_article_evidence_source_set CHECK ((source_start IS NULL) = (source_end IS NULL)), 
	CONSTRAINT ck_article_evidence_source CHECK (0 <= source_start AND source_start <= source_end), 
	CONSTRAINT ck_article_evidence_curated CHECK (basis <> 'curated' OR reason IS NOT NULL)
);
INSERT INTO "article_evidence" VALUES(1,1,'outlet','curated',0,'The Brill Post',0,5,'printed on the back');
CREATE TABLE article_tags (
	article_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_article_tags PRIMARY KEY (article_id, name), 
	CONSTRAINT fk_article_tags_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT ck_article_tags_name_length CHECK (length(name) <= 500)
);
INSERT INTO "article_tags" VALUES(1,'Traffic');
CREATE TABLE articles (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	source_file_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	load_run_id INTEGER NOT NULL, 
	outlet_id INTEGER, 
	outlet_basis TEXT, 
	headline TEXT, 
	published_on DATE, 
	published_until DATE, 
	published_basis TEXT, 
	dateline_text TEXT, 
	url TEXT, 
	language TEXT, 
	is_truncated BOOLEAN DEFAULT 0 NOT NULL, 
	replaced_by_id INTEGER, 
	text TEXT NOT NULL, 
	CONSTRAINT uq_articles_source_file_id_position UNIQUE (source_file_id, position), 
	CONSTRAINT fk_articles_source_file_id FOREIGN KEY(source_file_id) REFERENCES source_files (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_articles_load_run_id FOREIGN KEY(load_run_id) REFERENCES load_runs (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_articles_outlet_id FOREIGN KEY(outlet_id) REFERENCES outlets (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_articles_replaced_by_id FOREIGN KEY(replaced_by_id) REFERENCES articles (id) ON DELETE SET NULL, 
	CONSTRAINT ck_articles_position CHECK (position >= 0), 
	CONSTRAINT ck_articles_outlet_basis_set CHECK ((outlet_id IS NULL) = (outlet_basis IS NULL)), 
	CONSTRAINT ck_articles_published_basis_set CHECK ((published_on IS NULL) = (published_basis IS NULL)), 
	CONSTRAINT ck_articles_outlet_basis CHECK (outlet_basis IN ('stated', 'metadata', 'curated', 'inferred')), 
	CONSTRAINT ck_articles_published_basis CHECK (published_basis IN ('stated', 'metadata', 'curated', 'inferred')), 
	CONSTRAINT ck_articles_published CHECK (published_on <= published_until), 
	CONSTRAINT ck_articles_published_until CHECK (published_until IS NULL OR published_on IS NOT NULL), 
	CONSTRAINT ck_articles_replaced_by_id CHECK (replaced_by_id <> id)
);
INSERT INTO "articles" VALUES(1,1,0,1,1,'curated','Tolls to rise','2026-03-02','2026-03-02','stated',NULL,'https://post.example/tolls',NULL,0,2,'Tolls to rise
“We had no choice,” said Ada Cole, mayor of Brill, on Monday. “None.”
She told The Brill Post that the council called the plan “fair” and “final”.
Tolls rise in May.');
INSERT INTO "articles" VALUES(2,1,1,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,'Later.');
CREATE TABLE load_files (
	id INTEGER NOT NULL, 
	load_run_id INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	source_file_id INTEGER, 
	outcome TEXT NOT NULL, 
	CONSTRAINT pk_load_files PRIMARY KEY (id), 
	CONSTRAINT uq_load_files_load_run_id_path UNIQUE (load_run_id, path), 
	CONSTRAINT fk_load_files_load_run_id FOREIGN KEY(load_run_id) REFERENCES load_runs (id) ON DELETE CASCADE, 
	CONSTRAINT fk_load_files_source_file_id FOREIGN KEY(source_file_id) REFERENCES source_files (id) ON DELETE SET NULL, 
	CONSTRAINT ck_load_files_outcome CHECK (outcome IN ('stored', 'unchanged', 'reread', 'refused'))
);
INSERT INTO "load_files" VALUES(1,1,'tolls.txt',1,'stored');
CREATE TABLE load_problems (
	id INTEGER NOT NULL, 
	load_file_id INTEGER NOT NULL, 
	severity TEXT NOT NULL, 
	code TEXT NOT NULL, 
	place TEXT, 
	message TEXT NOT NULL, 
	CONSTRAINT pk_load_problems PRIMARY KEY (id), 
	CONSTRAINT fk_load_problems_load_file_id FOREIGN KEY(load_file_id) REFERENCES load_files (id) ON DELETE CASCADE, 
	CONSTRAINT ck_load_problems_severity CHECK (severity IN ('error', 'warning', 'note'))
);
INSERT INTO "load_problems" VALUES(1,1,'note','no-date',NULL,'The file gives no date.');
CREATE TABLE load_runs (
	id INTEGER NOT NULL, 
	started_at TEXT NOT NULL, 
	ended_at TEXT, 
	reader_version TEXT NOT NULL, 
	CONSTRAINT pk_load_runs PRIMARY KEY (id), 
	CONSTRAINT ck_load_runs_ended_at CHECK (started_at <= ended_at)
);
INSERT INTO "load_runs" VALUES(1,'2026-03-02T12:00:00.000000Z','2026-03-02T12:00:00.000000Z','1');
CREATE TABLE outlets (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	domain TEXT, 
	is_agency BOOLEAN DEFAULT 0 NOT NULL, 
	actor_id INTEGER, 
	CONSTRAINT pk_outlets PRIMARY KEY (id), 
	CONSTRAINT uq_outlets_name UNIQUE (name), 
	CONSTRAINT uq_outlets_domain UNIQUE (domain), 
	CONSTRAINT uq_outlets_actor_id UNIQUE (actor_id), 
	CONSTRAINT fk_outlets_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE SET NULL, 
	CONSTRAINT ck_outlets_name_length CHECK (length(name) <= 500), 
	CONSTRAINT ck_outlets_domain_length CHECK (length(domain) <= 500)
);
INSERT INTO "outlets" VALUES(1,'The Brill Post','post.example',0,4);
CREATE TABLE source_contents (
	source_file_id INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_source_contents PRIMARY KEY (source_file_id), 
	CONSTRAINT fk_source_contents_source_file_id FOREIGN KEY(source_file_id) REFERENCES source_files (id) ON DELETE CASCADE
);
INSERT INTO "source_contents" VALUES(1,X'546F6C6C7300FF');
CREATE TABLE source_files (
	id INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	path TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	media_type TEXT NOT NULL, 
	encoding TEXT, 
	encoding_basis TEXT, 
	CONSTRAINT pk_source_files PRIMARY KEY (id), 
	CONSTRAINT uq_source_files_sha256 UNIQUE (sha256), 
	CONSTRAINT ck_source_files_sha256 CHECK (length(sha256) = 64), 
	CONSTRAINT ck_source_files_size CHECK (size >= 0)
);
INSERT INTO "source_files" VALUES(1,'0000000000000000000000000000000000000000000000000000000000000000','tolls.txt',10,'text/plain','utf-8','detected');
CREATE INDEX ix_source_files_path ON source_files (path);
CREATE INDEX ix_load_files_source_file_id ON load_files (source_file_id) WHERE source_file_id IS NOT NULL;
CREATE INDEX ix_load_problems_load_file_id ON load_problems (load_file_id);
CREATE INDEX ix_actors_kind_sort_name ON actors (kind, sort_name);
CREATE INDEX ix_actors_parent_id ON actors (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_actors_merged_into_id ON actors (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX ix_actor_names_name_key ON actor_names (name_key);
CREATE INDEX ix_articles_load_run_id ON articles (load_run_id);
CREATE INDEX ix_articles_outlet_id_published_on ON articles (outlet_id, published_on);
CREATE INDEX ix_articles_published_on ON articles (published_on);
CREATE INDEX ix_articles_url ON articles (url);
CREATE INDEX ix_articles_replaced_by_id ON articles (replaced_by_id) WHERE replaced_by_id IS NOT NULL;
CREATE INDEX ix_article_tags_name ON article_tags (name);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('actors',6);
INSERT INTO "sqlite_sequence" VALUES('articles',2);
COMMIT;
