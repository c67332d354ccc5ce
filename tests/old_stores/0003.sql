CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0003');
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
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e63c7fa0917534aa60401c75', '01a20885e634725b9d00aa8aa9d42c79', 'test', NULL, NULL, 'group_session', '005cf1b7-ce31-5207-ab6c-815cd3fe20e2', 'insert', '{"id": [null, "005cf1b7-ce31-5207-ab6c-815cd3fe20e2"], "group_id": [null, "01a20885-e613-7ff9-9438-7b4393a90a6a"], "original_date": [null, "2025-01-21"], "date": [null, "2025-01-21"], "starts": [null, "10:15:00"], "ends": [null, "12:15:00"], "mode": [null, "in_person"], "type": [null, "ordinary"], "state": [null, "planned"]}', '00000000000000000000000000000007', 'test', '001795439322684-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e67a7331b91a1ea89824e6d4', '01a20885e67177bfa413c10193bededb', 'check_in', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'group_session', '005cf1b7-ce31-5207-ab6c-815cd3fe20e2', 'update', '{"state": ["planned", "open"]}', '00000000000000000000000000000007', 'test', '001795439322746-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6dc7b3da49999e83c75006f', '01a20885e6ce7aadb0832c0c253200e1', 'unnamed', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'group_session', '005cf1b7-ce31-5207-ab6c-815cd3fe20e2', 'update', '{"unnamed": [0, 1]}', '00000000000000000000000000000007', 'test', '001795439322844-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e73772eab01e13bd316e8990', '01a20885e7087b8a97f4d2f6ca0308eb', 'close_register', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'register_closing', '01a20885-e72f-75e6-8c3d-fbb821ab87bd', 'insert', '{"id": [null, "01a20885-e72f-75e6-8c3d-fbb821ab87bd"], "session_id": [null, "005cf1b7-ce31-5207-ab6c-815cd3fe20e2"], "closed_at": [null, "2025-01-21T10:15:00+00:00"], "closed_by": [null, "00000000-0000-0000-0000-000000000007"], "headcount": [null, 3], "named": [null, 2], "unnamed": [null, 1], "supporters": [null, 0], "live": [null, 2], "paper": [null, 0], "on_the_list": [null, 3], "explained_by": [null, null], "explanation": [null, ""], "as_planned": [null, true], "what_was_different": [null, ""], "for_coordinator": [null, ""]}', '00000000000000000000000000000007', 'test', '001795439322935-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e73d771d8049620bc19c4700', '01a20885e7087b8a97f4d2f6ca0308eb', 'close_register', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'group_session', '005cf1b7-ce31-5207-ab6c-815cd3fe20e2', 'update', '{"state": ["open", "held"]}', '00000000000000000000000000000007', 'test', '001795439322941-000000-laptop');
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
CREATE TABLE group_session (
	id CHAR(32) NOT NULL, 
	group_id CHAR(32) NOT NULL, 
	original_date DATE NOT NULL, 
	date DATE NOT NULL, 
	starts TIME NOT NULL, 
	ends TIME NOT NULL, 
	venue_id CHAR(32), 
	facilitator_id CHAR(32), 
	mode VARCHAR(40) NOT NULL, 
	type VARCHAR(40) DEFAULT 'ordinary' NOT NULL, 
	state VARCHAR(40) DEFAULT 'planned' NOT NULL, 
	cancel_reason VARCHAR(40), 
	reason_note TEXT DEFAULT '' NOT NULL, 
	edited BOOLEAN DEFAULT 0 NOT NULL, 
	added BOOLEAN DEFAULT 0 NOT NULL, 
	removed BOOLEAN DEFAULT 0 NOT NULL, 
	from_paper BOOLEAN DEFAULT 0 NOT NULL, 
	brief_read BOOLEAN DEFAULT 0 NOT NULL, 
	unnamed INTEGER DEFAULT '0' NOT NULL, 
	supporters INTEGER DEFAULT '0' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	for_coordinator TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_group_session PRIMARY KEY (id), 
	CONSTRAINT ck_group_session_cancelled_for_a_reason CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)), 
	CONSTRAINT ck_group_session_not_closed_is_derived CHECK (state <> 'not_closed'), 
	CONSTRAINT ck_group_session_ends_after_start CHECK (ends > starts), 
	CONSTRAINT ck_group_session_counts CHECK (unnamed >= 0 AND supporters >= 0), 
	CONSTRAINT fk_group_session_facilitator_id_staff FOREIGN KEY(facilitator_id) REFERENCES staff (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_group_session_group_id_group_ FOREIGN KEY(group_id) REFERENCES group_ (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_group_session_venue_id_venue FOREIGN KEY(venue_id) REFERENCES venue (id) ON DELETE RESTRICT
);
INSERT INTO group_session ("id", "group_id", "original_date", "date", "starts", "ends", "venue_id", "facilitator_id", "mode", "type", "state", "cancel_reason", "reason_note", "edited", "added", "removed", "from_paper", "brief_read", "unnamed", "supporters", "note", "for_coordinator") VALUES ('005cf1b7ce315207ab6c815cd3fe20e2', '01a20885e6137ff994387b4393a90a6a', '2025-01-21', '2025-01-21', '10:15:00.000000', '12:15:00.000000', NULL, NULL, 'in_person', 'ordinary', 'held', NULL, '', 0, 0, 0, 0, 0, 1, 0, '', '');
CREATE INDEX ix_group_session_date ON group_session (date);
CREATE INDEX ix_group_session_group_date ON group_session (group_id, date);
CREATE TABLE register_closing (
	id CHAR(32) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	closed_at DATETIME NOT NULL, 
	closed_by CHAR(32) NOT NULL, 
	headcount INTEGER DEFAULT '0' NOT NULL, 
	named INTEGER DEFAULT '0' NOT NULL, 
	unnamed INTEGER DEFAULT '0' NOT NULL, 
	supporters INTEGER DEFAULT '0' NOT NULL, 
	live INTEGER DEFAULT '0' NOT NULL, 
	paper INTEGER DEFAULT '0' NOT NULL, 
	on_the_list INTEGER DEFAULT '0' NOT NULL, 
	explained_by VARCHAR(40), 
	explanation TEXT DEFAULT '' NOT NULL, 
	as_planned BOOLEAN DEFAULT 1 NOT NULL, 
	what_was_different TEXT DEFAULT '' NOT NULL, 
	for_coordinator TEXT DEFAULT '' NOT NULL, 
	reopened_at DATETIME, 
	reopened_by CHAR(32), 
	reopened_why TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_register_closing PRIMARY KEY (id), 
	CONSTRAINT fk_register_closing_closed_by_user_ FOREIGN KEY(closed_by) REFERENCES user_ (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_register_closing_reopened_by_user_ FOREIGN KEY(reopened_by) REFERENCES user_ (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_register_closing_session_id_group_session FOREIGN KEY(session_id) REFERENCES group_session (id) ON DELETE RESTRICT
);
INSERT INTO register_closing ("id", "session_id", "closed_at", "closed_by", "headcount", "named", "unnamed", "supporters", "live", "paper", "on_the_list", "explained_by", "explanation", "as_planned", "what_was_different", "for_coordinator", "reopened_at", "reopened_by", "reopened_why") VALUES ('01a20885e72f75e68c3dfbb821ab87bd', '005cf1b7ce315207ab6c815cd3fe20e2', '2025-01-21 10:15:00.000000', '00000000000000000000000000000007', 3, 2, 1, 0, 2, 0, 3, NULL, '', 1, '', '', NULL, NULL, '');
CREATE INDEX ix_register_closing_session_id ON register_closing (session_id);
CREATE TABLE session_staff (
	id CHAR(32) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	staff_id CHAR(32) NOT NULL, 
	role VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_session_staff PRIMARY KEY (id), 
	CONSTRAINT fk_session_staff_session_id_group_session FOREIGN KEY(session_id) REFERENCES group_session (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_session_staff_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_session_staff_session_id_staff_id UNIQUE (session_id, staff_id)
);
CREATE INDEX ix_session_staff_session_id ON session_staff (session_id);
