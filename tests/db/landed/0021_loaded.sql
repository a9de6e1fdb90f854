BEGIN TRANSACTION;
CREATE TABLE actor_keys (
	actor_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	CONSTRAINT pk_actor_keys PRIMARY KEY (actor_id, "key"), 
	CONSTRAINT fk_actor_keys_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE CASCADE, 
	CONSTRAINT ck_actor_keys_key_length CHECK (length(key) <= 200)
);
INSERT INTO "actor_keys" VALUES(1,'LNDGVST');
INSERT INTO "actor_keys" VALUES(1,'LNDGVST:MR');
INSERT INTO "actor_keys" VALUES(1,'MR:LNDGVST');
INSERT INTO "actor_keys" VALUES(2,'GNS:VLD');
INSERT INTO "actor_keys" VALUES(2,'VLD');
INSERT INTO "actor_keys" VALUES(2,'VLD:GNS');
INSERT INTO "actor_keys" VALUES(4,'u:official: harbor');
INSERT INTO "actor_keys" VALUES(5,'BGR');
INSERT INTO "actor_keys" VALUES(5,'BGR:83');
INSERT INTO "actor_keys" VALUES(5,'BGR:NR');
INSERT INTO "actor_keys" VALUES(5,'NR:BGR');
INSERT INTO "actor_keys" VALUES(6,'o:>transport ministry');
INSERT INTO "actor_keys" VALUES(6,'o:transportministry');
INSERT INTO "actor_keys" VALUES(7,'LNDGVST');
INSERT INTO "actor_keys" VALUES(7,'LNDGVST:TMS');
INSERT INTO "actor_keys" VALUES(7,'TMS:LNDGVST');
INSERT INTO "actor_keys" VALUES(8,'LDRS');
INSERT INTO "actor_keys" VALUES(8,'LDRS:PT');
INSERT INTO "actor_keys" VALUES(8,'PT:LDRS');
INSERT INTO "actor_keys" VALUES(9,'BRG');
INSERT INTO "actor_keys" VALUES(9,'BRG:D');
INSERT INTO "actor_keys" VALUES(9,'D:BRG');
INSERT INTO "actor_keys" VALUES(10,'HL');
INSERT INTO "actor_keys" VALUES(14,'u:official: harbor');
INSERT INTO "actor_keys" VALUES(15,'LS:MRTN');
INSERT INTO "actor_keys" VALUES(15,'MRTN');
INSERT INTO "actor_keys" VALUES(15,'MRTN:LS');
INSERT INTO "actor_keys" VALUES(16,'o:>transport ministry');
INSERT INTO "actor_keys" VALUES(16,'o:transportministry');
INSERT INTO "actor_keys" VALUES(17,'HL');
CREATE TABLE actor_members (
	group_id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	CONSTRAINT pk_actor_members PRIMARY KEY (group_id, member_id), 
	CONSTRAINT fk_actor_members_group_id FOREIGN KEY(group_id) REFERENCES actors (id) ON DELETE CASCADE, 
	CONSTRAINT fk_actor_members_member_id FOREIGN KEY(member_id) REFERENCES actors (id) ON DELETE RESTRICT, 
	CONSTRAINT ck_actor_members_member_id CHECK (member_id <> group_id)
);
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
INSERT INTO "actor_names" VALUES(1,1,'Mara Lindqvist','mara lindqvist');
INSERT INTO "actor_names" VALUES(2,1,'Lindqvist','lindqvist');
INSERT INTO "actor_names" VALUES(3,2,'Jonas Veld','jonas veld');
INSERT INTO "actor_names" VALUES(4,2,'Veld','veld');
INSERT INTO "actor_names" VALUES(5,3,'diplomat','diplomat');
INSERT INTO "actor_names" VALUES(6,4,'harbour official','harbour official');
INSERT INTO "actor_names" VALUES(7,5,'Noor Bakker','noor bakker');
INSERT INTO "actor_names" VALUES(8,6,'Transport Ministry','transport ministry');
INSERT INTO "actor_names" VALUES(9,7,'Tomas Lindqvist','tomas lindqvist');
INSERT INTO "actor_names" VALUES(10,8,'Piet Aalders','piet aalders');
INSERT INTO "actor_names" VALUES(11,8,'Aalders','aalders');
INSERT INTO "actor_names" VALUES(12,9,'Ada Brook','ada brook');
INSERT INTO "actor_names" VALUES(13,10,'Halle','halle');
INSERT INTO "actor_names" VALUES(14,11,'ministry','ministry');
INSERT INTO "actor_names" VALUES(15,12,'senior ministry official','senior ministry official');
INSERT INTO "actor_names" VALUES(16,13,'two diplomats','two diplomats');
INSERT INTO "actor_names" VALUES(17,14,'harbour official','harbour official');
INSERT INTO "actor_names" VALUES(18,15,'Ilse Marten','ilse marten');
INSERT INTO "actor_names" VALUES(19,16,'Transport Ministry','transport ministry');
INSERT INTO "actor_names" VALUES(20,17,'Halle','halle');
INSERT INTO "actor_names" VALUES(21,18,'ministry','ministry');
INSERT INTO "actor_names" VALUES(22,19,'senior ministry official','senior ministry official');
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
INSERT INTO "actors" VALUES(1,'person','Mara Lindqvist','Lindqvist, Mara',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(2,'person','Jonas Veld','Veld, Jonas',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(3,'unnamed','diplomat','diplomat','one',NULL,NULL);
INSERT INTO "actors" VALUES(4,'unnamed','harbour official','harbour official','one',NULL,NULL);
INSERT INTO "actors" VALUES(5,'person','Noor Bakker','Bakker, Noor',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(6,'organization','Transport Ministry','Transport Ministry',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(7,'person','Tomas Lindqvist','Lindqvist, Tomas',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(8,'person','Piet Aalders','Aalders, Piet',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(9,'person','Ada Brook','Brook, Ada',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(10,'person','Halle','Halle',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(11,'organization','ministry','ministry',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(12,'unnamed','senior ministry official','senior ministry official','one',NULL,NULL);
INSERT INTO "actors" VALUES(13,'unnamed','two diplomats','two diplomats','several',NULL,NULL);
INSERT INTO "actors" VALUES(14,'unnamed','harbour official','harbour official','one',NULL,NULL);
INSERT INTO "actors" VALUES(15,'person','Ilse Marten','Marten, Ilse',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(16,'organization','Transport Ministry','Transport Ministry',NULL,NULL,6);
INSERT INTO "actors" VALUES(17,'person','Halle','Halle',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(18,'organization','ministry','ministry',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(19,'unnamed','senior ministry official','senior ministry official','one',NULL,12);
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
INSERT INTO "article_actors" VALUES(1,1,1,1,'Mara Lindqvist','mara lindqvist',1,'name',NULL,'{"spellings": ["Mara Lindqvist", "Lindqvist"]}',0,'read');
INSERT INTO "article_actors" VALUES(2,1,2,2,'Jonas Veld','jonas veld',1,'name',NULL,'{"spellings": ["Jonas Veld", "Veld"]}',0,'read');
INSERT INTO "article_actors" VALUES(3,1,3,3,'diplomat','diplomat',1,'description',NULL,'{"spellings": ["diplomat"]}',0,'read');
INSERT INTO "article_actors" VALUES(4,1,4,4,'harbour official','harbour official',1,'description',NULL,'{"spellings": ["harbour official"]}',0,'read');
INSERT INTO "article_actors" VALUES(5,1,5,5,'Noor Bakker','noor bakker',1,'byline',NULL,'{"spellings": ["Noor Bakker"]}',0,'read');
INSERT INTO "article_actors" VALUES(6,2,1,1,'Mara Lindqvist','mara lindqvist',1,'surname, most prominent bearer',NULL,'{"spellings": ["Mara Lindqvist", "Lindqvist"]}',0,'read');
INSERT INTO "article_actors" VALUES(7,2,6,6,'Transport Ministry','transport ministry',1,'name',NULL,'{"spellings": ["Transport Ministry"]}',0,'read');
INSERT INTO "article_actors" VALUES(8,2,7,7,'Tomas Lindqvist','tomas lindqvist',1,'name',NULL,'{"spellings": ["Tomas Lindqvist"]}',0,'read');
INSERT INTO "article_actors" VALUES(9,2,8,8,'Piet Aalders','piet aalders',1,'name',NULL,'{"spellings": ["Piet Aalders", "Aalders"]}',0,'read');
INSERT INTO "article_actors" VALUES(10,2,9,9,'Ada Brook','ada brook',1,'name',NULL,'{"spellings": ["Ada Brook"]}',0,'read');
INSERT INTO "article_actors" VALUES(11,2,10,10,'Halle','halle',1,'one word only',NULL,'{"spellings": ["Halle"]}',0,'read');
INSERT INTO "article_actors" VALUES(12,2,11,11,'ministry','ministry',1,'description',NULL,'{"spellings": ["ministry"]}',0,'read');
INSERT INTO "article_actors" VALUES(13,2,12,12,'senior ministry official','senior ministry official',1,'description',NULL,'{"spellings": ["senior ministry official"]}',0,'read');
INSERT INTO "article_actors" VALUES(14,2,13,13,'two diplomats','two diplomats',1,'description',NULL,'{"spellings": ["two diplomats"]}',0,'read');
INSERT INTO "article_actors" VALUES(15,2,14,14,'harbour official','harbour official',1,'description',NULL,'{"spellings": ["harbour official"]}',0,'read');
INSERT INTO "article_actors" VALUES(16,2,15,15,'Ilse Marten','ilse marten',1,'byline',NULL,'{"spellings": ["Ilse Marten"]}',0,'read');
INSERT INTO "article_actors" VALUES(17,3,1,1,'Mara Lindqvist','mara lindqvist',1,'surname, most prominent bearer',NULL,'{"spellings": ["Mara Lindqvist", "Lindqvist"]}',0,'read');
INSERT INTO "article_actors" VALUES(18,3,6,16,'Transport Ministry','transport ministry',1,'name',NULL,'{"spellings": ["Transport Ministry"], "surname": {"bearers": 1, "called so": 1, "title": null, "companions": [1, 7]}}',0,'read');
INSERT INTO "article_actors" VALUES(19,3,7,7,'Tomas Lindqvist','tomas lindqvist',1,'name',NULL,'{"spellings": ["Tomas Lindqvist"]}',0,'read');
INSERT INTO "article_actors" VALUES(20,3,17,17,'Halle','halle',1,'one word only',NULL,'{"spellings": ["Halle"]}',0,'read');
INSERT INTO "article_actors" VALUES(21,3,18,18,'ministry','ministry',1,'description',NULL,'{"spellings": ["ministry"]}',0,'read');
INSERT INTO "article_actors" VALUES(22,3,12,19,'senior ministry official','senior ministry official',1,'description',NULL,'{"spellings": ["senior ministry official"], "copy": {"name": "senior ministry official", "article": 2}}',0,'read');
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
INSERT INTO "article_authors" VALUES(1,0,'Noor Bakker',5,5);
INSERT INTO "article_authors" VALUES(2,0,'Ilse Marten',16,15);
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
INSERT INTO "article_evidence" VALUES(1,1,'headline','stated',0,'Former minister doubts bridge repair',0,36,'headline');
INSERT INTO "article_evidence" VALUES(2,1,'author','stated',0,'Noor Bakker',41,52,'byline');
INSERT INTO "article_evidence" VALUES(3,1,'published','stated',0,'2024-09-14',73,91,'date line');
INSERT INTO "article_evidence" VALUES(4,1,'outlet','stated',0,'The Halle Gazette',54,71,'own line');
INSERT INTO "article_evidence" VALUES(5,1,'dateline','stated',0,'PORT HALLE',93,103,'dateline');
INSERT INTO "article_evidence" VALUES(6,1,'language','inferred',0,'en',NULL,NULL,'share of common English words');
INSERT INTO "article_evidence" VALUES(7,2,'headline','stated',0,'Harbour bridge stays closed, ministry says',0,42,'headline');
INSERT INTO "article_evidence" VALUES(8,2,'author','stated',0,'Ilse Marten',47,58,'byline');
INSERT INTO "article_evidence" VALUES(9,2,'published','stated',0,'2024-05-03',78,89,'date line');
INSERT INTO "article_evidence" VALUES(10,2,'outlet','stated',0,'The Coast Herald',60,76,'own line');
INSERT INTO "article_evidence" VALUES(11,2,'dateline','stated',0,'PORT HALLE (North Sea Press)',91,119,'dateline');
INSERT INTO "article_evidence" VALUES(12,2,'language','inferred',0,'en',NULL,NULL,'share of common English words');
INSERT INTO "article_evidence" VALUES(13,3,'headline','stated',0,'Harbour bridge stays closed, ministry says',0,42,'headline');
INSERT INTO "article_evidence" VALUES(14,3,'published','stated',0,'2024-05-02',61,72,'date line');
INSERT INTO "article_evidence" VALUES(15,3,'outlet','stated',0,'North Sea Press',44,59,'own line');
INSERT INTO "article_evidence" VALUES(16,3,'dateline','stated',0,'PORT HALLE',74,84,'dateline');
INSERT INTO "article_evidence" VALUES(17,3,'language','inferred',0,'en',NULL,NULL,'share of common English words');
CREATE TABLE article_sketches (
	article_id INTEGER NOT NULL, 
	scheme TEXT NOT NULL, 
	CONSTRAINT pk_article_sketches PRIMARY KEY (article_id), 
	CONSTRAINT fk_article_sketches_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
INSERT INTO "article_sketches" VALUES(1,'rensa-0.5/2 minhash-6 seed-1997 shingle-6 stretch-8-40/2');
INSERT INTO "article_sketches" VALUES(2,'rensa-0.5/2 minhash-6 seed-1997 shingle-6 stretch-8-40/2');
INSERT INTO "article_sketches" VALUES(3,'rensa-0.5/2 minhash-6 seed-1997 shingle-6 stretch-8-40/2');
CREATE TABLE article_tags (
	article_id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_article_tags PRIMARY KEY (article_id, name), 
	CONSTRAINT fk_article_tags_article_id FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE, 
	CONSTRAINT ck_article_tags_name_length CHECK (length(name) <= 500)
);
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
INSERT INTO "articles" VALUES(1,1,0,1,1,'stated','Former minister doubts bridge repair','2024-09-14','2024-09-14','stated','PORT HALLE',NULL,'en',0,NULL,'Former minister doubts bridge repair

By Noor Bakker

The Halle Gazette

September 14, 2024

PORT HALLE — Former Transport Minister Mara Lindqvist said the repair of the harbour bridge was "too slow". Her successor, Transport Minister Jonas Veld, denied that the bridge was unsafe.

The storm damaged 52 of the 70 cables, Veld said.

Aalders told the Gazette that Lindqvist had warned him in March that "the cables would not hold".

A diplomat, who spoke on condition of anonymity, said the neighbours were furious.

"It is a formality," a harbour official said of the new inspection.

Aalders met Veld in Oosthaven on September 12. A visit to the island was called off.');
INSERT INTO "articles" VALUES(2,2,0,1,3,'stated','Harbour bridge stays closed, ministry says','2024-05-03','2024-05-03','stated','PORT HALLE (North Sea Press)',NULL,'en',0,NULL,'Harbour bridge stays closed, ministry says

By Ilse Marten

The Coast Herald

May 3, 2024

PORT HALLE (North Sea Press) — The harbour bridge will stay closed until June, Transport Minister Mara Lindqvist said on Thursday.

"Nobody asked us for more time," Lindqvist told reporters in Port Halle. "We will reopen it when it is safe."

The storm damaged 41 of the 70 cables, the Transport Ministry said in a statement. The repair will cost $5 million.

"The ferries," said Tomas Lindqvist, a harbour pilot who is not related to the minister, "cannot carry the lorries."

A senior ministry official called the inspection "a formality". Two diplomats said the neighbours had not been told.

Governor Piet Aalders and Lindqvist spoke by telephone on Wednesday. Aalders will visit the bridge on May 10, his office announced.

The so-called "ghost ferries" will run at night.

A harbour official said the queue was long.

Engineer Ada Brook said the storm in Port Halle had drowned 19 goats and sunk a barge.');
INSERT INTO "articles" VALUES(3,3,0,1,4,'stated','Harbour bridge stays closed, ministry says','2024-05-02','2024-05-02','stated','PORT HALLE',NULL,'en',0,NULL,'Harbour bridge stays closed, ministry says

North Sea Press

May 2, 2024

PORT HALLE — The harbour bridge will stay closed until June, Transport Minister Mara Lindqvist said on Thursday.

"Nobody asked us for more time," Lindqvist told reporters in Port Halle. "We will reopen it when it is safe."

The storm damaged 41 of the 70 cables, the Transport Ministry said in a statement. The repair will cost $5 million.

"The ferries," said Tomas Lindqvist, a harbour pilot who is not related to the minister, "cannot carry the lorries."

A senior ministry official called the inspection "a formality".

He said the storm in Port Halle had drowned 12 goats and sunk a barge.');
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
INSERT INTO "attribution_spans" VALUES(1,'source',0,106,146,'Former Transport Minister Mara Lindqvist');
INSERT INTO "attribution_spans" VALUES(1,'cue',0,147,151,'said');
INSERT INTO "attribution_spans" VALUES(1,'content',0,152,199,'the repair of the harbour bridge was "too slow"');
INSERT INTO "attribution_spans" VALUES(2,'source',0,201,245,'Her successor, Transport Minister Jonas Veld');
INSERT INTO "attribution_spans" VALUES(2,'cue',0,247,253,'denied');
INSERT INTO "attribution_spans" VALUES(2,'content',0,254,280,'that the bridge was unsafe');
INSERT INTO "attribution_spans" VALUES(3,'source',0,322,326,'Veld');
INSERT INTO "attribution_spans" VALUES(3,'cue',0,327,331,'said');
INSERT INTO "attribution_spans" VALUES(3,'content',0,283,320,'The storm damaged 52 of the 70 cables');
INSERT INTO "attribution_spans" VALUES(4,'source',0,334,341,'Aalders');
INSERT INTO "attribution_spans" VALUES(4,'cue',0,342,346,'told');
INSERT INTO "attribution_spans" VALUES(4,'content',0,359,430,'that Lindqvist had warned him in March that "the cables would not hold"');
INSERT INTO "attribution_spans" VALUES(5,'source',0,364,373,'Lindqvist');
INSERT INTO "attribution_spans" VALUES(5,'cue',0,374,384,'had warned');
INSERT INTO "attribution_spans" VALUES(5,'content',0,398,430,'that "the cables would not hold"');
INSERT INTO "attribution_spans" VALUES(6,'source',0,433,480,'A diplomat, who spoke on condition of anonymity');
INSERT INTO "attribution_spans" VALUES(6,'cue',0,482,486,'said');
INSERT INTO "attribution_spans" VALUES(6,'content',0,487,514,'the neighbours were furious');
INSERT INTO "attribution_spans" VALUES(7,'source',0,538,556,'a harbour official');
INSERT INTO "attribution_spans" VALUES(7,'cue',0,557,561,'said');
INSERT INTO "attribution_spans" VALUES(7,'content',0,517,537,'"It is a formality,"');
INSERT INTO "attribution_spans" VALUES(8,'source',0,29,37,'ministry');
INSERT INTO "attribution_spans" VALUES(8,'cue',0,38,42,'says');
INSERT INTO "attribution_spans" VALUES(8,'content',0,0,27,'Harbour bridge stays closed');
INSERT INTO "attribution_spans" VALUES(9,'source',0,170,203,'Transport Minister Mara Lindqvist');
INSERT INTO "attribution_spans" VALUES(9,'cue',0,204,208,'said');
INSERT INTO "attribution_spans" VALUES(9,'content',0,122,168,'The harbour bridge will stay closed until June');
INSERT INTO "attribution_spans" VALUES(10,'source',0,256,265,'Lindqvist');
INSERT INTO "attribution_spans" VALUES(10,'cue',0,266,270,'told');
INSERT INTO "attribution_spans" VALUES(10,'content',0,223,255,'"Nobody asked us for more time,"');
INSERT INTO "attribution_spans" VALUES(10,'content',1,296,332,'"We will reopen it when it is safe."');
INSERT INTO "attribution_spans" VALUES(11,'source',0,373,395,'the Transport Ministry');
INSERT INTO "attribution_spans" VALUES(11,'cue',0,396,400,'said');
INSERT INTO "attribution_spans" VALUES(11,'content',0,334,371,'The storm damaged 41 of the 70 cables');
INSERT INTO "attribution_spans" VALUES(12,'source',0,471,538,'Tomas Lindqvist, a harbour pilot who is not related to the minister');
INSERT INTO "attribution_spans" VALUES(12,'cue',0,466,470,'said');
INSERT INTO "attribution_spans" VALUES(12,'content',0,451,465,'"The ferries,"');
INSERT INTO "attribution_spans" VALUES(13,'cue',0,508,522,'is not related');
INSERT INTO "attribution_spans" VALUES(13,'content',0,540,567,'"cannot carry the lorries."');
INSERT INTO "attribution_spans" VALUES(14,'source',0,569,595,'A senior ministry official');
INSERT INTO "attribution_spans" VALUES(14,'cue',0,596,602,'called');
INSERT INTO "attribution_spans" VALUES(14,'content',0,603,631,'the inspection "a formality"');
INSERT INTO "attribution_spans" VALUES(15,'source',0,633,646,'Two diplomats');
INSERT INTO "attribution_spans" VALUES(15,'cue',0,647,651,'said');
INSERT INTO "attribution_spans" VALUES(15,'content',0,652,684,'the neighbours had not been told');
INSERT INTO "attribution_spans" VALUES(16,'source',0,797,807,'his office');
INSERT INTO "attribution_spans" VALUES(16,'cue',0,808,817,'announced');
INSERT INTO "attribution_spans" VALUES(16,'content',0,756,795,'Aalders will visit the bridge on May 10');
INSERT INTO "attribution_spans" VALUES(17,'source',0,870,888,'A harbour official');
INSERT INTO "attribution_spans" VALUES(17,'cue',0,889,893,'said');
INSERT INTO "attribution_spans" VALUES(17,'content',0,894,912,'the queue was long');
INSERT INTO "attribution_spans" VALUES(18,'source',0,915,933,'Engineer Ada Brook');
INSERT INTO "attribution_spans" VALUES(18,'cue',0,934,938,'said');
INSERT INTO "attribution_spans" VALUES(18,'content',0,939,1000,'the storm in Port Halle had drowned 19 goats and sunk a barge');
INSERT INTO "attribution_spans" VALUES(19,'source',0,29,37,'ministry');
INSERT INTO "attribution_spans" VALUES(19,'cue',0,38,42,'says');
INSERT INTO "attribution_spans" VALUES(19,'content',0,0,27,'Harbour bridge stays closed');
INSERT INTO "attribution_spans" VALUES(20,'source',0,135,168,'Transport Minister Mara Lindqvist');
INSERT INTO "attribution_spans" VALUES(20,'cue',0,169,173,'said');
INSERT INTO "attribution_spans" VALUES(20,'content',0,87,133,'The harbour bridge will stay closed until June');
INSERT INTO "attribution_spans" VALUES(21,'source',0,221,230,'Lindqvist');
INSERT INTO "attribution_spans" VALUES(21,'cue',0,231,235,'told');
INSERT INTO "attribution_spans" VALUES(21,'content',0,188,220,'"Nobody asked us for more time,"');
INSERT INTO "attribution_spans" VALUES(21,'content',1,261,297,'"We will reopen it when it is safe."');
INSERT INTO "attribution_spans" VALUES(22,'source',0,338,360,'the Transport Ministry');
INSERT INTO "attribution_spans" VALUES(22,'cue',0,361,365,'said');
INSERT INTO "attribution_spans" VALUES(22,'content',0,299,336,'The storm damaged 41 of the 70 cables');
INSERT INTO "attribution_spans" VALUES(23,'source',0,436,503,'Tomas Lindqvist, a harbour pilot who is not related to the minister');
INSERT INTO "attribution_spans" VALUES(23,'cue',0,431,435,'said');
INSERT INTO "attribution_spans" VALUES(23,'content',0,416,430,'"The ferries,"');
INSERT INTO "attribution_spans" VALUES(24,'cue',0,473,487,'is not related');
INSERT INTO "attribution_spans" VALUES(24,'content',0,505,532,'"cannot carry the lorries."');
INSERT INTO "attribution_spans" VALUES(25,'source',0,534,560,'A senior ministry official');
INSERT INTO "attribution_spans" VALUES(25,'cue',0,561,567,'called');
INSERT INTO "attribution_spans" VALUES(25,'content',0,568,596,'the inspection "a formality"');
INSERT INTO "attribution_spans" VALUES(26,'source',0,599,601,'He');
INSERT INTO "attribution_spans" VALUES(26,'cue',0,602,606,'said');
INSERT INTO "attribution_spans" VALUES(26,'content',0,607,668,'the storm in Port Halle had drowned 12 goats and sunk a barge');
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
INSERT INTO "attributions" VALUES(1,1,'mixed',152,199,NULL,'Former Transport Minister Mara Lindqvist','said',1,1,NULL,NULL,'bare clause; name','stated',NULL,NULL,NULL,'2024-09-14',NULL,0,'read');
INSERT INTO "attributions" VALUES(2,1,'indirect',254,280,NULL,'Her successor, Transport Minister Jonas Veld','denied',2,2,NULL,NULL,'that-clause; name in apposition','stated',NULL,NULL,NULL,'2024-09-14',NULL,0,'read');
INSERT INTO "attributions" VALUES(3,1,'indirect',283,320,NULL,'Veld','said',2,2,NULL,NULL,'clause before; name','stated',NULL,NULL,NULL,'2024-09-14',NULL,0,'read');
INSERT INTO "attributions" VALUES(4,1,'mixed',359,430,NULL,'Aalders','told',NULL,NULL,NULL,NULL,'that-clause; description',NULL,NULL,NULL,NULL,'2024-09-14',NULL,0,'read');
INSERT INTO "attributions" VALUES(5,1,'mixed',398,430,4,'Lindqvist','had warned',1,1,NULL,NULL,'that-clause; name','stated','2024-03-01','2024-03-31','in March','2024-03-01',NULL,0,'read');
INSERT INTO "attributions" VALUES(6,1,'indirect',487,514,NULL,'A diplomat, who spoke on condition of anonymity','said',3,3,NULL,NULL,'bare clause; description','stated',NULL,NULL,NULL,'2024-09-14',NULL,0,'read');
INSERT INTO "attributions" VALUES(7,1,'direct',517,537,NULL,'a harbour official','said',4,4,NULL,NULL,'tag after; description','stated',NULL,NULL,NULL,'2024-09-14',NULL,0,'read');
INSERT INTO "attributions" VALUES(8,2,'indirect',0,27,NULL,'ministry','says',12,11,NULL,NULL,'clause before; description of a body','stated',NULL,NULL,NULL,'2024-05-03',NULL,1,'read');
INSERT INTO "attributions" VALUES(9,2,'indirect',122,168,NULL,'Transport Minister Mara Lindqvist','said',6,1,NULL,NULL,'clause before; name','stated',NULL,NULL,NULL,'2024-05-03',NULL,1,'read');
INSERT INTO "attributions" VALUES(10,2,'direct',223,332,NULL,'Lindqvist','told',6,1,NULL,NULL,'tag after; surname, most prominent bearer','inferred',NULL,NULL,NULL,'2024-05-03',NULL,1,'read');
INSERT INTO "attributions" VALUES(11,2,'indirect',334,371,NULL,'the Transport Ministry','said',7,6,NULL,NULL,'clause before; name','stated',NULL,NULL,NULL,'2024-05-03',NULL,1,'read');
INSERT INTO "attributions" VALUES(12,2,'direct',451,465,NULL,'Tomas Lindqvist, a harbour pilot who is not related to the minister','said',8,7,NULL,NULL,'tag after, inverted; name','stated',NULL,NULL,NULL,'2024-05-03',NULL,1,'read');
INSERT INTO "attributions" VALUES(13,2,'direct',540,567,NULL,NULL,'is not related',NULL,NULL,NULL,NULL,'tag before; no source',NULL,NULL,NULL,NULL,'2024-05-03',NULL,1,'read');
INSERT INTO "attributions" VALUES(14,2,'mixed',603,631,NULL,'A senior ministry official','called',13,12,NULL,NULL,'verb and object; description','stated',NULL,NULL,NULL,'2024-05-03',NULL,1,'read');
INSERT INTO "attributions" VALUES(15,2,'indirect',652,684,NULL,'Two diplomats','said',14,13,NULL,NULL,'bare clause; description','stated',NULL,NULL,NULL,'2024-05-03',NULL,0,'read');
INSERT INTO "attributions" VALUES(16,2,'indirect',756,795,NULL,'his office','announced',NULL,NULL,NULL,NULL,'clause before; short name',NULL,NULL,NULL,NULL,'2024-05-03',NULL,0,'read');
INSERT INTO "attributions" VALUES(17,2,'indirect',894,912,NULL,'A harbour official','said',15,14,NULL,NULL,'bare clause; description','stated',NULL,NULL,NULL,'2024-05-03',NULL,0,'read');
INSERT INTO "attributions" VALUES(18,2,'indirect',939,1000,NULL,'Engineer Ada Brook','said',10,9,NULL,NULL,'bare clause; name','stated',NULL,NULL,NULL,'2024-05-03',NULL,0,'read');
INSERT INTO "attributions" VALUES(19,3,'indirect',0,27,NULL,'ministry','says',21,18,NULL,NULL,'clause before; description of a body','stated',NULL,NULL,NULL,'2024-05-02',NULL,0,'read');
INSERT INTO "attributions" VALUES(20,3,'indirect',87,133,NULL,'Transport Minister Mara Lindqvist','said',17,1,NULL,NULL,'clause before; name','stated',NULL,NULL,NULL,'2024-05-02',NULL,0,'read');
INSERT INTO "attributions" VALUES(21,3,'direct',188,297,NULL,'Lindqvist','told',17,1,NULL,NULL,'tag after; surname, most prominent bearer','inferred',NULL,NULL,NULL,'2024-05-02',NULL,0,'read');
INSERT INTO "attributions" VALUES(22,3,'indirect',299,336,NULL,'the Transport Ministry','said',18,6,NULL,NULL,'clause before; name','stated',NULL,NULL,NULL,'2024-05-02',NULL,0,'read');
INSERT INTO "attributions" VALUES(23,3,'direct',416,430,NULL,'Tomas Lindqvist, a harbour pilot who is not related to the minister','said',19,7,NULL,NULL,'tag after, inverted; name','stated',NULL,NULL,NULL,'2024-05-02',NULL,0,'read');
INSERT INTO "attributions" VALUES(24,3,'direct',505,532,NULL,NULL,'is not related',NULL,NULL,NULL,NULL,'tag before; no source',NULL,NULL,NULL,NULL,'2024-05-02',NULL,0,'read');
INSERT INTO "attributions" VALUES(25,3,'mixed',568,596,NULL,'A senior ministry official','called',22,12,NULL,NULL,'verb and object; description','stated',NULL,NULL,NULL,'2024-05-02',NULL,0,'read');
INSERT INTO "attributions" VALUES(26,3,'indirect',607,668,NULL,'He','said',22,12,NULL,NULL,'bare clause; pronoun','resolved',NULL,NULL,NULL,'2024-05-02',NULL,0,'read');
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
INSERT INTO "blocks" VALUES(1,1,0,'headline',0,36,0,36);
INSERT INTO "blocks" VALUES(2,1,1,'byline',38,52,38,52);
INSERT INTO "blocks" VALUES(3,1,2,'outlet',54,71,54,71);
INSERT INTO "blocks" VALUES(4,1,3,'date',73,91,73,91);
INSERT INTO "blocks" VALUES(5,1,4,'dateline',93,103,93,103);
INSERT INTO "blocks" VALUES(6,1,5,'paragraph',106,281,106,281);
INSERT INTO "blocks" VALUES(7,1,6,'paragraph',283,332,283,332);
INSERT INTO "blocks" VALUES(8,1,7,'paragraph',334,431,334,431);
INSERT INTO "blocks" VALUES(9,1,8,'paragraph',433,515,433,515);
INSERT INTO "blocks" VALUES(10,1,9,'paragraph',517,584,517,584);
INSERT INTO "blocks" VALUES(11,1,10,'paragraph',586,670,586,670);
INSERT INTO "blocks" VALUES(12,2,0,'headline',0,42,0,42);
INSERT INTO "blocks" VALUES(13,2,1,'byline',44,58,44,58);
INSERT INTO "blocks" VALUES(14,2,2,'outlet',60,76,60,76);
INSERT INTO "blocks" VALUES(15,2,3,'date',78,89,78,89);
INSERT INTO "blocks" VALUES(16,2,4,'dateline',91,119,91,119);
INSERT INTO "blocks" VALUES(17,2,5,'paragraph',122,221,122,221);
INSERT INTO "blocks" VALUES(18,2,6,'paragraph',223,332,223,332);
INSERT INTO "blocks" VALUES(19,2,7,'paragraph',334,449,334,449);
INSERT INTO "blocks" VALUES(20,2,8,'paragraph',451,567,451,567);
INSERT INTO "blocks" VALUES(21,2,9,'paragraph',569,685,569,685);
INSERT INTO "blocks" VALUES(22,2,10,'paragraph',687,818,687,818);
INSERT INTO "blocks" VALUES(23,2,11,'paragraph',820,868,820,868);
INSERT INTO "blocks" VALUES(24,2,12,'paragraph',870,913,870,913);
INSERT INTO "blocks" VALUES(25,2,13,'paragraph',915,1001,915,1001);
INSERT INTO "blocks" VALUES(26,3,0,'headline',0,42,0,42);
INSERT INTO "blocks" VALUES(27,3,1,'outlet',44,59,44,59);
INSERT INTO "blocks" VALUES(28,3,2,'date',61,72,61,72);
INSERT INTO "blocks" VALUES(29,3,3,'dateline',74,84,74,84);
INSERT INTO "blocks" VALUES(30,3,4,'paragraph',87,186,87,186);
INSERT INTO "blocks" VALUES(31,3,5,'paragraph',188,297,188,297);
INSERT INTO "blocks" VALUES(32,3,6,'paragraph',299,414,299,414);
INSERT INTO "blocks" VALUES(33,3,7,'paragraph',416,532,416,532);
INSERT INTO "blocks" VALUES(34,3,8,'paragraph',534,597,534,597);
INSERT INTO "blocks" VALUES(35,3,9,'paragraph',599,669,599,669);
CREATE TABLE claim_keys (
	"key" INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	CONSTRAINT pk_claim_keys PRIMARY KEY ("key", claim_id), 
	CONSTRAINT fk_claim_keys_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "claim_keys" VALUES(1404278358437406497,1);
INSERT INTO "claim_keys" VALUES(1702462400019281200,1);
INSERT INTO "claim_keys" VALUES(1823558347067118178,1);
INSERT INTO "claim_keys" VALUES(8784296140218772767,1);
INSERT INTO "claim_keys" VALUES(5257247581837699527,3);
INSERT INTO "claim_keys" VALUES(1088909066638849617,4);
INSERT INTO "claim_keys" VALUES(2481648365579923054,4);
INSERT INTO "claim_keys" VALUES(5184578302732509307,4);
INSERT INTO "claim_keys" VALUES(7381651510336695695,4);
INSERT INTO "claim_keys" VALUES(3282389939955738635,6);
INSERT INTO "claim_keys" VALUES(4030946988373248839,6);
INSERT INTO "claim_keys" VALUES(4871482475530136749,6);
INSERT INTO "claim_keys" VALUES(7321353888577501316,6);
INSERT INTO "claim_keys" VALUES(15758462320726780,7);
INSERT INTO "claim_keys" VALUES(1406022208406421077,7);
INSERT INTO "claim_keys" VALUES(1523189800003491793,7);
INSERT INTO "claim_keys" VALUES(5361780647392214004,7);
INSERT INTO "claim_keys" VALUES(15758462320726780,8);
INSERT INTO "claim_keys" VALUES(1406022208406421077,8);
INSERT INTO "claim_keys" VALUES(1523189800003491793,8);
INSERT INTO "claim_keys" VALUES(5361780647392214004,8);
INSERT INTO "claim_keys" VALUES(5257247581837699527,9);
INSERT INTO "claim_keys" VALUES(4487661319455522071,12);
INSERT INTO "claim_keys" VALUES(125520291843479893,14);
INSERT INTO "claim_keys" VALUES(1674384189884601831,14);
INSERT INTO "claim_keys" VALUES(2428448452278837525,14);
INSERT INTO "claim_keys" VALUES(4724552853630240140,14);
INSERT INTO "claim_keys" VALUES(6370207431862101393,14);
INSERT INTO "claim_keys" VALUES(6876790455127631410,14);
INSERT INTO "claim_keys" VALUES(7232785312085546254,14);
INSERT INTO "claim_keys" VALUES(7408107605271752139,14);
INSERT INTO "claim_keys" VALUES(7761826441292779309,14);
INSERT INTO "claim_keys" VALUES(8908042935464694835,14);
INSERT INTO "claim_keys" VALUES(249474573327454194,16);
INSERT INTO "claim_keys" VALUES(812088951674013356,16);
INSERT INTO "claim_keys" VALUES(1495044359921217014,16);
INSERT INTO "claim_keys" VALUES(9183819054087908281,16);
INSERT INTO "claim_keys" VALUES(15758462320726780,17);
INSERT INTO "claim_keys" VALUES(1406022208406421077,17);
INSERT INTO "claim_keys" VALUES(1523189800003491793,17);
INSERT INTO "claim_keys" VALUES(5361780647392214004,17);
INSERT INTO "claim_keys" VALUES(15758462320726780,18);
INSERT INTO "claim_keys" VALUES(1406022208406421077,18);
INSERT INTO "claim_keys" VALUES(1523189800003491793,18);
INSERT INTO "claim_keys" VALUES(5361780647392214004,18);
INSERT INTO "claim_keys" VALUES(5257247581837699527,19);
INSERT INTO "claim_keys" VALUES(125520291843479893,21);
INSERT INTO "claim_keys" VALUES(1674384189884601831,21);
INSERT INTO "claim_keys" VALUES(2428448452278837525,21);
INSERT INTO "claim_keys" VALUES(4724552853630240140,21);
INSERT INTO "claim_keys" VALUES(6370207431862101393,21);
INSERT INTO "claim_keys" VALUES(6876790455127631410,21);
INSERT INTO "claim_keys" VALUES(7232785312085546254,21);
INSERT INTO "claim_keys" VALUES(7408107605271752139,21);
INSERT INTO "claim_keys" VALUES(7761826441292779309,21);
INSERT INTO "claim_keys" VALUES(8908042935464694835,21);
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
INSERT INTO "claims" VALUES(1,1,152,199,'the repair of the harbour bridge was "too slow"','attributed',1,0,'read','asserts',0,NULL,'the repair of the harbour bridge',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(2,1,259,280,'the bridge was unsafe','attributed',2,0,'read','denies',0,NULL,'the bridge',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(3,1,283,320,'The storm damaged 52 of the 70 cables','attributed',3,0,'read','asserts',0,NULL,'The storm',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(4,1,364,430,'Lindqvist had warned him in March that "the cables would not hold"','attributed',4,0,'read','asserts',0,NULL,'Lindqvist',NULL,NULL,'2024-03-01','2024-03-31','in March',NULL,NULL,NULL);
INSERT INTO "claims" VALUES(5,1,487,514,'the neighbours were furious','attributed',6,0,'read','asserts',0,NULL,'the neighbours',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(6,1,586,631,'Aalders met Veld in Oosthaven on September 12','own voice',NULL,0,'read','asserts',0,NULL,'Aalders','meeting','done','2024-09-12','2024-09-12','on September 12','Oosthaven',0.57,'date; event; named actor; past tense');
INSERT INTO "claims" VALUES(7,2,0,27,'Harbour bridge stays closed','attributed',8,0,'read','asserts',0,NULL,'Harbour bridge',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(8,2,122,168,'The harbour bridge will stay closed until June','attributed',9,0,'read','predicts',0,NULL,'The harbour bridge',NULL,NULL,NULL,'2023-06-30','until June',NULL,NULL,NULL);
INSERT INTO "claims" VALUES(9,2,334,371,'The storm damaged 41 of the 70 cables','attributed',11,0,'read','asserts',0,NULL,'The storm',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(10,2,603,631,'the inspection "a formality"','attributed',14,0,'read','asserts',0,NULL,'the inspection',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(11,2,652,684,'the neighbours had not been told','attributed',15,0,'read','asserts',1,NULL,'the neighbours',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(12,2,756,795,'Aalders will visit the bridge on May 10','attributed',16,0,'read','predicts',0,NULL,'Aalders','visit','announced','2024-05-10','2024-05-10','on May 10','the bridge',NULL,NULL);
INSERT INTO "claims" VALUES(13,2,894,912,'the queue was long','attributed',17,0,'read','asserts',0,NULL,'the queue',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(14,2,939,1000,'the storm in Port Halle had drowned 19 goats and sunk a barge','attributed',18,0,'read','asserts',0,NULL,'the storm in Port Halle',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(15,2,417,448,'The repair will cost $5 million','own voice',NULL,0,'read','predicts',0,NULL,'The repair',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(16,2,687,754,'Governor Piet Aalders and Lindqvist spoke by telephone on Wednesday','own voice',NULL,0,'read','asserts',0,NULL,'Governor Piet Aalders and Lindqvist','call','done','2024-05-01','2024-05-01','on Wednesday',NULL,0.61,'date; office; named actor; past tense; several actors');
INSERT INTO "claims" VALUES(17,3,0,27,'Harbour bridge stays closed','attributed',19,0,'read','asserts',0,NULL,'Harbour bridge',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(18,3,87,133,'The harbour bridge will stay closed until June','attributed',20,0,'read','predicts',0,NULL,'The harbour bridge',NULL,NULL,NULL,'2023-06-30','until June',NULL,NULL,NULL);
INSERT INTO "claims" VALUES(19,3,299,336,'The storm damaged 41 of the 70 cables','attributed',22,0,'read','asserts',0,NULL,'The storm',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(20,3,568,596,'the inspection "a formality"','attributed',25,0,'read','asserts',0,NULL,'the inspection',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(21,3,607,668,'the storm in Port Halle had drowned 12 goats and sunk a barge','attributed',26,0,'read','asserts',0,NULL,'the storm in Port Halle',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "claims" VALUES(22,3,382,413,'The repair will cost $5 million','own voice',NULL,0,'read','predicts',0,NULL,'The repair',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "credits" VALUES(1,1,2,'told',351,358,'Gazette',351,358,NULL);
INSERT INTO "credits" VALUES(2,2,4,'dateline',103,118,'North Sea Press',103,118,NULL);
INSERT INTO "credits" VALUES(3,2,4,'copy',NULL,NULL,NULL,NULL,NULL,1);
CREATE TABLE judged_actors (
	judgement_id INTEGER NOT NULL, 
	article_actor_id INTEGER NOT NULL, 
	CONSTRAINT pk_judged_actors PRIMARY KEY (judgement_id, article_actor_id), 
	CONSTRAINT fk_judged_actors_judgement_id FOREIGN KEY(judgement_id) REFERENCES judgements (id) ON DELETE CASCADE, 
	CONSTRAINT fk_judged_actors_article_actor_id FOREIGN KEY(article_actor_id) REFERENCES article_actors (id) ON DELETE CASCADE
);
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
INSERT INTO "load_files" VALUES(1,1,'/home/press/harbour/gazette.txt',1,'stored');
INSERT INTO "load_files" VALUES(2,1,'/home/press/harbour/herald.txt',2,'stored');
INSERT INTO "load_files" VALUES(3,1,'/home/press/harbour/wire.txt',3,'stored');
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
CREATE TABLE load_runs (
	id INTEGER NOT NULL, 
	started_at TEXT NOT NULL, 
	ended_at TEXT, 
	reader_version TEXT NOT NULL, 
	CONSTRAINT pk_load_runs PRIMARY KEY (id), 
	CONSTRAINT ck_load_runs_ended_at CHECK (started_at <= ended_at)
);
INSERT INTO "load_runs" VALUES(1,'2026-11-27T22:19:07.024834Z','2026-11-27T22:19:07.327812Z','5');
CREATE TABLE machine_joins (
	actor_id INTEGER NOT NULL, 
	joined_id INTEGER NOT NULL, 
	CONSTRAINT pk_machine_joins PRIMARY KEY (actor_id), 
	CONSTRAINT fk_machine_joins_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE CASCADE, 
	CONSTRAINT fk_machine_joins_joined_id FOREIGN KEY(joined_id) REFERENCES actors (id) ON DELETE RESTRICT
);
INSERT INTO "machine_joins" VALUES(16,6);
INSERT INTO "machine_joins" VALUES(19,12);
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
INSERT INTO "mentions" VALUES(1,1,132,146,'Mara Lindqvist','name',1,1);
INSERT INTO "mentions" VALUES(2,1,235,245,'Jonas Veld','name',2,2);
INSERT INTO "mentions" VALUES(3,1,322,326,'Veld','name',2,2);
INSERT INTO "mentions" VALUES(4,1,364,373,'Lindqvist','name',1,1);
INSERT INTO "mentions" VALUES(5,1,433,480,'A diplomat, who spoke on condition of anonymity','description',3,3);
INSERT INTO "mentions" VALUES(6,1,538,556,'a harbour official','description',4,4);
INSERT INTO "mentions" VALUES(7,1,598,602,'Veld','name',2,2);
INSERT INTO "mentions" VALUES(8,2,29,37,'ministry','description',12,11);
INSERT INTO "mentions" VALUES(9,2,189,203,'Mara Lindqvist','name',6,1);
INSERT INTO "mentions" VALUES(10,2,256,265,'Lindqvist','name',6,1);
INSERT INTO "mentions" VALUES(11,2,377,395,'Transport Ministry','name',7,6);
INSERT INTO "mentions" VALUES(12,2,471,486,'Tomas Lindqvist','name',8,7);
INSERT INTO "mentions" VALUES(13,2,569,595,'A senior ministry official','description',13,12);
INSERT INTO "mentions" VALUES(14,2,633,646,'Two diplomats','description',14,13);
INSERT INTO "mentions" VALUES(15,2,696,708,'Piet Aalders','name',9,8);
INSERT INTO "mentions" VALUES(16,2,713,722,'Lindqvist','name',6,1);
INSERT INTO "mentions" VALUES(17,2,756,763,'Aalders','name',9,8);
INSERT INTO "mentions" VALUES(18,2,797,807,'his office','description',NULL,NULL);
INSERT INTO "mentions" VALUES(19,2,870,888,'A harbour official','description',15,14);
INSERT INTO "mentions" VALUES(20,2,924,933,'Ada Brook','name',10,9);
INSERT INTO "mentions" VALUES(21,2,957,962,'Halle','name',11,10);
INSERT INTO "mentions" VALUES(22,3,29,37,'ministry','description',21,18);
INSERT INTO "mentions" VALUES(23,3,154,168,'Mara Lindqvist','name',17,1);
INSERT INTO "mentions" VALUES(24,3,221,230,'Lindqvist','name',17,1);
INSERT INTO "mentions" VALUES(25,3,342,360,'Transport Ministry','name',18,6);
INSERT INTO "mentions" VALUES(26,3,436,451,'Tomas Lindqvist','name',19,7);
INSERT INTO "mentions" VALUES(27,3,534,560,'A senior ministry official','description',22,12);
INSERT INTO "mentions" VALUES(28,3,599,601,'He','pronoun',22,12);
INSERT INTO "mentions" VALUES(29,3,625,630,'Halle','name',20,17);
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
INSERT INTO "outlets" VALUES(1,'The Halle Gazette',NULL,0,NULL);
INSERT INTO "outlets" VALUES(2,'Gazette',NULL,0,NULL);
INSERT INTO "outlets" VALUES(3,'The Coast Herald',NULL,0,NULL);
INSERT INTO "outlets" VALUES(4,'North Sea Press',NULL,0,NULL);
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
INSERT INTO "passage_keys" VALUES(898796,2,452,565);
INSERT INTO "passage_keys" VALUES(9482412,2,91,220);
INSERT INTO "passage_keys" VALUES(9566007,2,756,817);
INSERT INTO "passage_keys" VALUES(27567247,1,334,429);
INSERT INTO "passage_keys" VALUES(116728809,1,518,583);
INSERT INTO "passage_keys" VALUES(169383919,2,915,1000);
INSERT INTO "passage_keys" VALUES(181244873,1,93,280);
INSERT INTO "passage_keys" VALUES(287706697,2,569,684);
INSERT INTO "passage_keys" VALUES(395663557,3,599,668);
INSERT INTO "passage_keys" VALUES(418249790,1,283,331);
INSERT INTO "passage_keys" VALUES(460199531,2,334,448);
INSERT INTO "passage_keys" VALUES(759183006,1,433,514);
INSERT INTO "passage_keys" VALUES(1186184546,2,870,912);
INSERT INTO "passage_keys" VALUES(1317259644,2,224,294);
INSERT INTO "passage_keys" VALUES(1629771762,1,586,631);
INSERT INTO "passage_keys" VALUES(2096529390,2,297,330);
INSERT INTO "passage_keys" VALUES(3015118383,2,687,754);
INSERT INTO "passage_keys" VALUES(3339021225,2,820,867);
INSERT INTO "passage_keys" VALUES(3595940933,1,633,669);
INSERT INTO "passage_keys" VALUES(4344047951,2,334,448);
INSERT INTO "passage_keys" VALUES(4376241760,2,870,912);
INSERT INTO "passage_keys" VALUES(4409859618,1,334,429);
INSERT INTO "passage_keys" VALUES(4410315392,2,915,1000);
INSERT INTO "passage_keys" VALUES(4421553218,1,518,583);
INSERT INTO "passage_keys" VALUES(4491242027,2,297,330);
INSERT INTO "passage_keys" VALUES(4493415238,2,687,754);
INSERT INTO "passage_keys" VALUES(4525682479,1,93,280);
INSERT INTO "passage_keys" VALUES(4577028532,2,569,684);
INSERT INTO "passage_keys" VALUES(4585205587,2,224,294);
INSERT INTO "passage_keys" VALUES(4621891376,2,91,220);
INSERT INTO "passage_keys" VALUES(4743977628,2,452,565);
INSERT INTO "passage_keys" VALUES(4769502469,3,599,668);
INSERT INTO "passage_keys" VALUES(5115134777,2,820,867);
INSERT INTO "passage_keys" VALUES(5177933056,2,756,817);
INSERT INTO "passage_keys" VALUES(5511221267,1,433,514);
INSERT INTO "passage_keys" VALUES(7520253613,1,586,631);
INSERT INTO "passage_keys" VALUES(7703311084,1,283,331);
INSERT INTO "passage_keys" VALUES(7800859400,1,633,669);
INSERT INTO "passage_keys" VALUES(8613328096,2,334,448);
INSERT INTO "passage_keys" VALUES(8726486916,1,93,280);
INSERT INTO "passage_keys" VALUES(8741477792,2,687,754);
INSERT INTO "passage_keys" VALUES(8761967864,2,452,565);
INSERT INTO "passage_keys" VALUES(8839862007,2,756,817);
INSERT INTO "passage_keys" VALUES(8965841150,1,283,331);
INSERT INTO "passage_keys" VALUES(8971061814,2,569,684);
INSERT INTO "passage_keys" VALUES(9310912267,3,599,668);
INSERT INTO "passage_keys" VALUES(9364169701,2,91,220);
INSERT INTO "passage_keys" VALUES(9432703347,1,586,631);
INSERT INTO "passage_keys" VALUES(9693311264,1,518,583);
INSERT INTO "passage_keys" VALUES(9705662116,1,334,429);
INSERT INTO "passage_keys" VALUES(9844904554,2,915,1000);
INSERT INTO "passage_keys" VALUES(9913819292,2,870,912);
INSERT INTO "passage_keys" VALUES(10233913273,1,633,669);
INSERT INTO "passage_keys" VALUES(11444588639,2,224,294);
INSERT INTO "passage_keys" VALUES(11863836031,1,433,514);
INSERT INTO "passage_keys" VALUES(12066459389,2,297,330);
INSERT INTO "passage_keys" VALUES(12271239789,2,820,867);
INSERT INTO "passage_keys" VALUES(12888835091,2,915,1000);
INSERT INTO "passage_keys" VALUES(12929227139,2,756,817);
INSERT INTO "passage_keys" VALUES(12994841971,3,599,668);
INSERT INTO "passage_keys" VALUES(13023427129,2,224,294);
INSERT INTO "passage_keys" VALUES(13190241287,1,433,514);
INSERT INTO "passage_keys" VALUES(13312262863,1,93,280);
INSERT INTO "passage_keys" VALUES(13349430047,2,569,684);
INSERT INTO "passage_keys" VALUES(13356557534,2,452,565);
INSERT INTO "passage_keys" VALUES(13358526180,2,91,220);
INSERT INTO "passage_keys" VALUES(13601323955,2,334,448);
INSERT INTO "passage_keys" VALUES(13636429176,2,820,867);
INSERT INTO "passage_keys" VALUES(13701521294,1,334,429);
INSERT INTO "passage_keys" VALUES(13851898345,1,283,331);
INSERT INTO "passage_keys" VALUES(13972881743,2,687,754);
INSERT INTO "passage_keys" VALUES(14905653651,2,870,912);
INSERT INTO "passage_keys" VALUES(14959784558,1,518,583);
INSERT INTO "passage_keys" VALUES(15056326731,1,586,631);
INSERT INTO "passage_keys" VALUES(15226328561,1,633,669);
INSERT INTO "passage_keys" VALUES(15311149479,2,297,330);
INSERT INTO "passage_keys" VALUES(17292899039,2,870,912);
INSERT INTO "passage_keys" VALUES(17310970670,3,599,668);
INSERT INTO "passage_keys" VALUES(17410723018,2,91,220);
INSERT INTO "passage_keys" VALUES(17433027546,2,569,684);
INSERT INTO "passage_keys" VALUES(17597095251,2,915,1000);
INSERT INTO "passage_keys" VALUES(17605181975,1,633,669);
INSERT INTO "passage_keys" VALUES(17621111884,2,334,448);
INSERT INTO "passage_keys" VALUES(17657289916,2,820,867);
INSERT INTO "passage_keys" VALUES(17730705476,1,93,280);
INSERT INTO "passage_keys" VALUES(17766150228,1,586,631);
INSERT INTO "passage_keys" VALUES(17780354059,2,224,294);
INSERT INTO "passage_keys" VALUES(17926174200,1,433,514);
INSERT INTO "passage_keys" VALUES(17947315841,1,334,429);
INSERT INTO "passage_keys" VALUES(18372311655,2,452,565);
INSERT INTO "passage_keys" VALUES(18415554270,1,283,331);
INSERT INTO "passage_keys" VALUES(19060414339,2,297,330);
INSERT INTO "passage_keys" VALUES(20080841637,1,518,583);
INSERT INTO "passage_keys" VALUES(20476670154,2,687,754);
INSERT INTO "passage_keys" VALUES(20500969547,2,756,817);
INSERT INTO "passage_keys" VALUES(21490800460,2,334,448);
INSERT INTO "passage_keys" VALUES(21511820411,2,915,1000);
INSERT INTO "passage_keys" VALUES(21512613827,1,93,280);
INSERT INTO "passage_keys" VALUES(21563714272,2,91,220);
INSERT INTO "passage_keys" VALUES(21781006250,2,452,565);
INSERT INTO "passage_keys" VALUES(21872439329,1,586,631);
INSERT INTO "passage_keys" VALUES(21876677119,1,334,429);
INSERT INTO "passage_keys" VALUES(21970160300,2,224,294);
INSERT INTO "passage_keys" VALUES(22003053587,1,518,583);
INSERT INTO "passage_keys" VALUES(22065464553,2,756,817);
INSERT INTO "passage_keys" VALUES(22079575218,2,569,684);
INSERT INTO "passage_keys" VALUES(22178743193,3,599,668);
INSERT INTO "passage_keys" VALUES(22319523858,1,633,669);
INSERT INTO "passage_keys" VALUES(22320524132,2,687,754);
INSERT INTO "passage_keys" VALUES(22663187282,1,433,514);
INSERT INTO "passage_keys" VALUES(22904997849,2,820,867);
INSERT INTO "passage_keys" VALUES(23089512384,2,297,330);
INSERT INTO "passage_keys" VALUES(24745796728,1,283,331);
INSERT INTO "passage_keys" VALUES(24950397720,2,870,912);
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
INSERT INTO "passages" VALUES(1,3,0,597,2,0,632,0.921,3,'The Coast Herald credits North Sea Press (dateline); published by 2024-05-02, the other not before 2024-05-03');
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
INSERT INTO "proposition_claims" VALUES(7,1,NULL,'first',NULL,NULL);
INSERT INTO "proposition_claims" VALUES(8,2,NULL,'first',NULL,NULL);
INSERT INTO "proposition_claims" VALUES(14,3,NULL,'first',NULL,'19');
INSERT INTO "proposition_claims" VALUES(17,1,7,'same words',1.0,NULL);
INSERT INTO "proposition_claims" VALUES(18,2,8,'same words',1.0,NULL);
INSERT INTO "proposition_claims" VALUES(21,3,14,'other numbers',1.0,'12');
CREATE TABLE propositions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	method TEXT NOT NULL
);
INSERT INTO "propositions" VALUES(1,'same words');
INSERT INTO "propositions" VALUES(2,'same words');
INSERT INTO "propositions" VALUES(3,'other numbers');
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
INSERT INTO "quantities" VALUES(1,1,301,320,'52 of the 70 cables',3,'count','exactly',52.0,NULL,70.0,'cable','cables','cables');
INSERT INTO "quantities" VALUES(2,2,352,371,'41 of the 70 cables',9,'count','exactly',41.0,NULL,70.0,'cable','cables','cables');
INSERT INTO "quantities" VALUES(3,2,438,448,'$5 million',15,'money','exactly',5000000.0,NULL,NULL,'USD','$',NULL);
INSERT INTO "quantities" VALUES(4,2,633,646,'Two diplomats',NULL,'count','exactly',2.0,NULL,NULL,'people','diplomats','diplomats');
INSERT INTO "quantities" VALUES(5,2,975,983,'19 goats',14,'count','exactly',19.0,NULL,NULL,'goat','goats','goats');
INSERT INTO "quantities" VALUES(6,3,317,336,'41 of the 70 cables',19,'count','exactly',41.0,NULL,70.0,'cable','cables','cables');
INSERT INTO "quantities" VALUES(7,3,403,413,'$5 million',22,'money','exactly',5000000.0,NULL,NULL,'USD','$',NULL);
INSERT INTO "quantities" VALUES(8,3,643,651,'12 goats',21,'count','exactly',12.0,NULL,NULL,'goat','goats','goats');
CREATE TABLE quote_keys (
	"key" INTEGER NOT NULL, 
	attribution_id INTEGER NOT NULL, 
	CONSTRAINT pk_quote_keys PRIMARY KEY ("key", attribution_id), 
	CONSTRAINT fk_quote_keys_attribution_id FOREIGN KEY(attribution_id) REFERENCES attributions (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "quote_keys" VALUES(1360531863619233927,5);
INSERT INTO "quote_keys" VALUES(878502279930793222,10);
INSERT INTO "quote_keys" VALUES(2290091449895682652,10);
INSERT INTO "quote_keys" VALUES(637635161519272090,13);
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
INSERT INTO "quotes" VALUES(1,1,190,198,'too slow','partial',1,NULL,1,'read');
INSERT INTO "quotes" VALUES(2,1,404,429,'the cables would not hold','direct',5,NULL,1,'read');
INSERT INTO "quotes" VALUES(3,1,518,536,'It is a formality,','direct',7,NULL,1,'read');
INSERT INTO "quotes" VALUES(4,2,224,254,'Nobody asked us for more time,','direct',10,NULL,1,'read');
INSERT INTO "quotes" VALUES(5,2,297,331,'We will reopen it when it is safe.','direct',10,4,1,'read');
INSERT INTO "quotes" VALUES(6,2,452,464,'The ferries,','direct',12,NULL,1,'read');
INSERT INTO "quotes" VALUES(7,2,541,566,'cannot carry the lorries.','partial',13,NULL,1,'read');
INSERT INTO "quotes" VALUES(8,2,619,630,'a formality','partial',14,NULL,1,'read');
INSERT INTO "quotes" VALUES(9,2,835,848,'ghost ferries','scare',NULL,NULL,1,'read');
INSERT INTO "quotes" VALUES(10,3,189,219,'Nobody asked us for more time,','direct',21,NULL,1,'read');
INSERT INTO "quotes" VALUES(11,3,262,296,'We will reopen it when it is safe.','direct',21,10,1,'read');
INSERT INTO "quotes" VALUES(12,3,417,429,'The ferries,','direct',23,NULL,1,'read');
INSERT INTO "quotes" VALUES(13,3,506,531,'cannot carry the lorries.','partial',24,NULL,1,'read');
INSERT INTO "quotes" VALUES(14,3,584,595,'a formality','partial',25,NULL,1,'read');
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
INSERT INTO "roles" VALUES(1,1,113,131,'Transport Minister',1,1,NULL,'transport minister',1);
INSERT INTO "roles" VALUES(2,1,216,234,'Transport Minister',2,2,NULL,'transport minister',0);
INSERT INTO "roles" VALUES(3,2,170,188,'Transport Minister',6,1,NULL,'transport minister',0);
INSERT INTO "roles" VALUES(4,2,687,695,'Governor',9,8,NULL,'governor',0);
INSERT INTO "roles" VALUES(5,2,915,923,'Engineer',10,9,NULL,'engineer',0);
INSERT INTO "roles" VALUES(6,3,135,153,'Transport Minister',17,1,NULL,'transport minister',0);
CREATE TABLE source_contents (
	source_file_id INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_source_contents PRIMARY KEY (source_file_id), 
	CONSTRAINT fk_source_contents_source_file_id FOREIGN KEY(source_file_id) REFERENCES source_files (id) ON DELETE CASCADE
);
INSERT INTO "source_contents" VALUES(1,X'466F726D6572206D696E697374657220646F7562747320627269646765207265706169720A0A4279204E6F6F722042616B6B65720A0A5468652048616C6C652047617A657474650A0A53657074656D6265722031342C20323032340A0A504F52542048414C4C4520E2809420466F726D6572205472616E73706F7274204D696E6973746572204D617261204C696E64717669737420736169642074686520726570616972206F662074686520686172626F757220627269646765207761732022746F6F20736C6F77222E2048657220737563636573736F722C205472616E73706F7274204D696E6973746572204A6F6E61732056656C642C2064656E696564207468617420746865206272696467652077617320756E736166652E0A0A5468652073746F726D2064616D61676564203532206F6620746865203730206361626C65732C2056656C6420736169642E0A0A41616C6465727320746F6C64207468652047617A657474652074686174204C696E64717669737420686164207761726E65642068696D20696E204D6172636820746861742022746865206361626C657320776F756C64206E6F7420686F6C64222E0A0A41206469706C6F6D61742C2077686F2073706F6B65206F6E20636F6E646974696F6E206F6620616E6F6E796D6974792C207361696420746865206E65696768626F757273207765726520667572696F75732E0A0A224974206973206120666F726D616C6974792C22206120686172626F7572206F6666696369616C2073616964206F6620746865206E657720696E7370656374696F6E2E0A0A41616C64657273206D65742056656C6420696E204F6F7374686176656E206F6E2053657074656D6265722031322E204120766973697420746F207468652069736C616E64207761732063616C6C6564206F66662E0A');
INSERT INTO "source_contents" VALUES(2,X'486172626F75722062726964676520737461797320636C6F7365642C206D696E697374727920736179730A0A427920496C7365204D617274656E0A0A54686520436F61737420486572616C640A0A4D617920332C20323032340A0A504F52542048414C4C4520284E6F727468205365612050726573732920E280942054686520686172626F7572206272696467652077696C6C207374617920636C6F73656420756E74696C204A756E652C205472616E73706F7274204D696E6973746572204D617261204C696E6471766973742073616964206F6E2054687572736461792E0A0A224E6F626F64792061736B656420757320666F72206D6F72652074696D652C22204C696E64717669737420746F6C64207265706F727465727320696E20506F72742048616C6C652E202257652077696C6C2072656F70656E206974207768656E20697420697320736166652E220A0A5468652073746F726D2064616D61676564203431206F6620746865203730206361626C65732C20746865205472616E73706F7274204D696E6973747279207361696420696E20612073746174656D656E742E20546865207265706169722077696C6C20636F7374202435206D696C6C696F6E2E0A0A2254686520666572726965732C22207361696420546F6D6173204C696E6471766973742C206120686172626F75722070696C6F742077686F206973206E6F742072656C6174656420746F20746865206D696E69737465722C202263616E6E6F7420636172727920746865206C6F72726965732E220A0A412073656E696F72206D696E6973747279206F6666696369616C2063616C6C65642074686520696E7370656374696F6E20226120666F726D616C697479222E2054776F206469706C6F6D617473207361696420746865206E65696768626F75727320686164206E6F74206265656E20746F6C642E0A0A476F7665726E6F7220506965742041616C6465727320616E64204C696E6471766973742073706F6B652062792074656C6570686F6E65206F6E205765646E65736461792E2041616C646572732077696C6C2076697369742074686520627269646765206F6E204D61792031302C20686973206F666669636520616E6E6F756E6365642E0A0A54686520736F2D63616C6C6564202267686F73742066657272696573222077696C6C2072756E206174206E696768742E0A0A4120686172626F7572206F6666696369616C20736169642074686520717565756520776173206C6F6E672E0A0A456E67696E656572204164612042726F6F6B2073616964207468652073746F726D20696E20506F72742048616C6C65206861642064726F776E656420313920676F61747320616E642073756E6B20612062617267652E0A');
INSERT INTO "source_contents" VALUES(3,X'486172626F75722062726964676520737461797320636C6F7365642C206D696E697374727920736179730A0A4E6F727468205365612050726573730A0A4D617920322C20323032340A0A504F52542048414C4C4520E280942054686520686172626F7572206272696467652077696C6C207374617920636C6F73656420756E74696C204A756E652C205472616E73706F7274204D696E6973746572204D617261204C696E6471766973742073616964206F6E2054687572736461792E0A0A224E6F626F64792061736B656420757320666F72206D6F72652074696D652C22204C696E64717669737420746F6C64207265706F727465727320696E20506F72742048616C6C652E202257652077696C6C2072656F70656E206974207768656E20697420697320736166652E220A0A5468652073746F726D2064616D61676564203431206F6620746865203730206361626C65732C20746865205472616E73706F7274204D696E6973747279207361696420696E20612073746174656D656E742E20546865207265706169722077696C6C20636F7374202435206D696C6C696F6E2E0A0A2254686520666572726965732C22207361696420546F6D6173204C696E6471766973742C206120686172626F75722070696C6F742077686F206973206E6F742072656C6174656420746F20746865206D696E69737465722C202263616E6E6F7420636172727920746865206C6F72726965732E220A0A412073656E696F72206D696E6973747279206F6666696369616C2063616C6C65642074686520696E7370656374696F6E20226120666F726D616C697479222E0A0A48652073616964207468652073746F726D20696E20506F72742048616C6C65206861642064726F776E656420313220676F61747320616E642073756E6B20612062617267652E0A');
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
INSERT INTO "source_files" VALUES(1,'45c7b5a3704701406e4ac7529e6263a8410f7e214ead265d205b3741e81a4b81','/home/press/harbour/gazette.txt',673,'text/plain','utf-8','valid');
INSERT INTO "source_files" VALUES(2,'9c2be2a074b790dcbd40c9cdb3ec4d6f32e30307537b66febe0496a69eac32d4','/home/press/harbour/herald.txt',1004,'text/plain','utf-8','valid');
INSERT INTO "source_files" VALUES(3,'40fe1d10b3f19c67078b21c2468398c81d83f0192e99b8b68a942763baaf3e53','/home/press/harbour/wire.txt',672,'text/plain','utf-8','valid');
CREATE TABLE speaker_candidates (
	attribution_id INTEGER NOT NULL, 
	actor_ref_id INTEGER NOT NULL, 
	actor_id INTEGER NOT NULL, 
	CONSTRAINT pk_speaker_candidates PRIMARY KEY (attribution_id, actor_ref_id), 
	CONSTRAINT fk_speaker_candidates_attribution_id FOREIGN KEY(attribution_id) REFERENCES attributions (id) ON DELETE CASCADE, 
	CONSTRAINT fk_speaker_candidates_actor_ref_id_actor_id FOREIGN KEY(actor_ref_id, actor_id) REFERENCES article_actors (id, actor_id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_speaker_candidates_actor_id FOREIGN KEY(actor_id) REFERENCES actors (id) ON DELETE RESTRICT
);
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('claim_keys','ix_claim_keys_claim_id','56 4');
INSERT INTO "sqlite_stat1" VALUES('claim_keys','claim_keys','56 2 1');
INSERT INTO "sqlite_stat1" VALUES('quantities','ix_quantities_unit_value_value_to','8 2 2 2');
INSERT INTO "sqlite_stat1" VALUES('quantities','ix_quantities_claim_id','7 1');
INSERT INTO "sqlite_stat1" VALUES('quantities','sqlite_autoindex_quantities_1','8 3 1 1');
INSERT INTO "sqlite_stat1" VALUES('actors','ix_actors_name','19 2');
INSERT INTO "sqlite_stat1" VALUES('actors','ix_actors_merged_into_id','2 1');
INSERT INTO "sqlite_stat1" VALUES('actors','ix_actors_kind_sort_name','19 7 2');
INSERT INTO "sqlite_stat1" VALUES('outlets','sqlite_autoindex_outlets_3','4 4');
INSERT INTO "sqlite_stat1" VALUES('outlets','sqlite_autoindex_outlets_2','4 4');
INSERT INTO "sqlite_stat1" VALUES('outlets','sqlite_autoindex_outlets_1','4 1');
INSERT INTO "sqlite_stat1" VALUES('article_actors','ix_article_actors_actor_id_article_id_status','22 2 1 1');
INSERT INTO "sqlite_stat1" VALUES('article_actors','ix_article_actors_read_as_id','22 2');
INSERT INTO "sqlite_stat1" VALUES('article_actors','sqlite_autoindex_article_actors_3','22 8 1');
INSERT INTO "sqlite_stat1" VALUES('article_actors','sqlite_autoindex_article_actors_2','22 1 1');
INSERT INTO "sqlite_stat1" VALUES('article_actors','sqlite_autoindex_article_actors_1','22 8 1 1');
INSERT INTO "sqlite_stat1" VALUES('passage_keys','ix_passage_keys_article_id','114 38');
INSERT INTO "sqlite_stat1" VALUES('passage_keys','passage_keys','114 1 1');
INSERT INTO "sqlite_stat1" VALUES('passages','ix_passages_other_id_other_start','1 1 1');
INSERT INTO "sqlite_stat1" VALUES('passages','sqlite_autoindex_passages_1','1 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('load_files','ix_load_files_source_file_id','3 1');
INSERT INTO "sqlite_stat1" VALUES('load_files','sqlite_autoindex_load_files_1','3 3 1');
INSERT INTO "sqlite_stat1" VALUES('article_evidence','sqlite_autoindex_article_evidence_1','17 6 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('utterance_variants','ix_utterance_variants_like_id','7 1');
INSERT INTO "sqlite_stat1" VALUES('utterance_variants','ix_utterance_variants_utterance_id','14 2');
INSERT INTO "sqlite_stat1" VALUES('source_files','ix_source_files_path','3 1');
INSERT INTO "sqlite_stat1" VALUES('source_files','sqlite_autoindex_source_files_1','3 1');
INSERT INTO "sqlite_stat1" VALUES('load_runs',NULL,'1');
INSERT INTO "sqlite_stat1" VALUES('alembic_version','sqlite_autoindex_alembic_version_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('roles','ix_roles_actor_id_title_key','6 2 2');
INSERT INTO "sqlite_stat1" VALUES('roles','ix_roles_title_key','6 2');
INSERT INTO "sqlite_stat1" VALUES('roles','ix_roles_actor_ref_id','6 1');
INSERT INTO "sqlite_stat1" VALUES('roles','sqlite_autoindex_roles_1','6 2 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('actor_names','ix_actor_names_name_key_actor_id','22 2 1');
INSERT INTO "sqlite_stat1" VALUES('actor_names','sqlite_autoindex_actor_names_1','22 2 1');
INSERT INTO "sqlite_stat1" VALUES('source_contents',NULL,'3');
INSERT INTO "sqlite_stat1" VALUES('blocks','sqlite_autoindex_blocks_2','35 12 1');
INSERT INTO "sqlite_stat1" VALUES('blocks','sqlite_autoindex_blocks_1','35 12 1');
INSERT INTO "sqlite_stat1" VALUES('proposition_claims','ix_proposition_claims_like_id','3 1');
INSERT INTO "sqlite_stat1" VALUES('proposition_claims','ix_proposition_claims_proposition_id','6 2');
INSERT INTO "sqlite_stat1" VALUES('credits','uq_credits_copy','1 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('credits','ix_credits_outlet_id_article_id','3 2 2');
INSERT INTO "sqlite_stat1" VALUES('credits','ix_credits_article_id','3 2');
INSERT INTO "sqlite_stat1" VALUES('utterances',NULL,'7');
INSERT INTO "sqlite_stat1" VALUES('article_authors','ix_article_authors_actor_id','2 1');
INSERT INTO "sqlite_stat1" VALUES('article_authors','ix_article_authors_actor_ref_id','2 1');
INSERT INTO "sqlite_stat1" VALUES('article_authors','sqlite_autoindex_article_authors_1','2 1 1');
INSERT INTO "sqlite_stat1" VALUES('propositions',NULL,'3');
INSERT INTO "sqlite_stat1" VALUES('quote_keys','ix_quote_keys_attribution_id','4 2');
INSERT INTO "sqlite_stat1" VALUES('quote_keys','quote_keys','4 1 1');
INSERT INTO "sqlite_stat1" VALUES('attribution_spans','sqlite_autoindex_attribution_spans_1','78 3 1 1');
INSERT INTO "sqlite_stat1" VALUES('claims','ix_claims_check_worthiness','2 1');
INSERT INTO "sqlite_stat1" VALUES('claims','ix_claims_happened_on','4 1');
INSERT INTO "sqlite_stat1" VALUES('claims','ix_claims_attribution_id','18 1');
INSERT INTO "sqlite_stat1" VALUES('claims','uq_claims_own_voice','4 2 1 1');
INSERT INTO "sqlite_stat1" VALUES('claims','sqlite_autoindex_claims_1','22 8 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('text_edits','sqlite_autoindex_text_edits_1','3 1 1');
INSERT INTO "sqlite_stat1" VALUES('article_sketches',NULL,'3');
INSERT INTO "sqlite_stat1" VALUES('mentions','ix_mentions_actor_id_article_id_start_char','29 2 2 1');
INSERT INTO "sqlite_stat1" VALUES('mentions','ix_mentions_actor_ref_id','28 2');
INSERT INTO "sqlite_stat1" VALUES('mentions','sqlite_autoindex_mentions_1','29 10 1 1');
INSERT INTO "sqlite_stat1" VALUES('attributions','ix_attributions_speaker_id_dated_on_id','26 2 2 1');
INSERT INTO "sqlite_stat1" VALUES('attributions','ix_attributions_speaker_ref_id','26 2');
INSERT INTO "sqlite_stat1" VALUES('attributions','ix_attributions_parent_id','1 1');
INSERT INTO "sqlite_stat1" VALUES('attributions','ix_attributions_article_id_start_char','26 9 1');
INSERT INTO "sqlite_stat1" VALUES('attributions','sqlite_autoindex_attributions_1','26 9 1');
INSERT INTO "sqlite_stat1" VALUES('quotes','ix_quotes_continues_id','2 1');
INSERT INTO "sqlite_stat1" VALUES('quotes','ix_quotes_attribution_id','13 2');
INSERT INTO "sqlite_stat1" VALUES('quotes','sqlite_autoindex_quotes_2','14 5 1');
INSERT INTO "sqlite_stat1" VALUES('quotes','sqlite_autoindex_quotes_1','14 5 1 1');
INSERT INTO "sqlite_stat1" VALUES('actor_keys','ix_actor_keys_key','30 2');
INSERT INTO "sqlite_stat1" VALUES('actor_keys','sqlite_autoindex_actor_keys_1','30 3 1');
INSERT INTO "sqlite_stat1" VALUES('articles','ix_articles_url','3 3');
INSERT INTO "sqlite_stat1" VALUES('articles','ix_articles_published_on','3 1');
INSERT INTO "sqlite_stat1" VALUES('articles','ix_articles_outlet_id_published_on','3 1 1');
INSERT INTO "sqlite_stat1" VALUES('articles','ix_articles_load_run_id','3 3');
INSERT INTO "sqlite_stat1" VALUES('articles','sqlite_autoindex_articles_1','3 1 1');
INSERT INTO "sqlite_stat1" VALUES('machine_joins','ix_machine_joins_joined_id','2 1');
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
INSERT INTO "text_edits" VALUES(1,1,0,670,670,'
','','whitespace');
INSERT INTO "text_edits" VALUES(2,2,0,1001,1001,'
','','whitespace');
INSERT INTO "text_edits" VALUES(3,3,0,669,669,'
','','whitespace');
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
INSERT INTO "utterance_variants" VALUES(8,1,NULL,'first',NULL);
INSERT INTO "utterance_variants" VALUES(9,2,NULL,'first',NULL);
INSERT INTO "utterance_variants" VALUES(10,4,NULL,'first',NULL);
INSERT INTO "utterance_variants" VALUES(11,3,NULL,'first',NULL);
INSERT INTO "utterance_variants" VALUES(12,7,NULL,'first',NULL);
INSERT INTO "utterance_variants" VALUES(13,6,NULL,'first',NULL);
INSERT INTO "utterance_variants" VALUES(14,5,NULL,'first',NULL);
INSERT INTO "utterance_variants" VALUES(19,1,8,'shared passage',1.0);
INSERT INTO "utterance_variants" VALUES(20,2,9,'shared passage',1.0);
INSERT INTO "utterance_variants" VALUES(21,4,10,'shared passage',1.0);
INSERT INTO "utterance_variants" VALUES(22,3,11,'shared passage',1.0);
INSERT INTO "utterance_variants" VALUES(23,7,12,'shared passage',1.0);
INSERT INTO "utterance_variants" VALUES(24,6,13,'shared passage',1.0);
INSERT INTO "utterance_variants" VALUES(25,5,14,'shared passage',1.0);
CREATE TABLE utterances (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	method TEXT NOT NULL
);
INSERT INTO "utterances" VALUES(1,'shared passage');
INSERT INTO "utterances" VALUES(2,'shared passage');
INSERT INTO "utterances" VALUES(3,'shared passage');
INSERT INTO "utterances" VALUES(4,'shared passage');
INSERT INTO "utterances" VALUES(5,'shared passage');
INSERT INTO "utterances" VALUES(6,'shared passage');
INSERT INTO "utterances" VALUES(7,'shared passage');
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
INSERT INTO "sqlite_sequence" VALUES('articles',3);
INSERT INTO "sqlite_sequence" VALUES('actors',19);
INSERT INTO "sqlite_sequence" VALUES('quotes',14);
INSERT INTO "sqlite_sequence" VALUES('claims',22);
INSERT INTO "sqlite_sequence" VALUES('utterances',7);
INSERT INTO "sqlite_sequence" VALUES('propositions',3);
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
