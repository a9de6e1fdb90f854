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
INSERT INTO "actor_names" VALUES(19,16,'Halle','halle');
INSERT INTO "actor_names" VALUES(20,17,'ministry','ministry');
INSERT INTO "actor_names" VALUES(21,18,'senior ministry official','senior ministry official');
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
INSERT INTO "actors" VALUES(16,'person','Halle','Halle',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(17,'organization','ministry','ministry',NULL,NULL,NULL);
INSERT INTO "actors" VALUES(18,'unnamed','senior ministry official','senior ministry official','one',NULL,NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
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
INSERT INTO "articles" VALUES(2,2,0,1,2,'stated','Harbour bridge stays closed, ministry says','2024-05-03','2024-05-03','stated','PORT HALLE (North Sea Press)',NULL,'en',0,NULL,'Harbour bridge stays closed, ministry says

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
INSERT INTO "articles" VALUES(3,3,0,1,3,'stated','Harbour bridge stays closed, ministry says','2024-05-02','2024-05-02','stated','PORT HALLE',NULL,'en',0,NULL,'Harbour bridge stays closed, ministry says

North Sea Press

May 2, 2024

PORT HALLE — The harbour bridge will stay closed until June, Transport Minister Mara Lindqvist said on Thursday.

"Nobody asked us for more time," Lindqvist told reporters in Port Halle. "We will reopen it when it is safe."

The storm damaged 41 of the 70 cables, the Transport Ministry said in a statement. The repair will cost $5 million.

"The ferries," said Tomas Lindqvist, a harbour pilot who is not related to the minister, "cannot carry the lorries."

A senior ministry official called the inspection "a formality".

He said the storm in Port Halle had drowned 12 goats and sunk a barge.');
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
INSERT INTO "load_files" VALUES(1,1,'harbour/gazette.txt',1,'stored');
INSERT INTO "load_files" VALUES(2,1,'harbour/herald.txt',2,'stored');
INSERT INTO "load_files" VALUES(3,1,'harbour/wire.txt',3,'stored');
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
INSERT INTO "load_runs" VALUES(1,'2026-11-27T20:50:22.752535Z','2026-11-27T20:50:22.995431Z','1');
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
INSERT INTO "outlets" VALUES(2,'The Coast Herald',NULL,0,NULL);
INSERT INTO "outlets" VALUES(3,'North Sea Press',NULL,0,NULL);
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
ANALYZE "sqlite_master";
INSERT INTO "sqlite_stat1" VALUES('text_edits','sqlite_autoindex_text_edits_1','3 1 1');
INSERT INTO "sqlite_stat1" VALUES('blocks','sqlite_autoindex_blocks_2','35 12 1');
INSERT INTO "sqlite_stat1" VALUES('blocks','sqlite_autoindex_blocks_1','35 12 1');
INSERT INTO "sqlite_stat1" VALUES('articles','ix_articles_url','3 3');
INSERT INTO "sqlite_stat1" VALUES('articles','ix_articles_published_on','3 1');
INSERT INTO "sqlite_stat1" VALUES('articles','ix_articles_outlet_id_published_on','3 1 1');
INSERT INTO "sqlite_stat1" VALUES('articles','ix_articles_load_run_id','3 3');
INSERT INTO "sqlite_stat1" VALUES('articles','sqlite_autoindex_articles_1','3 1 1');
INSERT INTO "sqlite_stat1" VALUES('actor_names','ix_actor_names_name_key','21 2');
INSERT INTO "sqlite_stat1" VALUES('actor_names','sqlite_autoindex_actor_names_1','21 2 1');
INSERT INTO "sqlite_stat1" VALUES('alembic_version','sqlite_autoindex_alembic_version_1','1 1');
INSERT INTO "sqlite_stat1" VALUES('load_runs',NULL,'1');
INSERT INTO "sqlite_stat1" VALUES('source_files','ix_source_files_path','3 1');
INSERT INTO "sqlite_stat1" VALUES('source_files','sqlite_autoindex_source_files_1','3 1');
INSERT INTO "sqlite_stat1" VALUES('article_evidence','sqlite_autoindex_article_evidence_1','17 6 1 1 1');
INSERT INTO "sqlite_stat1" VALUES('source_contents',NULL,'3');
INSERT INTO "sqlite_stat1" VALUES('load_files','ix_load_files_source_file_id','3 1');
INSERT INTO "sqlite_stat1" VALUES('load_files','sqlite_autoindex_load_files_1','3 3 1');
INSERT INTO "sqlite_stat1" VALUES('outlets','sqlite_autoindex_outlets_3','3 3');
INSERT INTO "sqlite_stat1" VALUES('outlets','sqlite_autoindex_outlets_2','3 3');
INSERT INTO "sqlite_stat1" VALUES('outlets','sqlite_autoindex_outlets_1','3 1');
INSERT INTO "sqlite_stat1" VALUES('actors','ix_actors_kind_sort_name','18 6 2');
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
INSERT INTO "sqlite_sequence" VALUES('articles',3);
INSERT INTO "sqlite_sequence" VALUES('actors',18);
COMMIT;
