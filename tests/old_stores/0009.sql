CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0009');
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
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d4ff6e74dd8631499a92fb527c', '01a209d4ff6c7f75be6b7a1ff3d861fe', 'first_run', NULL, NULL, 'user_', '00000000-0000-0000-0000-000000000007', 'insert', '{"id": [null, "00000000-0000-0000-0000-000000000007"], "name": [null, "Helen Ashby"], "title": [null, "services coordinator"], "role": [null, "coordinator"], "added_at": [null, "2025-01-02T09:00:00+00:00"]}', '00000000000000000000000000000007', 'laptop', '001795461283694-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d4ff73731d8c5ccc092dc8e1e5', '01a209d4ff6c7f75be6b7a1ff3d861fe', 'first_run', NULL, NULL, 'organisation', '00000000-0000-0000-0000-000000000001', 'insert', '{"id": [null, "00000000-0000-0000-0000-000000000001"], "name": [null, "Example Cancer Charity"], "programme": [null, "Living with Secondary Breast Cancer"], "phone": [null, ""], "address": [null, ""]}', '00000000000000000000000000000007', 'laptop', '001795461283699-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d4ff927e359af5e0e934278469', '01a209d4ff8e78aeabb63349803d2f16', 'test', NULL, NULL, 'group_', '01a209d4-ff8e-7f88-a6e7-c7fde8926ad3', 'insert', '{"id": [null, "01a209d4-ff8e-7f88-a6e7-c7fde8926ad3"], "name": [null, "Peterborough"], "name_fold": [null, "peterborough"], "area": [null, "Peterborough and around"], "nation": [null, "england"], "mode": [null, "in_person"], "zone": [null, "Europe/London"], "capacity": [null, 20], "venue_id": [null, null], "facilitator_id": [null, null], "registration_address": [null, "breastcancernow.org/living-with-peterborough"], "registration_phone": [null, "0345 077 1893"], "partner_hospitals": [null, "Peterborough City Hospital"], "online_link": [null, ""], "status": [null, "running"]}', '00000000000000000000000000000007', 'test', '001795461283730-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d4ff98704593bb81ec12a7c5b5', '01a209d4ff8e78aeabb63349803d2f16', 'test', NULL, NULL, 'group_rule', '01a209d4-ff97-72cc-8ff3-56b1d5ff9c94', 'insert', '{"id": [null, "01a209d4-ff97-72cc-8ff3-56b1d5ff9c94"], "group_id": [null, "01a209d4-ff8e-7f88-a6e7-c7fde8926ad3"], "from_date": [null, "2025-01-21"], "until": [null, null], "rule": [null, "FREQ=MONTHLY;BYDAY=+3TU"], "starts": [null, "10:15:00"], "ends": [null, "12:15:00"], "position": [null, 0]}', '00000000000000000000000000000007', 'test', '001795461283736-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d50060783fa96016648357a502', '01a209d5005e78498ef1f9d0c09d4bac', 'test', NULL, NULL, 'group_session', '018e4aba-c428-5b64-b1d9-a1c2ddccce31', 'insert', '{"id": [null, "018e4aba-c428-5b64-b1d9-a1c2ddccce31"], "group_id": [null, "01a209d4-ff8e-7f88-a6e7-c7fde8926ad3"], "original_date": [null, "2025-01-21"], "date": [null, "2025-01-21"], "starts": [null, "10:15:00"], "ends": [null, "12:15:00"], "mode": [null, "in_person"], "type": [null, "ordinary"], "state": [null, "planned"]}', '00000000000000000000000000000007', 'test', '001795461283937-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500697dc2a93dabded72451df', '01a209d50062704386daf5c63a3081b1', 'test', NULL, NULL, 'attendee', '01a209d5-0062-7d93-8e8d-0da6085151cf', 'insert', '{"id": [null, "01a209d5-0062-7d93-8e8d-0da6085151cf"], "name": [null, "Si\u00e2n"], "full_name": [null, "Si\u00e2n Evans"], "name_fold": [null, "sian"], "full_fold": [null, "sian evans"], "search_fold": [null, " sian sianevans evans"], "pronouns": [null, ""], "phone": [null, ""], "phone_digits": [null, ""], "email": [null, ""], "email_fold": [null, ""], "best_contact": [null, "not_stated"], "voicemail_safe": [null, null], "may_name_charity": [null, null], "emergency_name": [null, ""], "emergency_phone": [null, ""], "hospital": [null, ""], "postcode_district": [null, ""], "told_us_on": [null, null], "details_kept": [null, true], "added_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795461283945-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500707433a8eef4489749e758', '01a209d50062704386daf5c63a3081b1', 'test', NULL, NULL, 'membership', '01a209d5-006e-7080-b6ac-c2feeacdbc3e', 'insert', '{"id": [null, "01a209d5-006e-7080-b6ac-c2feeacdbc3e"], "attendee_id": [null, "01a209d5-0062-7d93-8e8d-0da6085151cf"], "group_id": [null, "01a209d4-ff8e-7f88-a6e7-c7fde8926ad3"], "status": [null, "registered"], "since": [null, "2025-01-02"], "route": [null, "phone"], "heard_from": [null, "not_stated"], "guest": [null, false]}', '00000000000000000000000000000007', 'test', '001795461283952-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500727ac4a34fbee89e077828', '01a209d50062704386daf5c63a3081b1', 'test', NULL, NULL, 'membership_status', '01a209d5-0070-76f9-b777-355d52c0a6d5', 'insert', '{"id": [null, "01a209d5-0070-76f9-b777-355d52c0a6d5"], "membership_id": [null, "01a209d5-006e-7080-b6ac-c2feeacdbc3e"], "status": [null, "registered"], "since": [null, "2025-01-02"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795461283954-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d5008f706aa3603803a077e353', '01a209d5008e709f9679679ce300f0b7', 'test', NULL, NULL, 'attendee', '01a209d5-008e-7eee-a701-480b6936fe28', 'insert', '{"id": [null, "01a209d5-008e-7eee-a701-480b6936fe28"], "name": [null, "Susan"], "full_name": [null, "Susan Park"], "name_fold": [null, "susan"], "full_fold": [null, "susan park"], "search_fold": [null, " susan susanpark park"], "pronouns": [null, ""], "phone": [null, ""], "phone_digits": [null, ""], "email": [null, ""], "email_fold": [null, ""], "best_contact": [null, "not_stated"], "voicemail_safe": [null, null], "may_name_charity": [null, null], "emergency_name": [null, ""], "emergency_phone": [null, ""], "hospital": [null, ""], "postcode_district": [null, ""], "told_us_on": [null, null], "details_kept": [null, true], "added_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795461283983-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500917167a68ea6a025282e2b', '01a209d5008e709f9679679ce300f0b7', 'test', NULL, NULL, 'membership', '01a209d5-0091-7056-adf5-24cb4d319690', 'insert', '{"id": [null, "01a209d5-0091-7056-adf5-24cb4d319690"], "attendee_id": [null, "01a209d5-008e-7eee-a701-480b6936fe28"], "group_id": [null, "01a209d4-ff8e-7f88-a6e7-c7fde8926ad3"], "status": [null, "registered"], "since": [null, "2025-01-02"], "route": [null, "phone"], "heard_from": [null, "not_stated"], "guest": [null, false]}', '00000000000000000000000000000007', 'test', '001795461283985-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500927cfda7d8629a23ec76d9', '01a209d5008e709f9679679ce300f0b7', 'test', NULL, NULL, 'membership_status', '01a209d5-0092-7868-af20-2092722e048c', 'insert', '{"id": [null, "01a209d5-0092-7868-af20-2092722e048c"], "membership_id": [null, "01a209d5-0091-7056-adf5-24cb4d319690"], "status": [null, "registered"], "since": [null, "2025-01-02"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795461283986-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d5009c7fd5b790d8ff2bbe383d', '01a209d5009b764689f32714f831c88f', 'check_in', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'attendance', 'd1146272-56d3-52a6-94f0-57d270dd9cc1', 'insert', '{"id": [null, "d1146272-56d3-52a6-94f0-57d270dd9cc1"], "session_id": [null, "018e4aba-c428-5b64-b1d9-a1c2ddccce31"], "attendee_id": [null, "01a209d5-0062-7d93-8e8d-0da6085151cf"], "presence": [null, "came"], "reason": [null, null], "entered": [null, "live"], "arrived_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795461283996-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d5009e78f583af64bf3ee0cc8d', '01a209d5009b764689f32714f831c88f', 'check_in', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'group_session', '018e4aba-c428-5b64-b1d9-a1c2ddccce31', 'update', '{"state": ["planned", "open"]}', '00000000000000000000000000000007', 'test', '001795461283998-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500b37b0caa9fc14ef78bb78c', '01a209d500b375e3994cf34d5b4e1953', 'let_us_know', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'attendance', 'af1d8720-40f7-5504-bc3d-ccbfffea05e0', 'insert', '{"id": [null, "af1d8720-40f7-5504-bc3d-ccbfffea05e0"], "session_id": [null, "018e4aba-c428-5b64-b1d9-a1c2ddccce31"], "attendee_id": [null, "01a209d5-008e-7eee-a701-480b6936fe28"], "presence": [null, "let_us_know"], "reason": [null, "not_said"], "entered": [null, "live"], "arrived_at": [null, null]}', '00000000000000000000000000000007', 'test', '001795461284019-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500ba76dcaf56ca428dd0a4b9', '01a209d500ba77889f9c579bc815bdf2', 'walk_in', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'attendee', '01a209d5-00ba-72b7-9fd0-8bdf6c5bf926', 'insert', '{"id": [null, "01a209d5-00ba-72b7-9fd0-8bdf6c5bf926"], "name": [null, "Ning"], "full_name": [null, ""], "name_fold": [null, "ning"], "full_fold": [null, ""], "search_fold": [null, " ning"], "pronouns": [null, ""], "phone": [null, ""], "phone_digits": [null, ""], "email": [null, ""], "email_fold": [null, ""], "best_contact": [null, "not_stated"], "voicemail_safe": [null, null], "may_name_charity": [null, null], "emergency_name": [null, ""], "emergency_phone": [null, ""], "hospital": [null, ""], "postcode_district": [null, ""], "told_us_on": [null, null], "details_kept": [null, true], "added_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795461284026-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500bc7ce4b62826b2853e0292', '01a209d500ba77889f9c579bc815bdf2', 'walk_in', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'membership', '01a209d5-00bc-7739-a2cc-91d290b41882', 'insert', '{"id": [null, "01a209d5-00bc-7739-a2cc-91d290b41882"], "attendee_id": [null, "01a209d5-00ba-72b7-9fd0-8bdf6c5bf926"], "group_id": [null, "01a209d4-ff8e-7f88-a6e7-c7fde8926ad3"], "status": [null, "registered"], "since": [null, "2025-01-21"], "route": [null, "walk_in"], "heard_from": [null, "not_stated"], "guest": [null, false]}', '00000000000000000000000000000007', 'test', '001795461284028-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500bd764ba4641b97e79e1954', '01a209d500ba77889f9c579bc815bdf2', 'walk_in', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'membership_status', '01a209d5-00bd-73db-9c34-08188a6998e9', 'insert', '{"id": [null, "01a209d5-00bd-73db-9c34-08188a6998e9"], "membership_id": [null, "01a209d5-00bc-7739-a2cc-91d290b41882"], "status": [null, "registered"], "since": [null, "2025-01-21"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795461284029-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500c37eaf886503876b5a1790', '01a209d500ba77889f9c579bc815bdf2', 'walk_in', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'consent', '01a209d5-00c2-71c2-b12c-69ab66d39353', 'insert', '{"id": [null, "01a209d5-00c2-71c2-b12c-69ab66d39353"], "attendee_id": [null, "01a209d5-00ba-72b7-9fd0-8bdf6c5bf926"], "purpose": [null, "hold_details"], "state": [null, "given"], "route": [null, "in_person"], "given_at": [null, "2025-01-21T10:15:00+00:00"], "wording_version": [null, "desk-1"], "taken_by": [null, "00000000-0000-0000-0000-000000000007"]}', '00000000000000000000000000000007', 'test', '001795461284035-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500c67b248eb8d489df5ac016', '01a209d500ba77889f9c579bc815bdf2', 'walk_in', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'attendance', 'e3bb2e1a-bea9-51cd-8169-523cc196bfd0', 'insert', '{"id": [null, "e3bb2e1a-bea9-51cd-8169-523cc196bfd0"], "session_id": [null, "018e4aba-c428-5b64-b1d9-a1c2ddccce31"], "attendee_id": [null, "01a209d5-00ba-72b7-9fd0-8bdf6c5bf926"], "presence": [null, "came"], "reason": [null, null], "entered": [null, "live"], "arrived_at": [null, "2025-01-21T10:15:00+00:00"], "walk_in": [null, true], "just_today": [null, false]}', '00000000000000000000000000000007', 'test', '001795461284038-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500cf79e7b9eac644f31dfd57', '01a209d500cb7765aa7aec21c579b2df', 'unnamed', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'group_session', '018e4aba-c428-5b64-b1d9-a1c2ddccce31', 'update', '{"unnamed": [0, 1]}', '00000000000000000000000000000007', 'test', '001795461284047-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500ee72c9b9032f680d43fb89', '01a209d500ee7606a13d38e0261cf17b', 'close_register', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'membership_status', '01a209d5-00ed-7405-86aa-c79252ed4877', 'insert', '{"id": [null, "01a209d5-00ed-7405-86aa-c79252ed4877"], "membership_id": [null, "01a209d5-006e-7080-b6ac-c2feeacdbc3e"], "status": [null, "attending"], "since": [null, "2025-01-21"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795461284078-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500f3761f8ea6c8bd97769957', '01a209d500ee7606a13d38e0261cf17b', 'close_register', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'membership', '01a209d5-006e-7080-b6ac-c2feeacdbc3e', 'update', '{"status": ["registered", "attending"], "since": ["2025-01-02", "2025-01-21"]}', '00000000000000000000000000000007', 'test', '001795461284083-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500f5717c91d0c3ea43d0184d', '01a209d500ee7606a13d38e0261cf17b', 'close_register', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'membership_status', '01a209d5-00bd-73db-9c34-08188a6998e9', 'update', '{"status": ["registered", "attending"]}', '00000000000000000000000000000007', 'test', '001795461284085-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500f770b5bc91efd862c4d4f3', '01a209d500ee7606a13d38e0261cf17b', 'close_register', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'membership', '01a209d5-00bc-7739-a2cc-91d290b41882', 'update', '{"status": ["registered", "attending"]}', '00000000000000000000000000000007', 'test', '001795461284087-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500fd77ce99cfeb4e03787ad2', '01a209d500ee7606a13d38e0261cf17b', 'close_register', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'session_roster', '01a209d5-00fb-7d47-9ae5-5d8d8e4a593f', 'insert', '{"id": [null, "01a209d5-00fb-7d47-9ae5-5d8d8e4a593f"], "session_id": [null, "018e4aba-c428-5b64-b1d9-a1c2ddccce31"], "attendee_id": [null, "01a209d5-0062-7d93-8e8d-0da6085151cf"], "presence": [null, "came"], "entered": [null, "live"], "new_today": [null, true], "walk_in": [null, false], "guest": [null, false], "status": [null, "attending"]}', '00000000000000000000000000000007', 'test', '001795461284093-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500fe78fea2e72839a89b99ba', '01a209d500ee7606a13d38e0261cf17b', 'close_register', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'session_roster', '01a209d5-00fd-78f9-b8f7-22613da03090', 'insert', '{"id": [null, "01a209d5-00fd-78f9-b8f7-22613da03090"], "session_id": [null, "018e4aba-c428-5b64-b1d9-a1c2ddccce31"], "attendee_id": [null, "01a209d5-008e-7eee-a701-480b6936fe28"], "presence": [null, "let_us_know"], "entered": [null, "live"], "new_today": [null, false], "walk_in": [null, false], "guest": [null, false], "status": [null, "registered"]}', '00000000000000000000000000000007', 'test', '001795461284094-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d500ff737ea550fca9d590f901', '01a209d500ee7606a13d38e0261cf17b', 'close_register', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'session_roster', '01a209d5-00fe-79ac-9e40-48affbb1be6a', 'insert', '{"id": [null, "01a209d5-00fe-79ac-9e40-48affbb1be6a"], "session_id": [null, "018e4aba-c428-5b64-b1d9-a1c2ddccce31"], "attendee_id": [null, "01a209d5-00ba-72b7-9fd0-8bdf6c5bf926"], "presence": [null, "came"], "entered": [null, "live"], "new_today": [null, true], "walk_in": [null, true], "guest": [null, false], "status": [null, "attending"]}', '00000000000000000000000000000007', 'test', '001795461284095-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d501027a109d5cb019770b7b73', '01a209d500ee7606a13d38e0261cf17b', 'close_register', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'register_closing', '01a209d5-00ff-7584-9031-3c3431c369eb', 'insert', '{"id": [null, "01a209d5-00ff-7584-9031-3c3431c369eb"], "session_id": [null, "018e4aba-c428-5b64-b1d9-a1c2ddccce31"], "closed_at": [null, "2025-01-21T10:15:00+00:00"], "closed_by": [null, "00000000-0000-0000-0000-000000000007"], "headcount": [null, 3], "named": [null, 2], "unnamed": [null, 1], "supporters": [null, 0], "live": [null, 2], "paper": [null, 0], "on_the_list": [null, 3], "explained_by": [null, null], "explanation": [null, ""], "as_planned": [null, true], "what_was_different": [null, ""], "for_coordinator": [null, ""]}', '00000000000000000000000000000007', 'test', '001795461284098-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a209d5010375a1b5d8382ba0fea128', '01a209d500ee7606a13d38e0261cf17b', 'close_register', '018e4abac4285b64b1d9a1c2ddccce31', NULL, 'group_session', '018e4aba-c428-5b64-b1d9-a1c2ddccce31', 'update', '{"state": ["open", "held"]}', '00000000000000000000000000000007', 'test', '001795461284099-000000-laptop');
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
	added_at DATETIME NOT NULL, desk_pin TEXT, removed_at DATETIME, 
	CONSTRAINT pk_user_ PRIMARY KEY (id)
);
INSERT INTO user_ ("id", "name", "title", "role", "disabled", "added_at", "desk_pin", "removed_at") VALUES ('00000000000000000000000000000007', 'Helen Ashby', 'services coordinator', 'coordinator', 0, '2025-01-02 09:00:00.000000', NULL, NULL);
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
INSERT INTO group_ ("id", "name", "name_fold", "area", "nation", "mode", "zone", "capacity", "venue_id", "facilitator_id", "registration_address", "registration_phone", "partner_hospitals", "online_link", "status", "stopped_on") VALUES ('01a209d4ff8e7f88a6e7c7fde8926ad3', 'Peterborough', 'peterborough', 'Peterborough and around', 'england', 'in_person', 'Europe/London', 20, NULL, NULL, 'breastcancernow.org/living-with-peterborough', '0345 077 1893', 'Peterborough City Hospital', '', 'running', NULL);
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
INSERT INTO group_rule ("id", "group_id", "from_date", "until", "rule", "starts", "ends", "position") VALUES ('01a209d4ff9772cc8ff356b1d5ff9c94', '01a209d4ff8e7f88a6e7c7fde8926ad3', '2025-01-21', NULL, 'FREQ=MONTHLY;BYDAY=+3TU', '10:15:00.000000', '12:15:00.000000', 0);
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
INSERT INTO group_session ("id", "group_id", "original_date", "date", "starts", "ends", "venue_id", "facilitator_id", "mode", "type", "state", "cancel_reason", "reason_note", "edited", "added", "removed", "from_paper", "brief_read", "unnamed", "supporters", "note", "for_coordinator") VALUES ('018e4abac4285b64b1d9a1c2ddccce31', '01a209d4ff8e7f88a6e7c7fde8926ad3', '2025-01-21', '2025-01-21', '10:15:00.000000', '12:15:00.000000', NULL, NULL, 'in_person', 'ordinary', 'held', NULL, '', 0, 0, 0, 0, 0, 1, 0, '', '');
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
INSERT INTO register_closing ("id", "session_id", "closed_at", "closed_by", "headcount", "named", "unnamed", "supporters", "live", "paper", "on_the_list", "explained_by", "explanation", "as_planned", "what_was_different", "for_coordinator", "reopened_at", "reopened_by", "reopened_why") VALUES ('01a209d500ff758490313c3431c369eb', '018e4abac4285b64b1d9a1c2ddccce31', '2025-01-21 10:15:00.000000', '00000000000000000000000000000007', 3, 2, 1, 0, 2, 0, 3, NULL, '', 1, '', '', NULL, NULL, '');
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
INSERT INTO attendee ("id", "name", "full_name", "name_fold", "full_fold", "search_fold", "pronouns", "phone", "phone_digits", "email", "email_fold", "best_contact", "voicemail_safe", "may_name_charity", "emergency_name", "emergency_phone", "hospital", "postcode_district", "told_us_on", "details_kept", "wants_call_if_not_seen", "added_at", "death_recorded", "died_on", "death_known_from", "erased_at", "merged_into") VALUES ('01a209d500627d938e8d0da6085151cf', 'Siân', 'Siân Evans', 'sian', 'sian evans', ' sian sianevans evans', '', '', '', '', '', 'not_stated', NULL, NULL, '', '', '', '', NULL, 1, 0, '2025-01-21 10:15:00.000000', NULL, NULL, NULL, NULL, NULL);
INSERT INTO attendee ("id", "name", "full_name", "name_fold", "full_fold", "search_fold", "pronouns", "phone", "phone_digits", "email", "email_fold", "best_contact", "voicemail_safe", "may_name_charity", "emergency_name", "emergency_phone", "hospital", "postcode_district", "told_us_on", "details_kept", "wants_call_if_not_seen", "added_at", "death_recorded", "died_on", "death_known_from", "erased_at", "merged_into") VALUES ('01a209d5008e7eeea701480b6936fe28', 'Susan', 'Susan Park', 'susan', 'susan park', ' susan susanpark park', '', '', '', '', '', 'not_stated', NULL, NULL, '', '', '', '', NULL, 1, 0, '2025-01-21 10:15:00.000000', NULL, NULL, NULL, NULL, NULL);
INSERT INTO attendee ("id", "name", "full_name", "name_fold", "full_fold", "search_fold", "pronouns", "phone", "phone_digits", "email", "email_fold", "best_contact", "voicemail_safe", "may_name_charity", "emergency_name", "emergency_phone", "hospital", "postcode_district", "told_us_on", "details_kept", "wants_call_if_not_seen", "added_at", "death_recorded", "died_on", "death_known_from", "erased_at", "merged_into") VALUES ('01a209d500ba72b79fd08bdf6c5bf926', 'Ning', '', 'ning', '', ' ning', '', '', '', '', '', 'not_stated', NULL, NULL, '', '', '', '', NULL, 1, 0, '2025-01-21 10:15:00.000000', NULL, NULL, NULL, NULL, NULL);
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
INSERT INTO consent ("id", "attendee_id", "purpose", "state", "given_at", "route", "wording_version", "taken_by") VALUES ('01a209d500c271c2b12c69ab66d39353', '01a209d500ba72b79fd08bdf6c5bf926', 'hold_details', 'given', '2025-01-21 10:15:00.000000', 'in_person', 'desk-1', '00000000000000000000000000000007');
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
INSERT INTO membership ("id", "attendee_id", "group_id", "status", "since", "route", "heard_from", "first_came", "guest") VALUES ('01a209d5006e7080b6acc2feeacdbc3e', '01a209d500627d938e8d0da6085151cf', '01a209d4ff8e7f88a6e7c7fde8926ad3', 'attending', '2025-01-21', 'phone', 'not_stated', NULL, 0);
INSERT INTO membership ("id", "attendee_id", "group_id", "status", "since", "route", "heard_from", "first_came", "guest") VALUES ('01a209d500917056adf524cb4d319690', '01a209d5008e7eeea701480b6936fe28', '01a209d4ff8e7f88a6e7c7fde8926ad3', 'registered', '2025-01-02', 'phone', 'not_stated', NULL, 0);
INSERT INTO membership ("id", "attendee_id", "group_id", "status", "since", "route", "heard_from", "first_came", "guest") VALUES ('01a209d500bc7739a2cc91d290b41882', '01a209d500ba72b79fd08bdf6c5bf926', '01a209d4ff8e7f88a6e7c7fde8926ad3', 'attending', '2025-01-21', 'walk_in', 'not_stated', NULL, 0);
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
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a209d5007076f9b777355d52c0a6d5', '01a209d5006e7080b6acc2feeacdbc3e', 'registered', '2025-01-02', '');
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a209d500927868af202092722e048c', '01a209d500917056adf524cb4d319690', 'registered', '2025-01-02', '');
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a209d500bd73db9c3408188a6998e9', '01a209d500bc7739a2cc91d290b41882', 'attending', '2025-01-21', '');
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a209d500ed740586aac79252ed4877', '01a209d5006e7080b6acc2feeacdbc3e', 'attending', '2025-01-21', '');
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
INSERT INTO attendance ("id", "session_id", "attendee_id", "presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest") VALUES ('d114627256d352a694f057d270dd9cc1', '018e4abac4285b64b1d9a1c2ddccce31', '01a209d500627d938e8d0da6085151cf', 'came', NULL, 'live', '2025-01-21 10:15:00.000000', 0, 0, 0);
INSERT INTO attendance ("id", "session_id", "attendee_id", "presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest") VALUES ('af1d872040f75504bc3dccbfffea05e0', '018e4abac4285b64b1d9a1c2ddccce31', '01a209d5008e7eeea701480b6936fe28', 'let_us_know', 'not_said', 'live', NULL, 0, 0, 0);
INSERT INTO attendance ("id", "session_id", "attendee_id", "presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest") VALUES ('e3bb2e1abea951cd8169523cc196bfd0', '018e4abac4285b64b1d9a1c2ddccce31', '01a209d500ba72b79fd08bdf6c5bf926', 'came', NULL, 'live', '2025-01-21 10:15:00.000000', 1, 0, 0);
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
INSERT INTO session_roster ("id", "session_id", "attendee_id", "presence", "entered", "new_today", "walk_in", "guest", "status") VALUES ('01a209d500fb7d479ae55d8d8e4a593f', '018e4abac4285b64b1d9a1c2ddccce31', '01a209d500627d938e8d0da6085151cf', 'came', 'live', 1, 0, 0, 'attending');
INSERT INTO session_roster ("id", "session_id", "attendee_id", "presence", "entered", "new_today", "walk_in", "guest", "status") VALUES ('01a209d500fd78f9b8f722613da03090', '018e4abac4285b64b1d9a1c2ddccce31', '01a209d5008e7eeea701480b6936fe28', 'let_us_know', 'live', 0, 0, 0, 'registered');
INSERT INTO session_roster ("id", "session_id", "attendee_id", "presence", "entered", "new_today", "walk_in", "guest", "status") VALUES ('01a209d500fe79ac9e4048affbb1be6a', '018e4abac4285b64b1d9a1c2ddccce31', '01a209d500ba72b79fd08bdf6c5bf926', 'came', 'live', 1, 1, 0, 'attending');
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
CREATE TABLE user_group (
	id CHAR(32) NOT NULL, 
	user_id CHAR(32) NOT NULL, 
	group_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_user_group PRIMARY KEY (id), 
	CONSTRAINT fk_user_group_group_id_group_ FOREIGN KEY(group_id) REFERENCES group_ (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_user_group_user_id_user_ FOREIGN KEY(user_id) REFERENCES user_ (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_user_group_user_id_group_id UNIQUE (user_id, group_id)
);
CREATE INDEX ix_change_user_clock ON change (user_id, clock);
