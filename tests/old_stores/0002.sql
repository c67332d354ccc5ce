CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0002');
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
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e61a7b1da801f019699375a0', '01a20885e61372969502e5c70b8846f0', 'test', NULL, NULL, 'group_', '01a20885-e613-7ff9-9438-7b4393a90a6a', 'insert', '{"id": [null, "01a20885-e613-7ff9-9438-7b4393a90a6a"], "name": [null, "Peterborough"], "name_fold": [null, "peterborough"], "area": [null, "Peterborough and around"], "nation": [null, "england"], "mode": [null, "in_person"], "zone": [null, "Europe/London"], "capacity": [null, 20], "venue_id": [null, null], "facilitator_id": [null, null], "registration_address": [null, "breastcancernow.org/living-with-peterborough"], "registration_phone": [null, "0345 077 1893"], "partner_hospitals": [null, "Peterborough City Hospital"], "online_link": [null, ""], "status": [null, "running"]}', '00000000000000000000000000000007', 'test', '001795439322650-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6297255aac046d6cfb0e36e', '01a20885e61372969502e5c70b8846f0', 'test', NULL, NULL, 'group_rule', '01a20885-e628-733c-a7d0-136b9b57c4bc', 'insert', '{"id": [null, "01a20885-e628-733c-a7d0-136b9b57c4bc"], "group_id": [null, "01a20885-e613-7ff9-9438-7b4393a90a6a"], "from_date": [null, "2025-01-21"], "until": [null, null], "rule": [null, "FREQ=MONTHLY;BYDAY=+3TU"], "starts": [null, "10:15:00"], "ends": [null, "12:15:00"], "position": [null, 0]}', '00000000000000000000000000000007', 'test', '001795439322665-000000-laptop');
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
CREATE TABLE staff (
	id CHAR(32) NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	role VARCHAR(40) NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	email TEXT DEFAULT '' NOT NULL, 
	retired BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_staff PRIMARY KEY (id)
);
CREATE TABLE venue (
	id CHAR(32) NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	address TEXT DEFAULT '' NOT NULL, 
	postcode TEXT DEFAULT '' NOT NULL, 
	access_notes TEXT DEFAULT '' NOT NULL, 
	parking TEXT DEFAULT '' NOT NULL, 
	step_free BOOLEAN, 
	hearing_loop BOOLEAN, 
	contact TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	retired BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_venue PRIMARY KEY (id)
);
CREATE TABLE group_ (
	id CHAR(32) NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	name_fold TEXT NOT NULL, 
	area TEXT DEFAULT '' NOT NULL, 
	nation VARCHAR(40) NOT NULL, 
	mode VARCHAR(40) NOT NULL, 
	zone TEXT DEFAULT 'Europe/London' NOT NULL, 
	capacity INTEGER DEFAULT '0' NOT NULL, 
	venue_id CHAR(32), 
	facilitator_id CHAR(32), 
	registration_address TEXT DEFAULT '' NOT NULL, 
	registration_phone TEXT DEFAULT '' NOT NULL, 
	partner_hospitals TEXT DEFAULT '' NOT NULL, 
	online_link TEXT DEFAULT '' NOT NULL, 
	status VARCHAR(40) DEFAULT 'running' NOT NULL, 
	stopped_on DATE, 
	CONSTRAINT pk_group_ PRIMARY KEY (id), 
	CONSTRAINT ck_group__has_room CHECK (capacity >= 1), 
	CONSTRAINT fk_group__facilitator_id_staff FOREIGN KEY(facilitator_id) REFERENCES staff (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_group__venue_id_venue FOREIGN KEY(venue_id) REFERENCES venue (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_group__name_fold UNIQUE (name_fold)
);
INSERT INTO group_ ("id", "name", "name_fold", "area", "nation", "mode", "zone", "capacity", "venue_id", "facilitator_id", "registration_address", "registration_phone", "partner_hospitals", "online_link", "status", "stopped_on") VALUES ('01a20885e6137ff994387b4393a90a6a', 'Peterborough', 'peterborough', 'Peterborough and around', 'england', 'in_person', 'Europe/London', 20, NULL, NULL, 'breastcancernow.org/living-with-peterborough', '0345 077 1893', 'Peterborough City Hospital', '', 'running', NULL);
CREATE TABLE group_rule (
	id CHAR(32) NOT NULL, 
	group_id CHAR(32) NOT NULL, 
	from_date DATE NOT NULL, 
	until DATE, 
	rule TEXT DEFAULT '' NOT NULL, 
	starts TIME NOT NULL, 
	ends TIME NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_group_rule PRIMARY KEY (id), 
	CONSTRAINT ck_group_rule_ends_after_start CHECK (ends > starts), 
	CONSTRAINT fk_group_rule_group_id_group_ FOREIGN KEY(group_id) REFERENCES group_ (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_group_rule_group_id_from_date UNIQUE (group_id, from_date)
);
INSERT INTO group_rule ("id", "group_id", "from_date", "until", "rule", "starts", "ends", "position") VALUES ('01a20885e628733ca7d0136b9b57c4bc', '01a20885e6137ff994387b4393a90a6a', '2025-01-21', NULL, 'FREQ=MONTHLY;BYDAY=+3TU', '10:15:00.000000', '12:15:00.000000', 0);
