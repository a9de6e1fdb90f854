BEGIN TRANSACTION;
CREATE TABLE actor_keys (
	actor_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	CONSTRAINT pk_actor_keys PRIMARY KEY (actor_id, "key"), 
	CONSTRAINT fk_actor_keys_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE CASCADE, 
	CONSTRAINT ck_actor_keys_key_length CHECK (length(key) <= 200)
);
INSERT INTO "actor_keys" VALUES(2,'GL:D');
CREATE TABLE actor_members (
	group_id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	CONSTRAINT pk_actor_members PRIMARY KEY (group_id, member_id), 
	CONSTRAINT fk_actor_members_group_id FOREIGN KEY(group_id) REFERENCES actors (id) ON DELETE CASCADE, 
	CONSTRAINT fk_actor_members_member_id FOREIGN KEY(member_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_actor_members_member_id CHECK (member_id <> group_id)
);
INSERT INTO "actor_members" VALUES(7,1);
INSERT INTO "actor_members" VALUES(7,3);
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
INSERT INTO "actors" VALUES(5,'person','A. Cole','A. Cole',NULL,NULL,2);
INSERT INTO "actors" VALUES(6,'unnamed','officials','officials','several',NULL,NULL);
INSERT INTO "actors" VALUES(7,'group','Brill and the council','Brill',NULL,NULL,NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0021');
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
CREATE TABLE article_sketches (
	article_id INTEGER NOT NULL, 
	scheme TEXT NOT NULL, 
	CONSTRAINT pk_article_sketches PRIMARY KEY (article_id), 
	CONSTRAINT fk_article_sketches_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "article_sketches" VALUES(1,'words');
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
CREATE TABLE claim_keys (
	"key" INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	CONSTRAINT pk_claim_keys PRIMARY KEY ("key", claim_id), 
	CONSTRAINT fk_claim_keys_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "claim_keys" VALUES(1152921504606846976,1);
CREATE TABLE claims (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	start_char INTEGER NOT NULL, 
	end_char INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	kind TEXT DEFAULT 'attributed' NOT NULL, 
	attribution_id INTEGER, 
	is_split BOOLEAN DEFAULT 0 NOT NULL, 
	status TEXT DEFAULT 'read' NOT NULL, stance TEXT CONSTRAINT ck_claims_stance CHECK (stance IN ('asserts', 'denies', 'doubts', 'predicts', 'demands', 'believes', 'questions')), is_negated BOOLEAN DEFAULT 0 NOT NULL, hedge_text TEXT, subject_text TEXT, event_kind TEXT CONSTRAINT ck_claims_event_kind CHECK (event_kind IN ('visit', 'call', 'meeting')), event_state TEXT CONSTRAINT ck_claims_event_state CHECK (event_state IN ('announced', 'done', 'called off')) CONSTRAINT ck_claims_event CHECK ((event_kind IS NULL) = (event_state IS NULL)), happened_on DATE, happened_until DATE CONSTRAINT ck_claims_happened CHECK (happened_on <= happened_until), happened_text TEXT, place_text TEXT, check_worthiness FLOAT CONSTRAINT ck_claims_check_worthiness CHECK (check_worthiness BETWEEN 0 AND 1), check_reasons TEXT CONSTRAINT ck_claims_check CHECK ((check_worthiness IS NULL) = (check_reasons IS NULL)), 
	CONSTRAINT uq_claims_article_id_start_char_end_char_attribution_id UNIQUE (article_id, start_char, end_char, attribution_id), 
	CONSTRAINT fk_claims_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT fk_claims_article_id_attribution_id FOREIGN KEY(article_id, attribution_id) REFERENCES attributions (article_id, id) ON DELETE NO ACTION, 
	CONSTRAINT ck_claims_kind CHECK (kind IN ('attributed', 'own voice')), 
	CONSTRAINT ck_claims_status CHECK (status IN ('read', 'confirmed', 'corrected', 'rejected')), 
	CONSTRAINT ck_claims_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_claims_text CHECK (is_split OR length(text) = end_char - start_char), 
	CONSTRAINT ck_claims_own_voice CHECK ((kind = 'own voice') = (attribution_id IS NULL))
);
INSERT INTO "claims" VALUES(1,1,132,159,'the plan “fair” and “final”','attributed',3,0,'read','believes',1,'fair','the plan',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(2,1,161,179,'Tolls rise in May.','own voice',NULL,0,'read','asserts',0,NULL,NULL,'visit','announced','2026-05-01','2026-05-31','May','Tolls',0.5,'date; number');
INSERT INTO "claims" VALUES(3,1,153,158,'final','own voice',NULL,0,'read',NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE credits (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	outlet_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	start_char INTEGER, 
	end_char INTEGER, 
	text TEXT, 
	source_start INTEGER, 
	source_end INTEGER, 
	passage_id INTEGER, 
	CONSTRAINT pk_credits PRIMARY KEY (id), 
	CONSTRAINT fk_credits_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT fk_credits_outlet_id FOREIGN KEY(outlet_id) REFERENCES outlets (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_credits_passage_id FOREIGN KEY(passage_id) REFERENCES passages (id) ON DELETE CASCADE, 
	CONSTRAINT ck_credits_kind CHECK (kind IN ('credit line', 'dateline', 'told', 'contributed', 'copy')), 
	CONSTRAINT ck_credits_copy CHECK ((kind = 'copy') = (passage_id IS NOT NULL)), 
	CONSTRAINT ck_credits_place CHECK (kind = 'copy' OR start_char IS NOT NULL OR source_start IS NOT NULL), 
	CONSTRAINT ck_credits_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_credits_source CHECK (0 <= source_start AND source_start < source_end), 
	CONSTRAINT ck_credits_span_set CHECK ((start_char IS NULL) = (end_char IS NULL)), 
	CONSTRAINT ck_credits_text_set CHECK ((start_char IS NULL) = (text IS NULL)), 
	CONSTRAINT ck_credits_source_set CHECK ((source_start IS NULL) = (source_end IS NULL)), 
	CONSTRAINT ck_credits_text CHECK (length(text) = end_char - start_char)
);
INSERT INTO "credits" VALUES(1,1,1,'copy',NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO "credits" VALUES(2,1,1,'credit line',NULL,NULL,NULL,300,310,NULL);
CREATE TABLE judged_actors (
	judgement_id INTEGER NOT NULL, 
	article_actor_id INTEGER NOT NULL, 
	CONSTRAINT pk_judged_actors PRIMARY KEY (judgement_id, article_actor_id), 
	CONSTRAINT fk_judged_actors_judgement_id FOREIGN KEY(judgement_id) REFERENCES judgements (id) ON DELETE CASCADE, 
	CONSTRAINT fk_judged_actors_article_actor_id FOREIGN KEY(article_actor_id) REFERENCES article_actors (id) ON DELETE CASCADE
);
INSERT INTO "judged_actors" VALUES(3,2);
CREATE TABLE judgements (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	verdict TEXT NOT NULL, 
	actor_id INTEGER NOT NULL, 
	other_id INTEGER, 
	name TEXT, 
	name_before TEXT, 
	decided_by TEXT NOT NULL, 
	reason TEXT, 
	decided_at TEXT NOT NULL, 
	undone_at TEXT, 
	undone_by TEXT, 
	overruled_by_id INTEGER, 
	CONSTRAINT fk_judgements_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_judgements_other_id FOREIGN KEY(other_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_judgements_overruled_by_id FOREIGN KEY(overruled_by_id) REFERENCES judgements (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_judgements_verdict CHECK (verdict IN ('same', 'different', 'unsure', 'split', 'name')), 
	CONSTRAINT ck_judgements_other CHECK ((verdict = 'name') = (other_id IS NULL)), 
	CONSTRAINT ck_judgements_other_id CHECK (other_id <> actor_id), 
	CONSTRAINT ck_judgements_pair CHECK (NOT (verdict IN ('different', 'unsure')) OR actor_id < other_id), 
	CONSTRAINT ck_judgements_name CHECK (verdict = 'split' OR (verdict = 'name') = (name IS NOT NULL)), 
	CONSTRAINT ck_judgements_name_before CHECK ((verdict = 'name') = (name_before IS NOT NULL)), 
	CONSTRAINT ck_judgements_name_length CHECK (length(name) <= 500), 
	CONSTRAINT ck_judgements_name_before_length CHECK (length(name_before) <= 500), 
	CONSTRAINT ck_judgements_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL)), 
	CONSTRAINT ck_judgements_overruled_by_id CHECK (overruled_by_id IS NULL OR (overruled_by_id > id AND undone_at IS NOT NULL))
);
INSERT INTO "judgements" VALUES(1,'different',2,5,NULL,NULL,'editor',NULL,'2026-03-02T12:00:00.000000Z','2026-03-02T12:00:00.000000Z','editor',2);
INSERT INTO "judgements" VALUES(2,'same',2,5,NULL,NULL,'editor','She signs so.','2026-03-02T12:00:00.000000Z',NULL,NULL,NULL);
INSERT INTO "judgements" VALUES(3,'split',1,3,'the council',NULL,'editor',NULL,'2026-03-02T12:00:00.000000Z',NULL,NULL,NULL);
INSERT INTO "judgements" VALUES(4,'unsure',3,4,NULL,NULL,'editor',NULL,'2026-03-02T12:00:00.000000Z',NULL,NULL,NULL);
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
CREATE TABLE machine_joins (
	actor_id INTEGER NOT NULL, 
	joined_id INTEGER NOT NULL, 
	CONSTRAINT pk_machine_joins PRIMARY KEY (actor_id), 
	CONSTRAINT fk_machine_joins_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE CASCADE, 
	CONSTRAINT fk_machine_joins_joined_id FOREIGN KEY(joined_id) REFERENCES actors (id) ON DELETE RESTRICT
);
INSERT INTO "machine_joins" VALUES(5,2);
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
CREATE TABLE passage_keys (
	"key" INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	start_char INTEGER NOT NULL, 
	end_char INTEGER NOT NULL, 
	CONSTRAINT pk_passage_keys PRIMARY KEY ("key", article_id), 
	CONSTRAINT ck_passage_keys_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT fk_passage_keys_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "passage_keys" VALUES(1152921504606846976,1,0,13);
CREATE TABLE passages (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	start_char INTEGER NOT NULL, 
	end_char INTEGER NOT NULL, 
	other_id INTEGER NOT NULL, 
	other_start INTEGER NOT NULL, 
	other_end INTEGER NOT NULL, 
	similarity FLOAT NOT NULL, 
	original_id INTEGER, 
	original_basis TEXT, 
	CONSTRAINT pk_passages PRIMARY KEY (id), 
	CONSTRAINT fk_passages_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT fk_passages_other_id FOREIGN KEY(other_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT uq_passages_article_id_start_char_other_id UNIQUE (article_id, start_char, other_id), 
	CONSTRAINT ck_passages_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_passages_other_span CHECK (0 <= other_start AND other_start < other_end), 
	CONSTRAINT ck_passages_other_id CHECK (other_id <> article_id), 
	CONSTRAINT ck_passages_similarity CHECK (0 <= similarity AND similarity <= 1), 
	CONSTRAINT ck_passages_original_id CHECK (original_id IN (article_id, other_id)), 
	CONSTRAINT ck_passages_original_basis_set CHECK ((original_id IS NULL) = (original_basis IS NULL))
);
INSERT INTO "passages" VALUES(1,1,15,31,2,0,6,0.9,2,'published earlier');
CREATE TABLE proposition_claims (
	claim_id INTEGER NOT NULL, 
	proposition_id INTEGER NOT NULL, 
	like_id INTEGER, 
	method TEXT NOT NULL, 
	similarity FLOAT, 
	numbers TEXT, 
	CONSTRAINT pk_proposition_claims PRIMARY KEY (claim_id), 
	CONSTRAINT fk_proposition_claims_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id) ON DELETE CASCADE, 
	CONSTRAINT fk_proposition_claims_proposition_id FOREIGN KEY(proposition_id) REFERENCES propositions (id) ON DELETE CASCADE, 
	CONSTRAINT fk_proposition_claims_like_id FOREIGN KEY(like_id) REFERENCES claims (id) ON DELETE SET NULL, 
	CONSTRAINT ck_proposition_claims_similarity CHECK (0 <= similarity AND similarity <= 1), 
	CONSTRAINT ck_proposition_claims_like_id CHECK (like_id <> claim_id)
);
INSERT INTO "proposition_claims" VALUES(1,1,NULL,'first',NULL,'41; 44.5');
INSERT INTO "proposition_claims" VALUES(2,1,1,'other numbers',0.8,NULL);
CREATE TABLE propositions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	method TEXT NOT NULL
);
INSERT INTO "propositions" VALUES(1,'same words');
CREATE TABLE quantities (
	id INTEGER NOT NULL, 
	article_id INTEGER NOT NULL, 
	start_char INTEGER NOT NULL, 
	end_char INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	claim_id INTEGER, 
	kind TEXT NOT NULL, 
	comparison TEXT NOT NULL, 
	value FLOAT NOT NULL, 
	value_to FLOAT, 
	of_value FLOAT, 
	unit TEXT, 
	unit_text TEXT, 
	what_text TEXT, 
	CONSTRAINT pk_quantities PRIMARY KEY (id), 
	CONSTRAINT fk_quantities_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT fk_quantities_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id) ON DELETE SET NULL, 
	CONSTRAINT uq_quantities_article_id_start_char_end_char UNIQUE (article_id, start_char, end_char), 
	CONSTRAINT ck_quantities_kind CHECK (kind IN ('count', 'share', 'money', 'measure', 'duration', 'age', 'ratio')), 
	CONSTRAINT ck_quantities_comparison CHECK (comparison IN ('exactly', 'about', 'more than', 'less than', 'at least', 'at most', 'between')), 
	CONSTRAINT ck_quantities_range CHECK ((comparison = 'between') = (value_to IS NOT NULL)), 
	CONSTRAINT ck_quantities_value_to CHECK (value < value_to), 
	CONSTRAINT ck_quantities_of_value CHECK (value <= of_value), 
	CONSTRAINT ck_quantities_unit_length CHECK (length(unit) <= 500), 
	CONSTRAINT ck_quantities_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_quantities_text CHECK (length(text) = end_char - start_char)
);
INSERT INTO "quantities" VALUES(1,1,153,158,'final',1,'count','between',41.0,44.5,70.0,'people','members','members');
CREATE TABLE quote_keys (
	"key" INTEGER NOT NULL, 
	attribution_id INTEGER NOT NULL, 
	CONSTRAINT pk_quote_keys PRIMARY KEY ("key", attribution_id), 
	CONSTRAINT fk_quote_keys_attribution_id FOREIGN KEY(attribution_id) REFERENCES attributions (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "quote_keys" VALUES(1152921504606846976,1);
CREATE TABLE quotes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER NOT NULL, 
	start_char INTEGER NOT NULL, 
	end_char INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	attribution_id INTEGER, 
	continues_id INTEGER, 
	is_closed BOOLEAN DEFAULT 1 NOT NULL, 
	status TEXT DEFAULT 'read' NOT NULL, 
	CONSTRAINT uq_quotes_article_id_start_char_end_char UNIQUE (article_id, start_char, end_char), 
	CONSTRAINT uq_quotes_article_id_id UNIQUE (article_id, id), 
	CONSTRAINT fk_quotes_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT fk_quotes_article_id_attribution_id FOREIGN KEY(article_id, attribution_id) REFERENCES attributions (article_id, id) ON DELETE NO ACTION, 
	CONSTRAINT fk_quotes_article_id_continues_id FOREIGN KEY(article_id, continues_id) REFERENCES quotes (article_id, id) ON DELETE NO ACTION, 
	CONSTRAINT ck_quotes_kind CHECK (kind IN ('direct', 'partial', 'scare')), 
	CONSTRAINT ck_quotes_status CHECK (status IN ('read', 'confirmed', 'corrected', 'rejected')), 
	CONSTRAINT ck_quotes_span CHECK (0 <= start_char AND start_char < end_char), 
	CONSTRAINT ck_quotes_text CHECK (length(text) = end_char - start_char), 
	CONSTRAINT ck_quotes_scare CHECK ((kind = 'scare') = (attribution_id IS NULL)), 
	CONSTRAINT ck_quotes_continues_id CHECK (continues_id <> id)
);
INSERT INTO "quotes" VALUES(1,1,15,32,'We had no choice,','direct',1,NULL,1,'read');
INSERT INTO "quotes" VALUES(2,1,77,82,'None.','direct',1,1,1,'read');
INSERT INTO "quotes" VALUES(3,1,153,158,'final','partial',3,NULL,1,'read');
INSERT INTO "quotes" VALUES(4,1,142,146,'fair','partial',3,NULL,1,'read');
INSERT INTO "quotes" VALUES(5,1,68,74,'Monday','scare',NULL,NULL,1,'read');
CREATE TABLE review_changes (
	review_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	table_name TEXT NOT NULL, 
	row_id INTEGER NOT NULL, 
	column_name TEXT, 
	"before" TEXT, 
	"after" TEXT, 
	CONSTRAINT pk_review_changes PRIMARY KEY (review_id, position), 
	CONSTRAINT fk_review_changes_review_id FOREIGN KEY(review_id) REFERENCES reviews (id) ON DELETE CASCADE, 
	CONSTRAINT ck_review_changes_table_name CHECK (table_name IN ('attributions', 'quotes', 'claims', 'article_actors')), 
	CONSTRAINT ck_review_changes_position CHECK (position >= 0)
);
INSERT INTO "review_changes" VALUES(2,0,'quotes',4,'kind','"direct"','"partial"');
CREATE TABLE reviews (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	article_id INTEGER, 
	verdict TEXT NOT NULL, 
	table_name TEXT NOT NULL, 
	row_id INTEGER, 
	exact TEXT NOT NULL, 
	prefix TEXT NOT NULL, 
	suffix TEXT NOT NULL, 
	part TEXT, 
	"before" TEXT, 
	"after" TEXT, 
	after_prefix TEXT, 
	after_suffix TEXT, 
	speaker_id INTEGER, 
	reason TEXT, 
	reviewed_by TEXT NOT NULL, 
	reviewed_at TEXT NOT NULL, 
	undone_at TEXT, 
	undone_by TEXT, 
	is_orphaned BOOLEAN DEFAULT 0 NOT NULL, 
	carried_from_id INTEGER, 
	CONSTRAINT fk_reviews_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE SET NULL, 
	CONSTRAINT fk_reviews_speaker_id FOREIGN KEY(speaker_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_reviews_carried_from_id FOREIGN KEY(carried_from_id) REFERENCES reviews (id) ON DELETE SET NULL, 
	CONSTRAINT ck_reviews_verdict CHECK (verdict IN ('confirmed', 'corrected', 'rejected')), 
	CONSTRAINT ck_reviews_table_name CHECK (table_name IN ('attributions', 'quotes', 'claims')), 
	CONSTRAINT ck_reviews_part CHECK (part IN ('speaker', 'kind', 'span')), 
	CONSTRAINT ck_reviews_corrected CHECK ((verdict = 'corrected') = (part IS NOT NULL)), 
	CONSTRAINT ck_reviews_speaker_id CHECK (speaker_id IS NULL OR (part IS NOT NULL AND part = 'speaker')), 
	CONSTRAINT ck_reviews_span CHECK ((part IS NOT NULL AND part = 'span') = (after_prefix IS NOT NULL)), 
	CONSTRAINT ck_reviews_after_context CHECK ((after_prefix IS NULL) = (after_suffix IS NULL)), 
	CONSTRAINT ck_reviews_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL)), 
	CONSTRAINT ck_reviews_orphaned CHECK (is_orphaned = (row_id IS NULL)), 
	CONSTRAINT ck_reviews_carried_from_id CHECK (carried_from_id < id)
);
INSERT INTO "reviews" VALUES(1,1,'confirmed','attributions',1,'Tolls','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'editor','2026-03-02T12:00:00.000000Z','2026-03-02T12:00:00.000000Z','b',0,NULL);
INSERT INTO "reviews" VALUES(2,1,'corrected','quotes',4,'fair','','','kind',NULL,'partial',NULL,NULL,NULL,NULL,'editor','2026-03-02T12:00:00.000000Z',NULL,NULL,0,NULL);
INSERT INTO "reviews" VALUES(3,1,'rejected','quotes',NULL,'dear','','',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'editor','2026-03-02T12:00:00.000000Z',NULL,NULL,1,1);
INSERT INTO "reviews" VALUES(4,1,'corrected','attributions',1,'None','','','speaker',NULL,NULL,NULL,NULL,2,NULL,'editor','2026-03-02T12:00:00.000000Z',NULL,NULL,0,NULL);
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
CREATE TABLE speaker_candidates (
	attribution_id INTEGER NOT NULL, 
	actor_ref_id INTEGER NOT NULL, 
	actor_id INTEGER NOT NULL, 
	CONSTRAINT pk_speaker_candidates PRIMARY KEY (attribution_id, actor_ref_id), 
	CONSTRAINT fk_speaker_candidates_attribution_id FOREIGN KEY(attribution_id) REFERENCES attributions (id) ON DELETE CASCADE, 
	CONSTRAINT fk_speaker_candidates_actor_ref_id_actor_id FOREIGN KEY(actor_ref_id, actor_id) REFERENCES article_actors (id, actor_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_speaker_candidates_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE RESTRICT
);
INSERT INTO "speaker_candidates" VALUES(2,2,3);
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
CREATE TABLE utterance_variants (
	attribution_id INTEGER NOT NULL, 
	utterance_id INTEGER NOT NULL, 
	like_id INTEGER, 
	method TEXT NOT NULL, 
	similarity FLOAT, 
	CONSTRAINT pk_utterance_variants PRIMARY KEY (attribution_id), 
	CONSTRAINT fk_utterance_variants_attribution_id FOREIGN KEY(attribution_id) REFERENCES attributions (id) ON DELETE CASCADE, 
	CONSTRAINT fk_utterance_variants_utterance_id FOREIGN KEY(utterance_id) REFERENCES utterances (id) ON DELETE CASCADE, 
	CONSTRAINT fk_utterance_variants_like_id FOREIGN KEY(like_id) REFERENCES attributions (id) ON DELETE SET NULL, 
	CONSTRAINT ck_utterance_variants_similarity CHECK (0 <= similarity AND similarity <= 1), 
	CONSTRAINT ck_utterance_variants_like_id CHECK (like_id <> attribution_id)
);
INSERT INTO "utterance_variants" VALUES(1,1,NULL,'first',NULL);
INSERT INTO "utterance_variants" VALUES(2,1,1,'same words',0.8);
CREATE TABLE utterances (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	method TEXT NOT NULL
);
INSERT INTO "utterances" VALUES(1,'same words');
CREATE INDEX ix_source_files_path ON source_files (path);
CREATE INDEX ix_load_files_source_file_id ON load_files (source_file_id) WHERE source_file_id IS NOT NULL;
CREATE INDEX ix_load_problems_load_file_id ON load_problems (load_file_id);
CREATE INDEX ix_actors_kind_sort_name ON actors (kind, sort_name);
CREATE INDEX ix_actors_parent_id ON actors (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_actors_merged_into_id ON actors (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX ix_articles_load_run_id ON articles (load_run_id);
CREATE INDEX ix_articles_outlet_id_published_on ON articles (outlet_id, published_on);
CREATE INDEX ix_articles_published_on ON articles (published_on);
CREATE INDEX ix_articles_url ON articles (url);
CREATE INDEX ix_articles_replaced_by_id ON articles (replaced_by_id) WHERE replaced_by_id IS NOT NULL;
CREATE INDEX ix_article_tags_name ON article_tags (name);
CREATE INDEX ix_article_actors_read_as_id ON article_actors (read_as_id);
CREATE INDEX ix_article_authors_actor_ref_id ON article_authors (actor_ref_id) WHERE actor_ref_id IS NOT NULL;
CREATE INDEX ix_article_authors_actor_id ON article_authors (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX ix_mentions_actor_ref_id ON mentions (actor_ref_id) WHERE actor_ref_id IS NOT NULL;
CREATE INDEX ix_mentions_actor_id_article_id_start_char ON mentions (actor_id, article_id, start_char);
CREATE INDEX ix_roles_actor_ref_id ON roles (actor_ref_id);
CREATE INDEX ix_roles_organization_id ON roles (organization_id) WHERE organization_id IS NOT NULL;
CREATE INDEX ix_roles_title_key ON roles (title_key);
CREATE INDEX ix_attributions_article_id_start_char ON attributions (article_id, start_char);
CREATE INDEX ix_attributions_parent_id ON attributions (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX ix_attributions_speaker_ref_id ON attributions (speaker_ref_id);
CREATE INDEX ix_attributions_speaker_id_dated_on_id ON attributions (speaker_id, dated_on, id);
CREATE INDEX ix_attributions_addressee_ref_id ON attributions (addressee_ref_id) WHERE addressee_ref_id IS NOT NULL;
CREATE INDEX ix_attributions_addressee_id ON attributions (addressee_id) WHERE addressee_id IS NOT NULL;
CREATE INDEX ix_quotes_attribution_id ON quotes (attribution_id) WHERE attribution_id IS NOT NULL;
CREATE INDEX ix_quotes_continues_id ON quotes (continues_id) WHERE continues_id IS NOT NULL;
CREATE UNIQUE INDEX uq_claims_own_voice ON claims (article_id, start_char, end_char) WHERE attribution_id IS NULL;
CREATE INDEX ix_claims_attribution_id ON claims (attribution_id) WHERE attribution_id IS NOT NULL;
CREATE VIEW people AS
SELECT
  actors.id AS id,
  actors.name AS name,
  actors.sort_name AS sort_name,
  (SELECT count(DISTINCT article_id) FROM article_actors
    WHERE actor_id = actors.id AND status <> 'rejected') AS articles
FROM actors
WHERE actors.kind = 'person' AND actors.merged_into_id IS NULL;
CREATE VIEW unnamed_sources AS
SELECT
  actors.id AS id,
  actors.name AS name,
  actors.sort_name AS sort_name,
  actors.number AS number,
  (SELECT count(DISTINCT article_id) FROM article_actors
    WHERE actor_id = actors.id AND status <> 'rejected') AS articles
FROM actors
WHERE actors.kind = 'unnamed' AND actors.merged_into_id IS NULL;
CREATE INDEX ix_speaker_candidates_actor_ref_id ON speaker_candidates (actor_ref_id);
CREATE INDEX ix_speaker_candidates_actor_id ON speaker_candidates (actor_id);
CREATE INDEX ix_actor_keys_key ON actor_keys ("key");
CREATE INDEX ix_judgements_actor_id ON judgements (actor_id);
CREATE INDEX ix_judgements_other_id ON judgements (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX ix_judgements_overruled_by_id ON judgements (overruled_by_id) WHERE overruled_by_id IS NOT NULL;
CREATE UNIQUE INDEX uq_judgements_same ON judgements (other_id) WHERE verdict = 'same' AND undone_at IS NULL;
CREATE UNIQUE INDEX uq_judgements_pair ON judgements (actor_id, other_id) WHERE (verdict IN ('different', 'unsure')) AND undone_at IS NULL;
CREATE INDEX ix_judged_actors_article_actor_id ON judged_actors (article_actor_id);
CREATE INDEX ix_machine_joins_joined_id ON machine_joins (joined_id);
CREATE INDEX ix_article_actors_ambiguous ON article_actors (actor_id) WHERE is_ambiguous = 1;
CREATE VIEW organizations AS
SELECT
  actors.id AS id,
  actors.name AS name,
  actors.sort_name AS sort_name,
  (SELECT COALESCE(proved.name, parent.name) FROM actors AS parent
    LEFT JOIN actors AS proved ON proved.id = parent.merged_into_id
    WHERE parent.id = actors.parent_id) AS parent,
  (SELECT count(DISTINCT article_id) FROM article_actors
    WHERE actor_id = actors.id AND status <> 'rejected') AS articles
FROM actors
WHERE actors.kind = 'organization' AND actors.merged_into_id IS NULL;
CREATE INDEX ix_passage_keys_article_id ON passage_keys (article_id);
CREATE INDEX ix_passages_other_id_other_start ON passages (other_id, other_start);
CREATE INDEX ix_credits_article_id ON credits (article_id);
CREATE INDEX ix_credits_outlet_id_article_id ON credits (outlet_id, article_id);
CREATE UNIQUE INDEX uq_credits_copy ON credits (passage_id, article_id, outlet_id) WHERE passage_id IS NOT NULL;
CREATE INDEX ix_utterance_variants_utterance_id ON utterance_variants (utterance_id);
CREATE INDEX ix_utterance_variants_like_id ON utterance_variants (like_id) WHERE like_id IS NOT NULL;
CREATE INDEX ix_quote_keys_attribution_id ON quote_keys (attribution_id);
CREATE INDEX ix_actor_members_member_id ON actor_members (member_id);
CREATE INDEX ix_quantities_claim_id ON quantities (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX ix_claims_happened_on ON claims (happened_on) WHERE happened_on IS NOT NULL;
CREATE INDEX ix_claims_check_worthiness ON claims (check_worthiness) WHERE check_worthiness IS NOT NULL;
CREATE INDEX ix_proposition_claims_proposition_id ON proposition_claims (proposition_id);
CREATE INDEX ix_proposition_claims_like_id ON proposition_claims (like_id) WHERE like_id IS NOT NULL;
CREATE INDEX ix_claim_keys_claim_id ON claim_keys (claim_id);
CREATE INDEX ix_actors_name ON actors (name);
CREATE VIEW said AS
SELECT
  a.id AS attribution_id,
  speaker.name AS speaker,
  speaker.kind AS speaker_kind,
  CASE WHEN a.speaker_id IS NULL THEN (SELECT group_concat(name, '; ') FROM (
    SELECT who.name FROM speaker_candidates AS c JOIN actors AS who ON who.id = c.actor_id
    WHERE c.attribution_id = a.id ORDER BY who.sort_name, who.id) AS candidates) END AS may_be,
  a.source_text AS source_text,
  a.cue_text AS cue_text,
  CASE WHEN a.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = a.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT group_concat(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END AS via,
  addressee.name AS addressee,
  substr(articles.text, a.start_char + 1, a.end_char - a.start_char) AS text,
  a.kind AS kind,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM quotes WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char) AS ordered) AS quotes,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM claims WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char) AS ordered) AS claim,
  a.dated_on AS dated_on,
  a.said_on AS said_on,
  a.said_until AS said_until,
  a.said_text AS said_text,
  a.medium_text AS medium_text,
  a.certainty AS certainty,
  a.method AS method,
  outlets.name AS outlet,
  articles.headline AS headline,
  articles.published_on AS published_on,
  articles.url AS url,
  a.is_copy AS is_copy,
  a.status AS status,
  replace(replace(substr(
    articles.text,
    CASE WHEN a.start_char > 80 THEN a.start_char - 79 ELSE 1 END,
    CASE WHEN a.start_char > 80 THEN a.end_char - a.start_char + 160 ELSE a.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.addressee_id AS addressee_id,
  a.parent_id AS parent_id
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
WHERE a.status <> 'rejected';
CREATE VIEW quote_view AS
SELECT
  q.id AS quote_id,
  q.text AS text,
  q.kind AS kind,
  speaker.name AS speaker,
  speaker.kind AS speaker_kind,
  CASE WHEN a.speaker_id IS NULL THEN (SELECT group_concat(name, '; ') FROM (
    SELECT who.name FROM speaker_candidates AS c JOIN actors AS who ON who.id = c.actor_id
    WHERE c.attribution_id = a.id ORDER BY who.sort_name, who.id) AS candidates) END AS may_be,
  a.source_text AS source_text,
  a.cue_text AS cue_text,
  CASE WHEN a.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = a.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT group_concat(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END AS via,
  addressee.name AS addressee,
  COALESCE(a.dated_on, articles.published_on) AS dated_on,
  a.said_on AS said_on,
  a.said_until AS said_until,
  a.said_text AS said_text,
  a.medium_text AS medium_text,
  a.certainty AS certainty,
  a.method AS method,
  outlets.name AS outlet,
  articles.headline AS headline,
  articles.published_on AS published_on,
  articles.url AS url,
  CASE WHEN a.id IS NOT NULL THEN a.is_copy ELSE
    EXISTS (SELECT 1 FROM passages AS p WHERE p.article_id = q.article_id
      AND 2 * p.start_char < q.start_char + q.end_char AND q.start_char + q.end_char < 2 * p.end_char
      AND (p.original_id = p.other_id OR p.original_id IS NULL AND p.article_id > p.other_id))
    OR EXISTS (SELECT 1 FROM passages AS p WHERE p.other_id = q.article_id
      AND 2 * p.other_start < q.start_char + q.end_char AND q.start_char + q.end_char < 2 * p.other_end
      AND (p.original_id = p.article_id OR p.original_id IS NULL AND p.article_id < p.other_id))
  END AS is_copy,
  q.status AS status,
  replace(replace(substr(
    articles.text,
    CASE WHEN q.start_char > 80 THEN q.start_char - 79 ELSE 1 END,
    CASE WHEN q.start_char > 80 THEN q.end_char - q.start_char + 160 ELSE q.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  q.article_id AS article_id,
  q.start_char AS start_char,
  q.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.addressee_id AS addressee_id,
  a.id AS attribution_id
FROM quotes AS q
JOIN articles ON articles.id = q.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN attributions AS a ON a.id = q.attribution_id AND a.status <> 'rejected'
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
WHERE q.status <> 'rejected';
CREATE VIEW claim_view AS
SELECT
  c.id AS claim_id,
  c.text AS text,
  c.kind AS kind,
  speaker.name AS speaker,
  speaker.kind AS speaker_kind,
  CASE WHEN a.speaker_id IS NULL THEN (SELECT group_concat(name, '; ') FROM (
    SELECT who.name FROM speaker_candidates AS c JOIN actors AS who ON who.id = c.actor_id
    WHERE c.attribution_id = a.id ORDER BY who.sort_name, who.id) AS candidates) END AS may_be,
  a.source_text AS source_text,
  a.cue_text AS cue_text,
  CASE WHEN a.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = a.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT group_concat(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END AS via,
  addressee.name AS addressee,
  c.stance AS stance,
  c.is_negated AS is_negated,
  c.hedge_text AS hedge_text,
  c.subject_text AS subject_text,
  (SELECT group_concat(text, '; ') FROM (
    SELECT text FROM quantities AS n WHERE n.article_id = c.article_id
      AND n.start_char >= c.start_char AND n.end_char <= c.end_char ORDER BY n.start_char) AS ordered) AS numbers,
  c.event_kind AS event_kind,
  c.event_state AS event_state,
  c.happened_on AS happened_on,
  c.happened_until AS happened_until,
  c.happened_text AS happened_text,
  c.place_text AS place_text,
  c.check_worthiness AS check_worthiness,
  c.check_reasons AS check_reasons,
  COALESCE(a.dated_on, articles.published_on) AS dated_on,
  a.said_on AS said_on,
  a.said_until AS said_until,
  a.said_text AS said_text,
  a.medium_text AS medium_text,
  a.certainty AS certainty,
  a.method AS method,
  outlets.name AS outlet,
  articles.headline AS headline,
  articles.published_on AS published_on,
  articles.url AS url,
  CASE WHEN a.id IS NOT NULL THEN a.is_copy ELSE
    EXISTS (SELECT 1 FROM passages AS p WHERE p.article_id = c.article_id
      AND 2 * p.start_char < c.start_char + c.end_char AND c.start_char + c.end_char < 2 * p.end_char
      AND (p.original_id = p.other_id OR p.original_id IS NULL AND p.article_id > p.other_id))
    OR EXISTS (SELECT 1 FROM passages AS p WHERE p.other_id = c.article_id
      AND 2 * p.other_start < c.start_char + c.end_char AND c.start_char + c.end_char < 2 * p.other_end
      AND (p.original_id = p.article_id OR p.original_id IS NULL AND p.article_id < p.other_id))
  END AS is_copy,
  c.status AS status,
  replace(replace(substr(
    articles.text,
    CASE WHEN c.start_char > 80 THEN c.start_char - 79 ELSE 1 END,
    CASE WHEN c.start_char > 80 THEN c.end_char - c.start_char + 160 ELSE c.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  c.article_id AS article_id,
  c.start_char AS start_char,
  c.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.addressee_id AS addressee_id,
  a.id AS attribution_id
FROM claims AS c
JOIN articles ON articles.id = c.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN attributions AS a ON a.id = c.attribution_id AND a.status <> 'rejected'
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
WHERE c.status <> 'rejected';
CREATE VIEW person_timeline AS
SELECT
  e.person_id AS person_id,
  e.person AS person,
  e.what AS what,
  e.dated_on AS dated_on,
  e.speaker AS speaker,
  e.cue_text AS cue_text,
  CASE WHEN e.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = e.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT group_concat(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END AS via,
  substr(articles.text, e.start_char + 1, e.end_char - e.start_char) AS text,
  e.role_of AS role_of,
  addressee.name AS addressee,
  e.outlet AS outlet,
  articles.headline AS headline,
  e.published_on AS published_on,
  articles.url AS url,
  e.is_copy AS is_copy,
  replace(replace(substr(
    articles.text,
    CASE WHEN e.start_char > 80 THEN e.start_char - 79 ELSE 1 END,
    CASE WHEN e.start_char > 80 THEN e.end_char - e.start_char + 160 ELSE e.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  e.article_id AS article_id,
  e.start_char AS start_char,
  e.end_char AS end_char,
  e.outlet_id AS outlet_id,
  e.speaker_id AS speaker_id,
  e.attribution_id AS attribution_id
FROM (
SELECT
  person.id AS person_id,
  person.name AS person,
  'said' AS what,
  a.dated_on AS dated_on,
  speaker.name AS speaker,
  a.cue_text AS cue_text,
  NULL AS role_of,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  a.is_copy AS is_copy,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.id AS attribution_id,
  a.parent_id AS parent_id,
  a.addressee_id AS addressee_id
FROM attributions AS a
JOIN actors AS person ON person.id = a.speaker_id AND person.kind = 'person'
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE a.status <> 'rejected'
UNION ALL
SELECT
  person.id AS person_id,
  person.name AS person,
  'said together' AS what,
  a.dated_on AS dated_on,
  speaker.name AS speaker,
  a.cue_text AS cue_text,
  NULL AS role_of,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  a.is_copy AS is_copy,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.id AS attribution_id,
  a.parent_id AS parent_id,
  a.addressee_id AS addressee_id
FROM actor_members AS g
JOIN actors AS member ON member.id = g.member_id
JOIN actors AS person ON person.kind = 'person' AND person.merged_into_id IS NULL
  AND (person.id = member.id OR person.id = member.merged_into_id)
JOIN attributions AS a ON a.speaker_id = g.group_id AND a.status <> 'rejected'
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
UNION ALL
SELECT
  person.id AS person_id,
  person.name AS person,
  'spoken of' AS what,
  a.dated_on AS dated_on,
  speaker.name AS speaker,
  a.cue_text AS cue_text,
  NULL AS role_of,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  a.is_copy AS is_copy,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.id AS attribution_id,
  a.parent_id AS parent_id,
  a.addressee_id AS addressee_id
FROM mentions AS m
JOIN actors AS person ON person.id = m.actor_id AND person.kind = 'person'
JOIN article_actors AS known ON known.id = m.actor_ref_id AND known.status <> 'rejected'
JOIN attributions AS a ON a.article_id = m.article_id AND a.status <> 'rejected'
  AND a.start_char <= m.start_char AND m.end_char <= a.end_char
JOIN attribution_spans AS s ON s.attribution_id = a.id AND s.role = 'content'
  AND m.start_char >= s.start_char AND m.start_char < s.end_char AND m.end_char <= s.end_char
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
WHERE (a.speaker_id IS NULL OR a.speaker_id <> m.actor_id)
  AND NOT EXISTS (SELECT 1 FROM speaker_candidates AS c
    WHERE c.attribution_id = a.id AND c.actor_id = m.actor_id)
  AND NOT EXISTS (SELECT 1 FROM actor_members AS g
    JOIN actors AS member ON member.id = g.member_id
    WHERE g.group_id = a.speaker_id
      AND COALESCE(member.merged_into_id, member.id) = m.actor_id)
  AND m.id = (SELECT min(n.id) FROM mentions AS n
    JOIN attribution_spans AS t ON t.attribution_id = a.id AND t.role = 'content'
      AND t.start_char <= n.start_char AND n.end_char <= t.end_char
    WHERE n.actor_id = m.actor_id AND n.article_id = a.article_id
      AND n.start_char >= a.start_char
      AND NOT EXISTS (SELECT 1 FROM attributions AS i
        WHERE i.parent_id = a.id AND i.status <> 'rejected'
          AND i.start_char <= n.start_char AND n.end_char <= i.end_char))
UNION ALL
SELECT
  person.id AS person_id,
  person.name AS person,
  CASE WHEN r.is_former THEN 'given a former role' ELSE 'given a role' END AS what,
  articles.published_on AS dated_on,
  NULL AS speaker,
  NULL AS cue_text,
  COALESCE(proved.name, body.name) AS role_of,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  NULL AS is_copy,
  r.article_id AS article_id,
  r.start_char AS start_char,
  r.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  NULL AS speaker_id,
  NULL AS attribution_id,
  NULL AS parent_id,
  NULL AS addressee_id
FROM roles AS r
JOIN actors AS person ON person.id = r.actor_id AND person.kind = 'person'
JOIN article_actors AS known ON known.id = r.actor_ref_id AND known.status <> 'rejected'
JOIN articles ON articles.id = r.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS body ON body.id = r.organization_id
LEFT JOIN actors AS proved ON proved.id = body.merged_into_id
) AS e
LEFT JOIN articles ON articles.id = e.article_id
LEFT JOIN actors AS addressee ON addressee.id = e.addressee_id;
CREATE VIEW variants AS
SELECT
  v.utterance_id AS utterance_id,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  a.dated_on AS dated_on,
  speaker.name AS speaker,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM attribution_spans AS s WHERE s.attribution_id = a.id AND s.role = 'content'
    ORDER BY s.position) AS ordered) AS words,
  a.source_text AS source_text,
  a.cue_text AS cue_text,
  CASE WHEN a.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = a.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT group_concat(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END AS via,
  addressee.name AS addressee,
  a.said_text AS said_text,
  a.medium_text AS medium_text,
  a.is_copy AS is_copy,
  v.method AS joined_by,
  v.similarity AS similarity,
  articles.headline AS headline,
  articles.url AS url,
  a.status AS status,
  replace(replace(substr(
    articles.text,
    CASE WHEN a.start_char > 80 THEN a.start_char - 79 ELSE 1 END,
    CASE WHEN a.start_char > 80 THEN a.end_char - a.start_char + 160 ELSE a.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.id AS attribution_id
FROM utterance_variants AS v
JOIN attributions AS a ON a.id = v.attribution_id
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
WHERE a.status <> 'rejected'
  AND EXISTS (SELECT 1 FROM utterance_variants AS w
    JOIN attributions AS b ON b.id = w.attribution_id
    WHERE w.utterance_id = v.utterance_id AND b.article_id <> a.article_id
      AND b.status <> 'rejected');
CREATE VIEW syndication AS
SELECT
  articles.headline AS headline,
  outlets.name AS outlet,
  articles.published_on AS published_on,
  articles.url AS url,
  source.name AS from_outlet,
  source.is_agency AS is_agency,
  (SELECT group_concat(kind, '; ') FROM (
    SELECT kind FROM (SELECT DISTINCT x.kind FROM credits AS x WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id) AS kinds ORDER BY kind) AS ordered) AS known_by,
  stated.id IS NOT NULL AS is_stated,
  stated.text AS stated_text,
  shared.id IS NOT NULL AS is_copy,
  (SELECT sum(CASE WHEN p.article_id = x.article_id THEN p.end_char ELSE p.other_end END - CASE WHEN p.article_id = x.article_id THEN p.start_char ELSE p.other_start END) FROM credits AS x JOIN passages AS p ON p.id = x.passage_id
    WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id AND other.id IN (p.article_id, p.other_id)) AS shared_chars,
  other.headline AS shared_with,
  other_outlet.name AS shared_with_outlet,
  replace(replace(substr(
    articles.text,
    CASE WHEN COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) > 80 THEN COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) - 79 ELSE 1 END,
    CASE WHEN COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) > 80 THEN COALESCE(stated.end_char, CASE WHEN shared.article_id = c.article_id THEN shared.end_char ELSE shared.other_end END) - COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) + 160 ELSE COALESCE(stated.end_char, CASE WHEN shared.article_id = c.article_id THEN shared.end_char ELSE shared.other_end END) + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  c.article_id AS article_id,
  COALESCE(stated.start_char, CASE WHEN shared.article_id = c.article_id THEN shared.start_char ELSE shared.other_start END) AS start_char,
  COALESCE(stated.end_char, CASE WHEN shared.article_id = c.article_id THEN shared.end_char ELSE shared.other_end END) AS end_char,
  articles.outlet_id AS outlet_id,
  c.outlet_id AS from_outlet_id,
  other.id AS shared_with_id
FROM credits AS c
JOIN articles ON articles.id = c.article_id
JOIN outlets AS source ON source.id = c.outlet_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN credits AS stated ON stated.id = (SELECT x.id FROM credits AS x WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id AND x.kind <> 'copy'
    ORDER BY x.start_char IS NULL, x.start_char, x.id LIMIT 1)
LEFT JOIN passages AS shared ON shared.id = (SELECT p.id FROM credits AS x JOIN passages AS p ON p.id = x.passage_id WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id
    ORDER BY CASE WHEN p.article_id = x.article_id THEN p.end_char ELSE p.other_end END - CASE WHEN p.article_id = x.article_id THEN p.start_char ELSE p.other_start END DESC, p.id LIMIT 1)
LEFT JOIN articles AS other ON other.id =
  CASE WHEN shared.article_id = c.article_id THEN shared.other_id ELSE shared.article_id END
LEFT JOIN outlets AS other_outlet ON other_outlet.id = other.outlet_id
WHERE (articles.outlet_id IS NULL OR articles.outlet_id <> c.outlet_id)
  AND NOT EXISTS (SELECT 1 FROM credits AS x WHERE x.article_id = c.article_id AND x.outlet_id = c.outlet_id AND x.id < c.id);
CREATE INDEX ix_article_actors_actor_id_article_id_status ON article_actors (actor_id, article_id, status);
CREATE INDEX ix_actor_names_name_key_actor_id ON actor_names (name_key, actor_id);
CREATE INDEX ix_roles_actor_id_title_key ON roles (actor_id, title_key);
CREATE INDEX ix_quantities_unit_value_value_to ON quantities (unit, value, value_to);
CREATE INDEX ix_reviews_article_id ON reviews (article_id);
CREATE INDEX ix_reviews_table_name_row_id ON reviews (table_name, row_id);
CREATE INDEX ix_review_changes_table_name_row_id ON review_changes (table_name, row_id);
CREATE INDEX ix_reviews_speaker_id ON reviews (speaker_id) WHERE speaker_id IS NOT NULL;
CREATE INDEX ix_reviews_carried_from_id ON reviews (carried_from_id) WHERE carried_from_id IS NOT NULL;
CREATE INDEX ix_reviews_orphaned ON reviews (id) WHERE is_orphaned = 1 AND undone_at IS NULL;
CREATE VIEW second_hand AS
SELECT
  a.id AS attribution_id,
  speaker.name AS speaker,
  speaker.kind AS speaker_kind,
  CASE WHEN a.speaker_id IS NULL THEN (SELECT group_concat(name, '; ') FROM (
    SELECT who.name FROM speaker_candidates AS c JOIN actors AS who ON who.id = c.actor_id
    WHERE c.attribution_id = a.id ORDER BY who.sort_name, who.id) AS candidates) END AS may_be,
  a.source_text AS source_text,
  a.cue_text AS cue_text,
  CASE WHEN a.parent_id IS NOT NULL THEN (
    WITH RECURSIVE outwards(step, parent_id, name, status) AS (
      SELECT 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'), p.status
      FROM attributions AS p LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE p.id = a.parent_id
      UNION ALL
      SELECT outwards.step + 1, p.parent_id, COALESCE(who.name, p.source_text, 'unknown'),
        p.status
      FROM outwards JOIN attributions AS p ON p.id = outwards.parent_id
      LEFT JOIN actors AS who ON who.id = p.speaker_id
      WHERE outwards.step < 20)
    SELECT group_concat(name, '; ') FROM (
      SELECT name FROM outwards WHERE status <> 'rejected' ORDER BY step) AS steps) END AS via,
  addressee.name AS addressee,
  substr(articles.text, a.start_char + 1, a.end_char - a.start_char) AS text,
  a.kind AS kind,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM quotes WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char) AS ordered) AS quotes,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM claims WHERE attribution_id = a.id AND status <> 'rejected'
    ORDER BY start_char, end_char) AS ordered) AS claim,
  a.dated_on AS dated_on,
  a.said_on AS said_on,
  a.said_until AS said_until,
  a.said_text AS said_text,
  a.medium_text AS medium_text,
  a.certainty AS certainty,
  a.method AS method,
  outlets.name AS outlet,
  articles.headline AS headline,
  articles.published_on AS published_on,
  articles.url AS url,
  a.is_copy AS is_copy,
  a.status AS status,
  replace(replace(substr(
    articles.text,
    CASE WHEN a.start_char > 80 THEN a.start_char - 79 ELSE 1 END,
    CASE WHEN a.start_char > 80 THEN a.end_char - a.start_char + 160 ELSE a.end_char + 80 END
  ), '

', ' ¶ '), '
', ' ') AS context,
  a.article_id AS article_id,
  a.start_char AS start_char,
  a.end_char AS end_char,
  articles.outlet_id AS outlet_id,
  a.speaker_id AS speaker_id,
  a.addressee_id AS addressee_id,
  a.parent_id AS parent_id,
  parent.speaker_id AS via_id
FROM attributions AS a
JOIN articles ON articles.id = a.article_id
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
LEFT JOIN actors AS addressee ON addressee.id = a.addressee_id
LEFT JOIN attributions AS parent ON parent.id = a.parent_id AND parent.status <> 'rejected'
WHERE a.status <> 'rejected' AND parent.id IS NOT NULL
  AND lower(COALESCE(a.source_text, '')) NOT IN ('i', 'we', 'my', 'our')
  AND (COALESCE(a.speaker_id, parent.speaker_id) IS NOT NULL
    OR lower(COALESCE(a.source_text, '')) <> lower(COALESCE(parent.source_text, '')))
  AND (a.speaker_id IS NULL OR parent.speaker_id IS NULL
    OR a.speaker_id <> parent.speaker_id);
CREATE VIEW outlet_sourcing AS
SELECT
  articles.outlet_id AS outlet_id,
  outlets.name AS outlet,
  outlets.is_agency AS is_agency,
  count(DISTINCT articles.id) AS articles,
  count(a.id) FILTER (WHERE a.status <> 'rejected') AS attributions,
  count(a.id) FILTER (WHERE speaker.kind = 'person') AS by_people,
  count(a.id) FILTER (WHERE speaker.kind = 'organization') AS by_organizations,
  count(a.id) FILTER (WHERE speaker.kind = 'document') AS by_documents,
  count(a.id) FILTER (WHERE speaker.kind = 'group') AS by_groups,
  count(a.id) FILTER (WHERE speaker.kind = 'unnamed') AS by_unnamed,
  count(a.id) FILTER (WHERE a.speaker_id IS NULL) AS by_unknown,
  CAST(round(CAST(1.0 * count(a.id) FILTER (WHERE speaker.kind = 'unnamed') / NULLIF(count(a.id) FILTER (WHERE a.speaker_id IS NOT NULL), 0) AS numeric), 3) AS float) AS unnamed_share,
  count(a.id) FILTER (WHERE parent.id IS NOT NULL
  AND lower(COALESCE(a.source_text, '')) NOT IN ('i', 'we', 'my', 'our')
  AND (COALESCE(a.speaker_id, parent.speaker_id) IS NOT NULL
    OR lower(COALESCE(a.source_text, '')) <> lower(COALESCE(parent.source_text, '')))
  AND (a.speaker_id IS NULL OR parent.speaker_id IS NULL
    OR a.speaker_id <> parent.speaker_id)) AS second_hand,
  count(a.id) FILTER (WHERE a.status <> 'rejected' AND NOT a.is_copy) AS attributions_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'person' AND NOT a.is_copy) AS by_people_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'organization' AND NOT a.is_copy) AS by_organizations_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'document' AND NOT a.is_copy) AS by_documents_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'group' AND NOT a.is_copy) AS by_groups_without_copies,
  count(a.id) FILTER (WHERE speaker.kind = 'unnamed' AND NOT a.is_copy) AS by_unnamed_without_copies,
  count(a.id) FILTER (WHERE a.speaker_id IS NULL AND NOT a.is_copy) AS by_unknown_without_copies,
  CAST(round(CAST(1.0 * count(a.id) FILTER (WHERE speaker.kind = 'unnamed' AND NOT a.is_copy) / NULLIF(count(a.id) FILTER (WHERE a.speaker_id IS NOT NULL AND NOT a.is_copy), 0) AS numeric), 3) AS float) AS unnamed_share_without_copies,
  count(a.id) FILTER (WHERE parent.id IS NOT NULL
  AND lower(COALESCE(a.source_text, '')) NOT IN ('i', 'we', 'my', 'our')
  AND (COALESCE(a.speaker_id, parent.speaker_id) IS NOT NULL
    OR lower(COALESCE(a.source_text, '')) <> lower(COALESCE(parent.source_text, '')))
  AND (a.speaker_id IS NULL OR parent.speaker_id IS NULL
    OR a.speaker_id <> parent.speaker_id) AND NOT a.is_copy) AS second_hand_without_copies
FROM articles
LEFT JOIN outlets ON outlets.id = articles.outlet_id
LEFT JOIN attributions AS a ON a.article_id = articles.id AND a.status <> 'rejected'
LEFT JOIN attributions AS parent ON parent.id = a.parent_id AND parent.status <> 'rejected'
LEFT JOIN actors AS speaker ON speaker.id = a.speaker_id
GROUP BY articles.outlet_id, outlets.name, outlets.is_agency;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('actors',7);
INSERT INTO "sqlite_sequence" VALUES('propositions',1);
INSERT INTO "sqlite_sequence" VALUES('utterances',1);
INSERT INTO "sqlite_sequence" VALUES('judgements',4);
INSERT INTO "sqlite_sequence" VALUES('articles',2);
INSERT INTO "sqlite_sequence" VALUES('reviews',4);
INSERT INTO "sqlite_sequence" VALUES('claims',3);
INSERT INTO "sqlite_sequence" VALUES('quotes',5);
COMMIT;
CREATE VIRTUAL TABLE article_search USING fts5(
  text, content='articles', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2 categories 'L* Nd Nl Co' separators '⁦⁧⁨⁩₺₻₼₽₾₿⃀⃁⃂⃃⃄⃅⃆⃇⃈⃉⃊⃋⃌⃍⃎⃏'");
CREATE VIRTUAL TABLE claim_search USING fts5(
  text, content='claims', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2 categories 'L* Nd Nl Co' separators '⁦⁧⁨⁩₺₻₼₽₾₿⃀⃁⃂⃃⃄⃅⃆⃇⃈⃉⃊⃋⃌⃍⃎⃏'");
CREATE VIRTUAL TABLE quote_search USING fts5(
  text, content='quotes', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2 categories 'L* Nd Nl Co' separators '⁦⁧⁨⁩₺₻₼₽₾₿⃀⃁⃂⃃⃄⃅⃆⃇⃈⃉⃊⃋⃌⃍⃎⃏'");
CREATE TRIGGER article_search_delete AFTER DELETE ON articles BEGIN
  INSERT INTO article_search (article_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER article_search_insert AFTER INSERT ON articles BEGIN
  INSERT INTO article_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER article_search_update AFTER UPDATE OF id, text ON articles
WHEN old.id <> new.id OR old.text <> new.text BEGIN
  INSERT INTO article_search (article_search, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO article_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER claim_search_delete AFTER DELETE ON claims BEGIN
  INSERT INTO claim_search (claim_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER claim_search_insert AFTER INSERT ON claims BEGIN
  INSERT INTO claim_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER claim_search_update AFTER UPDATE OF id, text ON claims
WHEN old.id <> new.id OR old.text <> new.text BEGIN
  INSERT INTO claim_search (claim_search, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO claim_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER quote_search_delete AFTER DELETE ON quotes BEGIN
  INSERT INTO quote_search (quote_search, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER quote_search_insert AFTER INSERT ON quotes BEGIN
  INSERT INTO quote_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER quote_search_update AFTER UPDATE OF id, text ON quotes
WHEN old.id <> new.id OR old.text <> new.text BEGIN
  INSERT INTO quote_search (quote_search, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO quote_search (rowid, text) VALUES (new.id, new.text);
END;
INSERT INTO article_search (article_search) VALUES ('rebuild');
INSERT INTO claim_search (claim_search) VALUES ('rebuild');
INSERT INTO quote_search (quote_search) VALUES ('rebuild');
