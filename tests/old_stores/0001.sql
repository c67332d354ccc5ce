CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0001');
CREATE TABLE change (
	id CHAR(32) NOT NULL, 
	action_id CHAR(32) NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	session_id CHAR(32), 
	undoes CHAR(32), 
	entity TEXT DEFAULT '' NOT NULL, 
	entity_id TEXT NOT NULL, 
	operation VARCHAR(40) NOT NULL, 
	fields JSON NOT NULL, 
	user_id CHAR(32), 
	device TEXT DEFAULT '' NOT NULL, 
	clock TEXT NOT NULL, 
	CONSTRAINT pk_change PRIMARY KEY (id)
);
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e5a675ac8f11eacb8df375f9', '01a20885e5a47b0dba196c6d61a5b856', 'first_run', NULL, NULL, 'user_', '00000000-0000-0000-0000-000000000007', 'insert', '{"id": [null, "00000000-0000-0000-0000-000000000007"], "name": [null, "Helen Ashby"], "title": [null, "services coordinator"], "role": [null, "coordinator"], "added_at": [null, "2025-01-02T09:00:00+00:00"]}', '00000000000000000000000000000007', 'laptop', '001795439322534-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e5b674609df7a2e9e8493545', '01a20885e5a47b0dba196c6d61a5b856', 'first_run', NULL, NULL, 'organisation', '00000000-0000-0000-0000-000000000001', 'insert', '{"id": [null, "00000000-0000-0000-0000-000000000001"], "name": [null, "Example Cancer Charity"], "programme": [null, "Living with Secondary Breast Cancer"], "phone": [null, ""], "address": [null, ""]}', '00000000000000000000000000000007', 'laptop', '001795439322550-000000-laptop');
CREATE INDEX ix_change_action_id ON change (action_id);
CREATE INDEX ix_change_clock ON change (clock);
CREATE INDEX ix_change_entity ON change (entity, entity_id);
CREATE INDEX ix_change_session_clock ON change (session_id, clock);
CREATE INDEX ix_change_undoes ON change (undoes);
CREATE TABLE organisation (
	id CHAR(32) NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	programme TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	address TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_organisation PRIMARY KEY (id)
);
INSERT INTO organisation ("id", "name", "programme", "phone", "address") VALUES ('00000000000000000000000000000001', 'Example Cancer Charity', 'Living with Secondary Breast Cancer', '', '');
CREATE TABLE setting (
	name TEXT NOT NULL, 
	value JSON, 
	CONSTRAINT pk_setting PRIMARY KEY (name)
);
CREATE TABLE user_ (
	id CHAR(32) NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	role VARCHAR(40) NOT NULL, 
	disabled BOOLEAN DEFAULT 0 NOT NULL, 
	added_at DATETIME NOT NULL, 
	CONSTRAINT pk_user_ PRIMARY KEY (id)
);
INSERT INTO user_ ("id", "name", "title", "role", "disabled", "added_at") VALUES ('00000000000000000000000000000007', 'Helen Ashby', 'services coordinator', 'coordinator', 0, '2025-01-02 09:00:00.000000');
