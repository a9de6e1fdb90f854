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
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE article_actors (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	actor_id INTEGER NOT NULL, 
	read_as_id INTEGER NOT NULL, 
	name_text TEXT NOT NULL, 
	name_key TEXT NOT NULL, 
	number INTEGER DEFAULT 1 NOT NULL, 
	method TEXT NOT NULL, 
	score FLOAT, 
	evidence JSON, 
	is_ambiguous BOOLEAN DEFAULT 0 NOT NULL, 
	status TEXT DEFAULT 'read' NOT NULL, 
	CONSTRAINT pk_article_actors PRIMARY KEY (id), 
	CONSTRAINT uq_article_actors_article_id_name_key_number UNIQUE (article_id, name_key, number), 
	CONSTRAINT uq_article_actors_id_actor_id UNIQUE (id, actor_id), 
	CONSTRAINT uq_article_actors_article_id_id UNIQUE (article_id, id), 
	CONSTRAINT fk_article_actors_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT fk_article_actors_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_article_actors_read_as_id FOREIGN KEY(read_as_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_article_actors_number CHECK (number >= 1), 
	CONSTRAINT ck_article_actors_name_key_length CHECK (length(name_key) <= 200), 
	CONSTRAINT ck_article_actors_status CHECK (status IN ('read', 'confirmed', 'corrected', 'rejected'))
);
INSERT INTO "article_actors" VALUES(1,1,2,2,'Ada Cole','ada cole',1,'name',NULL,'{"candidates": [2]}',0,'read');
INSERT INTO "article_actors" VALUES(2,1,3,3,'the council','the council',1,'name',NULL,'{"candidates": [3]}',0,'read');
INSERT INTO "article_actors" VALUES(3,1,4,4,'The Brill Post','the brill post',1,'name',NULL,'{"candidates": [4]}',0,'read');
CREATE TABLE article_authors (
	article_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name_text TEXT NOT NULL, 
	actor_ref_id INTEGER, 
	actor_id INTEGER, 
	CONSTRAINT pk_article_authors PRIMARY KEY (article_id, position), 
	CONSTRAINT fk_article_authors_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT fk_article_authors_actor_ref_id_actor_id FOREIGN KEY(actor_ref_id, actor_id) REFERENCES article_actors (id, actor_id) ON DELETE SET NULL ON UPDATE CASCADE, 
	CONSTRAINT fk_article_authors_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_article_authors_actor CHECK ((actor_ref_id IS NULL) = (actor_id IS NULL)), 
	CONSTRAINT ck_article_authors_position CHECK (position >= 0)
);
INSERT INTO "article_authors" VALUES(1,0,'Ada Cole',1,2);
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
CREATE TABLE attribution_spans (
	attribution_id INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	start_char INTEGER NOT NULL, 
	end_char INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_attribution_spans PRIMARY KEY (attribution_id, role, position), 
	CONSTRAINT fk_attribution_spans_attribution_id FOREIGN KEY(attribution_id) REFERENCES attributions (id) ON DELETE CASCADE, 
	CONSTRAINT ck_attribution_spans_role CHECK (role IN ('source', 'cue', 'content')), 
	CONSTRAINT ck_attribution_spans_position CHECK (position >= 0), 
	CONSTRAINT ck_attribution_spans_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_attribution_spans_text CHECK (length(text) = end_char - start_char)
);
INSERT INTO "attribution_spans" VALUES(1,'cue',0,34,38,'said');
CREATE TABLE attributions (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	start_char INTEGER NOT NULL, 
	end_char INTEGER NOT NULL, 
	parent_id INTEGER, 
	source_text TEXT, 
	cue_text TEXT, 
	speaker_ref_id INTEGER, 
	speaker_id INTEGER, 
	addressee_ref_id INTEGER, 
	addressee_id INTEGER, 
	method TEXT NOT NULL, 
	certainty TEXT, 
	said_on DATE, 
	said_until DATE, 
	said_text TEXT, 
	dated_on DATE, 
	medium_text TEXT, 
	is_copy BOOLEAN DEFAULT 0 NOT NULL, 
	status TEXT DEFAULT 'read' NOT NULL, 
	CONSTRAINT pk_attributions PRIMARY KEY (id), 
	CONSTRAINT fk_attributions_article_id_parent_id FOREIGN KEY(article_id, parent_id) REFERENCES attributions (article_id, id) ON DELETE NO ACTION, 
	CONSTRAINT fk_attributions_speaker_ref_id_speaker_id FOREIGN KEY(speaker_ref_id, speaker_id) REFERENCES article_actors (id, actor_id) ON DELETE SET NULL ON UPDATE CASCADE, 
	CONSTRAINT fk_attributions_speaker_id FOREIGN KEY(speaker_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_attributions_addressee_ref_id_addressee_id FOREIGN KEY(addressee_ref_id, addressee_id) REFERENCES article_actors (id, actor_id) ON DELETE SET NULL ON UPDATE CASCADE, 
	CONSTRAINT fk_attributions_addressee_id FOREIGN KEY(addressee_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_attributions_article_id_id UNIQUE (article_id, id), 
	CONSTRAINT fk_attributions_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT ck_attributions_kind CHECK (kind IN ('direct', 'mixed', 'indirect')), 
	CONSTRAINT ck_attributions_certainty CHECK (certainty IN ('stated', 'resolved', 'inferred')), 
	CONSTRAINT ck_attributions_status CHECK (status IN ('read', 'confirmed', 'corrected', 'rejected')), 
	CONSTRAINT ck_attributions_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_attributions_parent_id CHECK (parent_id <> id), 
	CONSTRAINT ck_attributions_speaker CHECK ((speaker_ref_id IS NULL) = (speaker_id IS NULL)), 
	CONSTRAINT ck_attributions_addressee CHECK ((addressee_ref_id IS NULL) = (addressee_id IS NULL)), 
	CONSTRAINT ck_attributions_said CHECK (said_on <= said_until)
);
INSERT INTO "attributions" VALUES(1,1,'direct',15,82,NULL,'Ada Cole','said',1,2,NULL,NULL,'frame','stated','2026-03-02','2026-03-02','on Monday','2026-03-02',NULL,0,'read');
INSERT INTO "attributions" VALUES(2,1,'mixed',108,159,NULL,'She','told',1,2,3,4,'cue','resolved',NULL,NULL,NULL,'2026-03-02',NULL,0,'read');
INSERT INTO "attributions" VALUES(3,1,'mixed',132,159,2,'the council','called',2,3,NULL,NULL,'cue','stated',NULL,NULL,NULL,'2026-03-02',NULL,0,'read');
CREATE TABLE blocks (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	source_start INTEGER NOT NULL, 
	source_end INTEGER NOT NULL, 
	start_char INTEGER, 
	end_char INTEGER, 
	CONSTRAINT pk_blocks PRIMARY KEY (id), 
	CONSTRAINT uq_blocks_article_id_position UNIQUE (article_id, position), 
	CONSTRAINT uq_blocks_article_id_start_char UNIQUE (article_id, start_char), 
	CONSTRAINT fk_blocks_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT ck_blocks_position CHECK (position >= 0), 
	CONSTRAINT ck_blocks_source CHECK (0 <= source_start AND source_start <= source_end), 
	CONSTRAINT ck_blocks_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_blocks_span_set CHECK ((start_char IS NULL) = (end_char IS NULL)), 
	CONSTRAINT ck_blocks_boilerplate CHECK ((kind = 'boilerplate') = (start_char IS NULL))
);
INSERT INTO "blocks" VALUES(1,1,0,'headline',2,15,0,13);
INSERT INTO "blocks" VALUES(2,1,1,'boilerplate',300,310,NULL,NULL);
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
CREATE TABLE mentions (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	start_char INTEGER NOT NULL, 
	end_char INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	actor_ref_id INTEGER, 
	actor_id INTEGER, 
	CONSTRAINT pk_mentions PRIMARY KEY (id), 
	CONSTRAINT uq_mentions_article_id_start_char_end_char UNIQUE (article_id, start_char, end_char), 
	CONSTRAINT fk_mentions_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT fk_mentions_actor_ref_id_actor_id FOREIGN KEY(actor_ref_id, actor_id) REFERENCES article_actors (id, actor_id) ON DELETE SET NULL ON UPDATE CASCADE, 
	CONSTRAINT fk_mentions_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_mentions_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_mentions_text CHECK (length(text) = end_char - start_char), 
	CONSTRAINT ck_mentions_kind CHECK (kind IN ('name', 'pronoun', 'description', 'metonym')), 
	CONSTRAINT ck_mentions_actor CHECK ((actor_ref_id IS NULL) = (actor_id IS NULL))
);
INSERT INTO "mentions" VALUES(1,1,39,47,'Ada Cole','name',1,2);
INSERT INTO "mentions" VALUES(2,1,132,140,'the plan','description',NULL,NULL);
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
CREATE TABLE roles (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	start_char INTEGER NOT NULL, 
	end_char INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	actor_ref_id INTEGER NOT NULL, 
	actor_id INTEGER NOT NULL, 
	organization_id INTEGER, 
	title_key TEXT NOT NULL, 
	is_former BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_roles PRIMARY KEY (id), 
	CONSTRAINT uq_roles_article_id_start_char_end_char_actor_ref_id UNIQUE (article_id, start_char, end_char, actor_ref_id), 
	CONSTRAINT fk_roles_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT fk_roles_actor_ref_id_actor_id FOREIGN KEY(actor_ref_id, actor_id) REFERENCES article_actors (id, actor_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_roles_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_roles_organization_id FOREIGN KEY(organization_id) REFERENCES actors (id) ON DELETE SET NULL, 
	CONSTRAINT ck_roles_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_roles_text CHECK (length(text) = end_char - start_char), 
	CONSTRAINT ck_roles_title_key_length CHECK (length(title_key) <= 200)
);
INSERT INTO "roles" VALUES(1,1,49,54,'mayor',1,2,1,'mayor',0);
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
CREATE TABLE text_edits (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	source_start INTEGER NOT NULL, 
	start_char INTEGER NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	CONSTRAINT pk_text_edits PRIMARY KEY (id), 
	CONSTRAINT uq_text_edits_article_id_position UNIQUE (article_id, position), 
	CONSTRAINT fk_text_edits_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT ck_text_edits_position CHECK (position >= 0), 
	CONSTRAINT ck_text_edits_starts CHECK (0 <= source_start AND 0 <= start_char), 
	CONSTRAINT ck_text_edits_difference CHECK (before <> after)
);
INSERT INTO "text_edits" VALUES(1,1,0,0,0,'# ','','heading');
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
CREATE INDEX ix_article_actors_actor_id_article_id ON article_actors (actor_id, article_id);
CREATE INDEX ix_article_actors_read_as_id ON article_actors (read_as_id);
CREATE INDEX ix_article_authors_actor_ref_id ON article_authors (actor_ref_id) WHERE actor_ref_id IS NOT NULL;
CREATE INDEX ix_article_authors_actor_id ON article_authors (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX ix_mentions_actor_ref_id ON mentions (actor_ref_id) WHERE actor_ref_id IS NOT NULL;
CREATE INDEX ix_mentions_actor_id_article_id_start_char ON mentions (actor_id, article_id, start_char);
CREATE INDEX ix_roles_actor_ref_id ON roles (actor_ref_id);
CREATE INDEX ix_roles_actor_id ON roles (actor_id);
CREATE INDEX ix_roles_organization_id ON roles (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX ix_roles_title_key ON roles (title_key);
CREATE INDEX ix_attributions_article_id_start_char ON attributions (article_id, start_char);
CREATE INDEX ix_attributions_parent_id ON attributions (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_attributions_speaker_ref_id ON attributions (speaker_ref_id);
CREATE INDEX ix_attributions_speaker_id_dated_on_id ON attributions (speaker_id, dated_on, id);
CREATE INDEX ix_attributions_addressee_ref_id ON attributions (addressee_ref_id) WHERE addressee_ref_id IS NOT NULL;
CREATE INDEX ix_attributions_addressee_id ON attributions (addressee_id) WHERE addressee_id IS NOT NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('actors',6);
INSERT INTO "sqlite_sequence" VALUES('articles',2);
COMMIT;
