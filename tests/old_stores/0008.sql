CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0008');
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
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e46f7fa7b2ba9e407fbc53c4', '01a20980e46d7a6b9bc4888fe0af74e7', 'first_run', NULL, NULL, 'user_', '00000000-0000-0000-0000-000000000007', 'insert', '{"id": [null, "00000000-0000-0000-0000-000000000007"], "name": [null, "Helen Ashby"], "title": [null, "services coordinator"], "role": [null, "coordinator"], "added_at": [null, "2025-01-02T09:00:00+00:00"]}', '00000000000000000000000000000007', 'laptop', '001795455771759-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4737745830f8b4cfb00e73a', '01a20980e46d7a6b9bc4888fe0af74e7', 'first_run', NULL, NULL, 'organisation', '00000000-0000-0000-0000-000000000001', 'insert', '{"id": [null, "00000000-0000-0000-0000-000000000001"], "name": [null, "Example Cancer Charity"], "programme": [null, "Living with Secondary Breast Cancer"], "phone": [null, ""], "address": [null, ""]}', '00000000000000000000000000000007', 'laptop', '001795455771763-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e48e7559a0e046464edb109e', '01a20980e48b71c6a7192a2e348b169b', 'test', NULL, NULL, 'group_', '01a20980-e48b-725f-b1a2-b9a1ee06fbcf', 'insert', '{"id": [null, "01a20980-e48b-725f-b1a2-b9a1ee06fbcf"], "name": [null, "Peterborough"], "name_fold": [null, "peterborough"], "area": [null, "Peterborough and around"], "nation": [null, "england"], "mode": [null, "in_person"], "zone": [null, "Europe/London"], "capacity": [null, 20], "venue_id": [null, null], "facilitator_id": [null, null], "registration_address": [null, "breastcancernow.org/living-with-peterborough"], "registration_phone": [null, "0345 077 1893"], "partner_hospitals": [null, "Peterborough City Hospital"], "online_link": [null, ""], "status": [null, "running"]}', '00000000000000000000000000000007', 'test', '001795455771790-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e494713984ed290dbddb94d0', '01a20980e48b71c6a7192a2e348b169b', 'test', NULL, NULL, 'group_rule', '01a20980-e492-77f2-965e-59ac838ab363', 'insert', '{"id": [null, "01a20980-e492-77f2-965e-59ac838ab363"], "group_id": [null, "01a20980-e48b-725f-b1a2-b9a1ee06fbcf"], "from_date": [null, "2025-01-21"], "until": [null, null], "rule": [null, "FREQ=MONTHLY;BYDAY=+3TU"], "starts": [null, "10:15:00"], "ends": [null, "12:15:00"], "position": [null, 0]}', '00000000000000000000000000000007', 'test', '001795455771796-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e49a7723a939e4181555d8b7', '01a20980e4977aa3995b77ff17a100b5', 'test', NULL, NULL, 'group_session', '25c29d74-910f-5d85-b843-f15cfcb62ed7', 'insert', '{"id": [null, "25c29d74-910f-5d85-b843-f15cfcb62ed7"], "group_id": [null, "01a20980-e48b-725f-b1a2-b9a1ee06fbcf"], "original_date": [null, "2025-01-21"], "date": [null, "2025-01-21"], "starts": [null, "10:15:00"], "ends": [null, "12:15:00"], "mode": [null, "in_person"], "type": [null, "ordinary"], "state": [null, "planned"]}', '00000000000000000000000000000007', 'test', '001795455771802-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4a37661b8aebbbac83ccd78', '01a20980e49c7c1980c446cf8c24baa7', 'test', NULL, NULL, 'attendee', '01a20980-e49c-7674-8317-9a21fd282841', 'insert', '{"id": [null, "01a20980-e49c-7674-8317-9a21fd282841"], "name": [null, "Si\u00e2n"], "full_name": [null, "Si\u00e2n Evans"], "name_fold": [null, "sian"], "full_fold": [null, "sian evans"], "search_fold": [null, " sian sianevans evans"], "pronouns": [null, ""], "phone": [null, ""], "phone_digits": [null, ""], "email": [null, ""], "email_fold": [null, ""], "best_contact": [null, "not_stated"], "voicemail_safe": [null, null], "may_name_charity": [null, null], "emergency_name": [null, ""], "emergency_phone": [null, ""], "hospital": [null, ""], "postcode_district": [null, ""], "told_us_on": [null, null], "details_kept": [null, true], "added_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795455771811-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4a77b93b7b276588d67193d', '01a20980e49c7c1980c446cf8c24baa7', 'test', NULL, NULL, 'membership', '01a20980-e4a5-73c4-8f3a-03e09285952b', 'insert', '{"id": [null, "01a20980-e4a5-73c4-8f3a-03e09285952b"], "attendee_id": [null, "01a20980-e49c-7674-8317-9a21fd282841"], "group_id": [null, "01a20980-e48b-725f-b1a2-b9a1ee06fbcf"], "status": [null, "registered"], "since": [null, "2025-01-02"], "route": [null, "phone"], "heard_from": [null, "not_stated"], "guest": [null, false]}', '00000000000000000000000000000007', 'test', '001795455771815-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4a97ed7b9ebacafe1ba830f', '01a20980e49c7c1980c446cf8c24baa7', 'test', NULL, NULL, 'membership_status', '01a20980-e4a7-7bca-a87b-bf4fe921f05c', 'insert', '{"id": [null, "01a20980-e4a7-7bca-a87b-bf4fe921f05c"], "membership_id": [null, "01a20980-e4a5-73c4-8f3a-03e09285952b"], "status": [null, "registered"], "since": [null, "2025-01-02"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795455771817-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4ac7cb192202e102f789caa', '01a20980e4ab7d03a4c58c914a3facc6', 'test', NULL, NULL, 'attendee', '01a20980-e4ab-70e3-9cc8-e0ad066a8c30', 'insert', '{"id": [null, "01a20980-e4ab-70e3-9cc8-e0ad066a8c30"], "name": [null, "Susan"], "full_name": [null, "Susan Park"], "name_fold": [null, "susan"], "full_fold": [null, "susan park"], "search_fold": [null, " susan susanpark park"], "pronouns": [null, ""], "phone": [null, ""], "phone_digits": [null, ""], "email": [null, ""], "email_fold": [null, ""], "best_contact": [null, "not_stated"], "voicemail_safe": [null, null], "may_name_charity": [null, null], "emergency_name": [null, ""], "emergency_phone": [null, ""], "hospital": [null, ""], "postcode_district": [null, ""], "told_us_on": [null, null], "details_kept": [null, true], "added_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795455771820-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4ad7a69a80957f946992708', '01a20980e4ab7d03a4c58c914a3facc6', 'test', NULL, NULL, 'membership', '01a20980-e4ad-7ab3-9f4d-20ea8f01a295', 'insert', '{"id": [null, "01a20980-e4ad-7ab3-9f4d-20ea8f01a295"], "attendee_id": [null, "01a20980-e4ab-70e3-9cc8-e0ad066a8c30"], "group_id": [null, "01a20980-e48b-725f-b1a2-b9a1ee06fbcf"], "status": [null, "registered"], "since": [null, "2025-01-02"], "route": [null, "phone"], "heard_from": [null, "not_stated"], "guest": [null, false]}', '00000000000000000000000000000007', 'test', '001795455771821-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4ae723cb196b52878f38700', '01a20980e4ab7d03a4c58c914a3facc6', 'test', NULL, NULL, 'membership_status', '01a20980-e4ae-7773-9eee-f57fb97a8263', 'insert', '{"id": [null, "01a20980-e4ae-7773-9eee-f57fb97a8263"], "membership_id": [null, "01a20980-e4ad-7ab3-9f4d-20ea8f01a295"], "status": [null, "registered"], "since": [null, "2025-01-02"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795455771822-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4b6721991a91a4b2a391f1d', '01a20980e4b476d4a7f57795f04b4c28', 'check_in', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'attendance', '9f44d82f-094b-5023-b445-a9e7e9dc9ce5', 'insert', '{"id": [null, "9f44d82f-094b-5023-b445-a9e7e9dc9ce5"], "session_id": [null, "25c29d74-910f-5d85-b843-f15cfcb62ed7"], "attendee_id": [null, "01a20980-e49c-7674-8317-9a21fd282841"], "presence": [null, "came"], "reason": [null, null], "entered": [null, "live"], "arrived_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795455771830-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4b876f590b4313b106205b3', '01a20980e4b476d4a7f57795f04b4c28', 'check_in', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'group_session', '25c29d74-910f-5d85-b843-f15cfcb62ed7', 'update', '{"state": ["planned", "open"]}', '00000000000000000000000000000007', 'test', '001795455771832-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4c57e5c83610eae9a8f69c9', '01a20980e4c579b58e278cf23b01db47', 'let_us_know', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'attendance', '571029ce-7245-5fdd-bd7e-a9af1f9ff005', 'insert', '{"id": [null, "571029ce-7245-5fdd-bd7e-a9af1f9ff005"], "session_id": [null, "25c29d74-910f-5d85-b843-f15cfcb62ed7"], "attendee_id": [null, "01a20980-e4ab-70e3-9cc8-e0ad066a8c30"], "presence": [null, "let_us_know"], "reason": [null, "not_said"], "entered": [null, "live"], "arrived_at": [null, null]}', '00000000000000000000000000000007', 'test', '001795455771845-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4cc79bc8afc24d487de1a94', '01a20980e4cb76f4b822cfdb5590ac4c', 'walk_in', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'attendee', '01a20980-e4cb-7165-aea9-f0e3d21a7717', 'insert', '{"id": [null, "01a20980-e4cb-7165-aea9-f0e3d21a7717"], "name": [null, "Ning"], "full_name": [null, ""], "name_fold": [null, "ning"], "full_fold": [null, ""], "search_fold": [null, " ning"], "pronouns": [null, ""], "phone": [null, ""], "phone_digits": [null, ""], "email": [null, ""], "email_fold": [null, ""], "best_contact": [null, "not_stated"], "voicemail_safe": [null, null], "may_name_charity": [null, null], "emergency_name": [null, ""], "emergency_phone": [null, ""], "hospital": [null, ""], "postcode_district": [null, ""], "told_us_on": [null, null], "details_kept": [null, true], "added_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795455771852-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4cd74fb92f49417a7523fc8', '01a20980e4cb76f4b822cfdb5590ac4c', 'walk_in', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'membership', '01a20980-e4cd-798b-b2fd-5c5470cfad55', 'insert', '{"id": [null, "01a20980-e4cd-798b-b2fd-5c5470cfad55"], "attendee_id": [null, "01a20980-e4cb-7165-aea9-f0e3d21a7717"], "group_id": [null, "01a20980-e48b-725f-b1a2-b9a1ee06fbcf"], "status": [null, "registered"], "since": [null, "2025-01-21"], "route": [null, "walk_in"], "heard_from": [null, "not_stated"], "guest": [null, false]}', '00000000000000000000000000000007', 'test', '001795455771853-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4cd7da4aa0959b65a0b1d50', '01a20980e4cb76f4b822cfdb5590ac4c', 'walk_in', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'membership_status', '01a20980-e4cd-7fc2-ab8e-0e1d8d077e4d', 'insert', '{"id": [null, "01a20980-e4cd-7fc2-ab8e-0e1d8d077e4d"], "membership_id": [null, "01a20980-e4cd-798b-b2fd-5c5470cfad55"], "status": [null, "registered"], "since": [null, "2025-01-21"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795455771853-000001-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4d07ae0952f15ec2728dd99', '01a20980e4cb76f4b822cfdb5590ac4c', 'walk_in', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'consent', '01a20980-e4ce-7879-be07-1273591ffa92', 'insert', '{"id": [null, "01a20980-e4ce-7879-be07-1273591ffa92"], "attendee_id": [null, "01a20980-e4cb-7165-aea9-f0e3d21a7717"], "purpose": [null, "hold_details"], "state": [null, "given"], "given_at": [null, "2025-01-21T10:15:00+00:00"], "route": [null, "in_person"], "wording_version": [null, "desk-1"], "taken_by": [null, "00000000-0000-0000-0000-000000000007"]}', '00000000000000000000000000000007', 'test', '001795455771856-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4d2775890f9261a3c705d65', '01a20980e4cb76f4b822cfdb5590ac4c', 'walk_in', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'attendance', 'af6f6290-a8ac-5673-adf5-4cee1c93c54e', 'insert', '{"id": [null, "af6f6290-a8ac-5673-adf5-4cee1c93c54e"], "session_id": [null, "25c29d74-910f-5d85-b843-f15cfcb62ed7"], "attendee_id": [null, "01a20980-e4cb-7165-aea9-f0e3d21a7717"], "presence": [null, "came"], "reason": [null, null], "entered": [null, "live"], "arrived_at": [null, "2025-01-21T10:15:00+00:00"], "walk_in": [null, true], "just_today": [null, false]}', '00000000000000000000000000000007', 'test', '001795455771858-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4d87b51a663047214cbaf04', '01a20980e4d57b9aa1160d53ceef07ce', 'unnamed', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'group_session', '25c29d74-910f-5d85-b843-f15cfcb62ed7', 'update', '{"unnamed": [0, 1]}', '00000000000000000000000000000007', 'test', '001795455771864-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4ea71c3b16a55f72ae8d9f9', '01a20980e4ea7d2c9b109c47d99da074', 'close_register', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'membership_status', '01a20980-e4ea-79f1-bd60-c888522d89b4', 'insert', '{"id": [null, "01a20980-e4ea-79f1-bd60-c888522d89b4"], "membership_id": [null, "01a20980-e4a5-73c4-8f3a-03e09285952b"], "status": [null, "attending"], "since": [null, "2025-01-21"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795455771882-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4ed722a8c417a7022bdce6e', '01a20980e4ea7d2c9b109c47d99da074', 'close_register', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'membership', '01a20980-e4a5-73c4-8f3a-03e09285952b', 'update', '{"status": ["registered", "attending"], "since": ["2025-01-02", "2025-01-21"]}', '00000000000000000000000000000007', 'test', '001795455771885-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4f074848f4aa73c3aa4fc08', '01a20980e4ea7d2c9b109c47d99da074', 'close_register', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'membership_status', '01a20980-e4cd-7fc2-ab8e-0e1d8d077e4d', 'update', '{"status": ["registered", "attending"]}', '00000000000000000000000000000007', 'test', '001795455771888-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4f27102a76181bca3819dfc', '01a20980e4ea7d2c9b109c47d99da074', 'close_register', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'membership', '01a20980-e4cd-798b-b2fd-5c5470cfad55', 'update', '{"status": ["registered", "attending"]}', '00000000000000000000000000000007', 'test', '001795455771890-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4f77cd68e385ec413b43cbe', '01a20980e4ea7d2c9b109c47d99da074', 'close_register', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'session_roster', '01a20980-e4f6-787f-944b-6cc5c049b768', 'insert', '{"id": [null, "01a20980-e4f6-787f-944b-6cc5c049b768"], "session_id": [null, "25c29d74-910f-5d85-b843-f15cfcb62ed7"], "attendee_id": [null, "01a20980-e49c-7674-8317-9a21fd282841"], "presence": [null, "came"], "entered": [null, "live"], "new_today": [null, true], "walk_in": [null, false], "guest": [null, false], "status": [null, "attending"]}', '00000000000000000000000000000007', 'test', '001795455771895-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4f87743b9647cc5600627ad', '01a20980e4ea7d2c9b109c47d99da074', 'close_register', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'session_roster', '01a20980-e4f8-7083-8e36-dd2439b1fd23', 'insert', '{"id": [null, "01a20980-e4f8-7083-8e36-dd2439b1fd23"], "session_id": [null, "25c29d74-910f-5d85-b843-f15cfcb62ed7"], "attendee_id": [null, "01a20980-e4ab-70e3-9cc8-e0ad066a8c30"], "presence": [null, "let_us_know"], "entered": [null, "live"], "new_today": [null, false], "walk_in": [null, false], "guest": [null, false], "status": [null, "registered"]}', '00000000000000000000000000000007', 'test', '001795455771896-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4f871b895acc887dd3c1995', '01a20980e4ea7d2c9b109c47d99da074', 'close_register', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'session_roster', '01a20980-e4f8-7c1b-afea-00ca407fa550', 'insert', '{"id": [null, "01a20980-e4f8-7c1b-afea-00ca407fa550"], "session_id": [null, "25c29d74-910f-5d85-b843-f15cfcb62ed7"], "attendee_id": [null, "01a20980-e4cb-7165-aea9-f0e3d21a7717"], "presence": [null, "came"], "entered": [null, "live"], "new_today": [null, true], "walk_in": [null, true], "guest": [null, false], "status": [null, "attending"]}', '00000000000000000000000000000007', 'test', '001795455771896-000001-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4fb73e1ba9e72803b24e240', '01a20980e4ea7d2c9b109c47d99da074', 'close_register', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'register_closing', '01a20980-e4f9-70d1-b644-e6644e299938', 'insert', '{"id": [null, "01a20980-e4f9-70d1-b644-e6644e299938"], "session_id": [null, "25c29d74-910f-5d85-b843-f15cfcb62ed7"], "closed_at": [null, "2025-01-21T10:15:00+00:00"], "closed_by": [null, "00000000-0000-0000-0000-000000000007"], "headcount": [null, 3], "named": [null, 2], "unnamed": [null, 1], "supporters": [null, 0], "live": [null, 2], "paper": [null, 0], "on_the_list": [null, 3], "explained_by": [null, null], "explanation": [null, ""], "as_planned": [null, true], "what_was_different": [null, ""], "for_coordinator": [null, ""]}', '00000000000000000000000000000007', 'test', '001795455771899-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20980e4fd7810b07530f4f3140f0b', '01a20980e4ea7d2c9b109c47d99da074', 'close_register', '25c29d74910f5d85b843f15cfcb62ed7', NULL, 'group_session', '25c29d74-910f-5d85-b843-f15cfcb62ed7', 'update', '{"state": ["open", "held"]}', '00000000000000000000000000000007', 'test', '001795455771901-000000-laptop');
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
INSERT INTO group_ ("id", "name", "name_fold", "area", "nation", "mode", "zone", "capacity", "venue_id", "facilitator_id", "registration_address", "registration_phone", "partner_hospitals", "online_link", "status", "stopped_on") VALUES ('01a20980e48b725fb1a2b9a1ee06fbcf', 'Peterborough', 'peterborough', 'Peterborough and around', 'england', 'in_person', 'Europe/London', 20, NULL, NULL, 'breastcancernow.org/living-with-peterborough', '0345 077 1893', 'Peterborough City Hospital', '', 'running', NULL);
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
INSERT INTO group_rule ("id", "group_id", "from_date", "until", "rule", "starts", "ends", "position") VALUES ('01a20980e49277f2965e59ac838ab363', '01a20980e48b725fb1a2b9a1ee06fbcf', '2025-01-21', NULL, 'FREQ=MONTHLY;BYDAY=+3TU', '10:15:00.000000', '12:15:00.000000', 0);
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
INSERT INTO group_session ("id", "group_id", "original_date", "date", "starts", "ends", "venue_id", "facilitator_id", "mode", "type", "state", "cancel_reason", "reason_note", "edited", "added", "removed", "from_paper", "brief_read", "unnamed", "supporters", "note", "for_coordinator") VALUES ('25c29d74910f5d85b843f15cfcb62ed7', '01a20980e48b725fb1a2b9a1ee06fbcf', '2025-01-21', '2025-01-21', '10:15:00.000000', '12:15:00.000000', NULL, NULL, 'in_person', 'ordinary', 'held', NULL, '', 0, 0, 0, 0, 0, 1, 0, '', '');
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
INSERT INTO register_closing ("id", "session_id", "closed_at", "closed_by", "headcount", "named", "unnamed", "supporters", "live", "paper", "on_the_list", "explained_by", "explanation", "as_planned", "what_was_different", "for_coordinator", "reopened_at", "reopened_by", "reopened_why") VALUES ('01a20980e4f970d1b644e6644e299938', '25c29d74910f5d85b843f15cfcb62ed7', '2025-01-21 10:15:00.000000', '00000000000000000000000000000007', 3, 2, 1, 0, 2, 0, 3, NULL, '', 1, '', '', NULL, NULL, '');
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
CREATE TABLE attendee (
	id CHAR(32) NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	full_name TEXT DEFAULT '' NOT NULL, 
	name_fold TEXT DEFAULT '' NOT NULL, 
	full_fold TEXT DEFAULT '' NOT NULL, 
	search_fold TEXT DEFAULT '' NOT NULL, 
	pronouns TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	phone_digits TEXT DEFAULT '' NOT NULL, 
	email TEXT DEFAULT '' NOT NULL, 
	email_fold TEXT DEFAULT '' NOT NULL, 
	best_contact VARCHAR(40) DEFAULT 'not_stated' NOT NULL, 
	voicemail_safe BOOLEAN, 
	may_name_charity BOOLEAN, 
	emergency_name TEXT DEFAULT '' NOT NULL, 
	emergency_phone TEXT DEFAULT '' NOT NULL, 
	hospital TEXT DEFAULT '' NOT NULL, 
	postcode_district TEXT DEFAULT '' NOT NULL, 
	told_us_on DATE, 
	details_kept BOOLEAN DEFAULT 1 NOT NULL, 
	wants_call_if_not_seen BOOLEAN DEFAULT 0 NOT NULL, 
	added_at DATETIME NOT NULL, 
	death_recorded DATE, 
	died_on DATE, 
	death_known_from VARCHAR(40), 
	erased_at DATETIME, 
	merged_into CHAR(32), 
	CONSTRAINT pk_attendee PRIMARY KEY (id), 
	CONSTRAINT ck_attendee_has_a_name CHECK (length(name) > 0 OR erased_at IS NOT NULL), 
	CONSTRAINT fk_attendee_merged_into_attendee FOREIGN KEY(merged_into) REFERENCES attendee (id) ON DELETE RESTRICT
);
INSERT INTO attendee ("id", "name", "full_name", "name_fold", "full_fold", "search_fold", "pronouns", "phone", "phone_digits", "email", "email_fold", "best_contact", "voicemail_safe", "may_name_charity", "emergency_name", "emergency_phone", "hospital", "postcode_district", "told_us_on", "details_kept", "wants_call_if_not_seen", "added_at", "death_recorded", "died_on", "death_known_from", "erased_at", "merged_into") VALUES ('01a20980e49c767483179a21fd282841', 'Siân', 'Siân Evans', 'sian', 'sian evans', ' sian sianevans evans', '', '', '', '', '', 'not_stated', NULL, NULL, '', '', '', '', NULL, 1, 0, '2025-01-21 10:15:00.000000', NULL, NULL, NULL, NULL, NULL);
INSERT INTO attendee ("id", "name", "full_name", "name_fold", "full_fold", "search_fold", "pronouns", "phone", "phone_digits", "email", "email_fold", "best_contact", "voicemail_safe", "may_name_charity", "emergency_name", "emergency_phone", "hospital", "postcode_district", "told_us_on", "details_kept", "wants_call_if_not_seen", "added_at", "death_recorded", "died_on", "death_known_from", "erased_at", "merged_into") VALUES ('01a20980e4ab70e39cc8e0ad066a8c30', 'Susan', 'Susan Park', 'susan', 'susan park', ' susan susanpark park', '', '', '', '', '', 'not_stated', NULL, NULL, '', '', '', '', NULL, 1, 0, '2025-01-21 10:15:00.000000', NULL, NULL, NULL, NULL, NULL);
INSERT INTO attendee ("id", "name", "full_name", "name_fold", "full_fold", "search_fold", "pronouns", "phone", "phone_digits", "email", "email_fold", "best_contact", "voicemail_safe", "may_name_charity", "emergency_name", "emergency_phone", "hospital", "postcode_district", "told_us_on", "details_kept", "wants_call_if_not_seen", "added_at", "death_recorded", "died_on", "death_known_from", "erased_at", "merged_into") VALUES ('01a20980e4cb7165aea9f0e3d21a7717', 'Ning', '', 'ning', '', ' ning', '', '', '', '', '', 'not_stated', NULL, NULL, '', '', '', '', NULL, 1, 0, '2025-01-21 10:15:00.000000', NULL, NULL, NULL, NULL, NULL);
CREATE INDEX ix_attendee_email_fold ON attendee (email_fold);
CREATE INDEX ix_attendee_name_fold ON attendee (name_fold);
CREATE INDEX ix_attendee_phone_digits ON attendee (phone_digits);
CREATE TABLE access_need (
	id CHAR(32) NOT NULL, 
	attendee_id CHAR(32) NOT NULL, 
	heading VARCHAR(40) NOT NULL, 
	what_to_do TEXT DEFAULT '' NOT NULL, 
	reviewed DATE NOT NULL, 
	CONSTRAINT pk_access_need PRIMARY KEY (id), 
	CONSTRAINT fk_access_need_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT
);
CREATE INDEX ix_access_need_attendee_id ON access_need (attendee_id);
CREATE TABLE consent (
	id CHAR(32) NOT NULL, 
	attendee_id CHAR(32) NOT NULL, 
	purpose VARCHAR(40) NOT NULL, 
	state VARCHAR(40) NOT NULL, 
	given_at DATETIME NOT NULL, 
	route VARCHAR(40) NOT NULL, 
	wording_version TEXT DEFAULT '' NOT NULL, 
	taken_by CHAR(32), 
	CONSTRAINT pk_consent PRIMARY KEY (id), 
	CONSTRAINT fk_consent_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_consent_taken_by_user_ FOREIGN KEY(taken_by) REFERENCES user_ (id) ON DELETE RESTRICT
);
INSERT INTO consent ("id", "attendee_id", "purpose", "state", "given_at", "route", "wording_version", "taken_by") VALUES ('01a20980e4ce7879be071273591ffa92', '01a20980e4cb7165aea9f0e3d21a7717', 'hold_details', 'given', '2025-01-21 10:15:00.000000', 'in_person', 'desk-1', '00000000000000000000000000000007');
CREATE INDEX ix_consent_attendee_id ON consent (attendee_id);
CREATE TABLE contact_preference (
	id CHAR(32) NOT NULL, 
	attendee_id CHAR(32) NOT NULL, 
	who TEXT DEFAULT '' NOT NULL, 
	relation TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	may_contact BOOLEAN DEFAULT 1 NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_contact_preference PRIMARY KEY (id), 
	CONSTRAINT fk_contact_preference_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT
);
CREATE INDEX ix_contact_preference_attendee_id ON contact_preference (attendee_id);
CREATE TABLE wish (
	id CHAR(32) NOT NULL, 
	attendee_id CHAR(32) NOT NULL, 
	if_away VARCHAR(40) NOT NULL, 
	in_own_words TEXT DEFAULT '' NOT NULL, 
	said_at DATETIME NOT NULL, 
	CONSTRAINT pk_wish PRIMARY KEY (id), 
	CONSTRAINT fk_wish_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT
);
CREATE INDEX ix_wish_attendee_id ON wish (attendee_id);
CREATE TABLE membership (
	id CHAR(32) NOT NULL, 
	attendee_id CHAR(32) NOT NULL, 
	group_id CHAR(32) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	since DATE NOT NULL, 
	route VARCHAR(40) DEFAULT 'phone' NOT NULL, 
	heard_from VARCHAR(40) DEFAULT 'not_stated' NOT NULL, 
	first_came DATE, 
	guest BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_membership PRIMARY KEY (id), 
	CONSTRAINT fk_membership_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_membership_group_id_group_ FOREIGN KEY(group_id) REFERENCES group_ (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_membership_attendee_id_group_id UNIQUE (attendee_id, group_id)
);
INSERT INTO membership ("id", "attendee_id", "group_id", "status", "since", "route", "heard_from", "first_came", "guest") VALUES ('01a20980e4a573c48f3a03e09285952b', '01a20980e49c767483179a21fd282841', '01a20980e48b725fb1a2b9a1ee06fbcf', 'attending', '2025-01-21', 'phone', 'not_stated', NULL, 0);
INSERT INTO membership ("id", "attendee_id", "group_id", "status", "since", "route", "heard_from", "first_came", "guest") VALUES ('01a20980e4ad7ab39f4d20ea8f01a295', '01a20980e4ab70e39cc8e0ad066a8c30', '01a20980e48b725fb1a2b9a1ee06fbcf', 'registered', '2025-01-02', 'phone', 'not_stated', NULL, 0);
INSERT INTO membership ("id", "attendee_id", "group_id", "status", "since", "route", "heard_from", "first_came", "guest") VALUES ('01a20980e4cd798bb2fd5c5470cfad55', '01a20980e4cb7165aea9f0e3d21a7717', '01a20980e48b725fb1a2b9a1ee06fbcf', 'attending', '2025-01-21', 'walk_in', 'not_stated', NULL, 0);
CREATE INDEX ix_membership_group_id ON membership (group_id);
CREATE TABLE membership_status (
	id CHAR(32) NOT NULL, 
	membership_id CHAR(32) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	since DATE NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_membership_status PRIMARY KEY (id), 
	CONSTRAINT fk_membership_status_membership_id_membership FOREIGN KEY(membership_id) REFERENCES membership (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_membership_status_membership_id_since UNIQUE (membership_id, since)
);
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a20980e4a77bcaa87bbf4fe921f05c', '01a20980e4a573c48f3a03e09285952b', 'registered', '2025-01-02', '');
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a20980e4ae77739eeef57fb97a8263', '01a20980e4ad7ab39f4d20ea8f01a295', 'registered', '2025-01-02', '');
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a20980e4cd7fc2ab8e0e1d8d077e4d', '01a20980e4cd798bb2fd5c5470cfad55', 'attending', '2025-01-21', '');
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a20980e4ea79f1bd60c888522d89b4', '01a20980e4a573c48f3a03e09285952b', 'attending', '2025-01-21', '');
CREATE TABLE attendance (
	id CHAR(32) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	attendee_id CHAR(32) NOT NULL, 
	presence VARCHAR(40) NOT NULL, 
	reason VARCHAR(40), 
	entered VARCHAR(40) DEFAULT 'live' NOT NULL, 
	arrived_at DATETIME, 
	walk_in BOOLEAN DEFAULT 0 NOT NULL, 
	just_today BOOLEAN DEFAULT 0 NOT NULL, 
	guest BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_attendance PRIMARY KEY (id), 
	CONSTRAINT fk_attendance_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_attendance_session_id_group_session FOREIGN KEY(session_id) REFERENCES group_session (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_attendance_session_id_attendee_id UNIQUE (session_id, attendee_id)
);
INSERT INTO attendance ("id", "session_id", "attendee_id", "presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest") VALUES ('9f44d82f094b5023b445a9e7e9dc9ce5', '25c29d74910f5d85b843f15cfcb62ed7', '01a20980e49c767483179a21fd282841', 'came', NULL, 'live', '2025-01-21 10:15:00.000000', 0, 0, 0);
INSERT INTO attendance ("id", "session_id", "attendee_id", "presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest") VALUES ('571029ce72455fddbd7ea9af1f9ff005', '25c29d74910f5d85b843f15cfcb62ed7', '01a20980e4ab70e39cc8e0ad066a8c30', 'let_us_know', 'not_said', 'live', NULL, 0, 0, 0);
INSERT INTO attendance ("id", "session_id", "attendee_id", "presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest") VALUES ('af6f6290a8ac5673adf54cee1c93c54e', '25c29d74910f5d85b843f15cfcb62ed7', '01a20980e4cb7165aea9f0e3d21a7717', 'came', NULL, 'live', '2025-01-21 10:15:00.000000', 1, 0, 0);
CREATE INDEX ix_attendance_attendee_id ON attendance (attendee_id);
CREATE TABLE session_roster (
	id CHAR(32) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	attendee_id CHAR(32) NOT NULL, 
	presence VARCHAR(40) NOT NULL, 
	entered VARCHAR(40) DEFAULT 'live' NOT NULL, 
	new_today BOOLEAN DEFAULT 0 NOT NULL, 
	walk_in BOOLEAN DEFAULT 0 NOT NULL, 
	guest BOOLEAN DEFAULT 0 NOT NULL, 
	status TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_session_roster PRIMARY KEY (id), 
	CONSTRAINT fk_session_roster_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_session_roster_session_id_group_session FOREIGN KEY(session_id) REFERENCES group_session (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_session_roster_session_id_attendee_id UNIQUE (session_id, attendee_id)
);
INSERT INTO session_roster ("id", "session_id", "attendee_id", "presence", "entered", "new_today", "walk_in", "guest", "status") VALUES ('01a20980e4f6787f944b6cc5c049b768', '25c29d74910f5d85b843f15cfcb62ed7', '01a20980e49c767483179a21fd282841', 'came', 'live', 1, 0, 0, 'attending');
INSERT INTO session_roster ("id", "session_id", "attendee_id", "presence", "entered", "new_today", "walk_in", "guest", "status") VALUES ('01a20980e4f870838e36dd2439b1fd23', '25c29d74910f5d85b843f15cfcb62ed7', '01a20980e4ab70e39cc8e0ad066a8c30', 'let_us_know', 'live', 0, 0, 0, 'registered');
INSERT INTO session_roster ("id", "session_id", "attendee_id", "presence", "entered", "new_today", "walk_in", "guest", "status") VALUES ('01a20980e4f87c1bafea00ca407fa550', '25c29d74910f5d85b843f15cfcb62ed7', '01a20980e4cb7165aea9f0e3d21a7717', 'came', 'live', 1, 1, 0, 'attending');
CREATE INDEX ix_session_roster_attendee_id ON session_roster (attendee_id);
CREATE TABLE speaker (
	id CHAR(32) NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	name_fold TEXT DEFAULT '' NOT NULL, 
	role TEXT DEFAULT '' NOT NULL, 
	organisation TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	email TEXT DEFAULT '' NOT NULL, 
	expenses TEXT DEFAULT '' NOT NULL, 
	needs TEXT DEFAULT '' NOT NULL, 
	notes TEXT DEFAULT '' NOT NULL, 
	retired BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_speaker PRIMARY KEY (id)
);
CREATE TABLE topic (
	id CHAR(32) NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	name_fold TEXT NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	retired BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_topic PRIMARY KEY (id), 
	CONSTRAINT uq_topic_name_fold UNIQUE (name_fold)
);
CREATE TABLE speaker_topic (
	id CHAR(32) NOT NULL, 
	speaker_id CHAR(32) NOT NULL, 
	topic_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_speaker_topic PRIMARY KEY (id), 
	CONSTRAINT fk_speaker_topic_speaker_id_speaker FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_speaker_topic_topic_id_topic FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_speaker_topic_speaker_id_topic_id UNIQUE (speaker_id, topic_id)
);
CREATE INDEX ix_speaker_topic_speaker_id ON speaker_topic (speaker_id);
CREATE TABLE talk (
	id CHAR(32) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	starts TIME NOT NULL, 
	minutes INTEGER DEFAULT '0' NOT NULL, 
	confirmed BOOLEAN DEFAULT 0 NOT NULL, 
	slides_received BOOLEAN DEFAULT 0 NOT NULL, 
	handouts BOOLEAN DEFAULT 0 NOT NULL, 
	thanks_sent BOOLEAN DEFAULT 0 NOT NULL, 
	follow_up TEXT DEFAULT '' NOT NULL, 
	attended INTEGER, 
	CONSTRAINT pk_talk PRIMARY KEY (id), 
	CONSTRAINT ck_talk_has_length CHECK (minutes > 0), 
	CONSTRAINT fk_talk_session_id_group_session FOREIGN KEY(session_id) REFERENCES group_session (id) ON DELETE RESTRICT
);
CREATE INDEX ix_talk_session_id ON talk (session_id);
CREATE TABLE talk_speaker (
	id CHAR(32) NOT NULL, 
	talk_id CHAR(32) NOT NULL, 
	speaker_id CHAR(32) NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_talk_speaker PRIMARY KEY (id), 
	CONSTRAINT fk_talk_speaker_speaker_id_speaker FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_talk_speaker_talk_id_talk FOREIGN KEY(talk_id) REFERENCES talk (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_talk_speaker_talk_id_speaker_id UNIQUE (talk_id, speaker_id)
);
CREATE INDEX ix_talk_speaker_speaker_id ON talk_speaker (speaker_id);
CREATE INDEX ix_talk_speaker_talk_id ON talk_speaker (talk_id);
CREATE TABLE talk_topic (
	id CHAR(32) NOT NULL, 
	talk_id CHAR(32) NOT NULL, 
	topic_id CHAR(32) NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_talk_topic PRIMARY KEY (id), 
	CONSTRAINT fk_talk_topic_talk_id_talk FOREIGN KEY(talk_id) REFERENCES talk (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_talk_topic_topic_id_topic FOREIGN KEY(topic_id) REFERENCES topic (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_talk_topic_talk_id_topic_id UNIQUE (talk_id, topic_id)
);
CREATE INDEX ix_talk_topic_talk_id ON talk_topic (talk_id);
CREATE INDEX ix_talk_topic_topic_id ON talk_topic (topic_id);
CREATE TABLE tombstone (
	id CHAR(32) NOT NULL, 
	entity TEXT DEFAULT '' NOT NULL, 
	entity_id CHAR(32) NOT NULL, 
	erased_at DATETIME NOT NULL, 
	CONSTRAINT pk_tombstone PRIMARY KEY (id), 
	CONSTRAINT uq_tombstone_entity_id UNIQUE (entity_id)
);
CREATE TABLE request (
	id CHAR(32) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	attendee_id CHAR(32), 
	received_at DATETIME NOT NULL, 
	due_at DATETIME NOT NULL, 
	done_at DATETIME, 
	note TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_request PRIMARY KEY (id), 
	CONSTRAINT fk_request_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT
);
CREATE TABLE published_table (
	id CHAR(32) NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	group_id CHAR(32), 
	from_date DATE NOT NULL, 
	until DATE NOT NULL, 
	counts JSON NOT NULL, 
	published_at DATETIME NOT NULL, 
	CONSTRAINT pk_published_table PRIMARY KEY (id), 
	CONSTRAINT fk_published_table_group_id_group_ FOREIGN KEY(group_id) REFERENCES group_ (id) ON DELETE RESTRICT
);
CREATE TABLE report_issued (
	id CHAR(32) NOT NULL, 
	what TEXT DEFAULT '' NOT NULL, 
	period TEXT DEFAULT '' NOT NULL, 
	edition TEXT DEFAULT '' NOT NULL, 
	group_id CHAR(32), 
	sha256 TEXT DEFAULT '' NOT NULL, 
	issued_at DATETIME NOT NULL, 
	issued_by CHAR(32), 
	words TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_report_issued PRIMARY KEY (id), 
	CONSTRAINT fk_report_issued_group_id_group_ FOREIGN KEY(group_id) REFERENCES group_ (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_report_issued_issued_by_user_ FOREIGN KEY(issued_by) REFERENCES user_ (id) ON DELETE RESTRICT
);
CREATE TABLE feedback_batch (
	id CHAR(32) NOT NULL, 
	session_id CHAR(32) NOT NULL, 
	forms INTEGER DEFAULT '0' NOT NULL, 
	entered_on DATE NOT NULL, 
	CONSTRAINT pk_feedback_batch PRIMARY KEY (id), 
	CONSTRAINT fk_feedback_batch_session_id_group_session FOREIGN KEY(session_id) REFERENCES group_session (id) ON DELETE RESTRICT
);
CREATE INDEX ix_feedback_batch_session_id ON feedback_batch (session_id);
CREATE TABLE follow_up (
	id CHAR(32) NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	attendee_id CHAR(32), 
	session_id CHAR(32), 
	note TEXT DEFAULT '' NOT NULL, 
	made_at DATETIME NOT NULL, 
	due DATE, 
	done_at DATETIME, 
	done_by CHAR(32), 
	CONSTRAINT pk_follow_up PRIMARY KEY (id), 
	CONSTRAINT fk_follow_up_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_follow_up_done_by_user_ FOREIGN KEY(done_by) REFERENCES user_ (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_follow_up_session_id_group_session FOREIGN KEY(session_id) REFERENCES group_session (id) ON DELETE RESTRICT
);
CREATE TABLE feedback_answer (
	id CHAR(32) NOT NULL, 
	batch_id CHAR(32) NOT NULL, 
	question TEXT DEFAULT '' NOT NULL, 
	answer TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_feedback_answer PRIMARY KEY (id), 
	CONSTRAINT fk_feedback_answer_batch_id_feedback_batch FOREIGN KEY(batch_id) REFERENCES feedback_batch (id) ON DELETE RESTRICT
);
CREATE INDEX ix_feedback_answer_batch_id ON feedback_answer (batch_id);
CREATE TABLE import_batch (
	id CHAR(32) NOT NULL, 
	source TEXT DEFAULT '' NOT NULL, 
	sha256 TEXT DEFAULT '' NOT NULL, 
	action_id CHAR(32) NOT NULL, 
	added INTEGER DEFAULT '0' NOT NULL, 
	updated INTEGER DEFAULT '0' NOT NULL, 
	same INTEGER DEFAULT '0' NOT NULL, 
	left_out INTEGER DEFAULT '0' NOT NULL, 
	made_at DATETIME NOT NULL, 
	made_by CHAR(32), 
	taken_back_at DATETIME, 
	CONSTRAINT pk_import_batch PRIMARY KEY (id), 
	CONSTRAINT fk_import_batch_made_by_user_ FOREIGN KEY(made_by) REFERENCES user_ (id) ON DELETE RESTRICT
);
CREATE INDEX ix_import_batch_sha256 ON import_batch (sha256);
CREATE TABLE import_row (
	id CHAR(32) NOT NULL, 
	batch_id CHAR(32) NOT NULL, 
	row_hash TEXT DEFAULT '' NOT NULL, 
	outcome VARCHAR(40) NOT NULL, 
	attendee_id CHAR(32), 
	CONSTRAINT pk_import_row PRIMARY KEY (id), 
	CONSTRAINT fk_import_row_attendee_id_attendee FOREIGN KEY(attendee_id) REFERENCES attendee (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_import_row_batch_id_import_batch FOREIGN KEY(batch_id) REFERENCES import_batch (id) ON DELETE RESTRICT
);
CREATE INDEX ix_import_row_attendee_id ON import_row (attendee_id);
CREATE INDEX ix_import_row_batch_id ON import_row (batch_id);
CREATE INDEX ix_import_row_row_hash ON import_row (row_hash);
