CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version ("version_num") VALUES ('0005');
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
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6467cba86eadbea077344ee', '01a20885e63e76618e8a336ee790bfe6', 'test', NULL, NULL, 'attendee', '01a20885-e63e-7eb3-b237-32e1f303b119', 'insert', '{"id": [null, "01a20885-e63e-7eb3-b237-32e1f303b119"], "name": [null, "Si\u00e2n"], "full_name": [null, "Si\u00e2n Evans"], "name_fold": [null, "sian"], "full_fold": [null, "sian evans"], "search_fold": [null, " sian sianevans evans"], "pronouns": [null, ""], "phone": [null, ""], "phone_digits": [null, ""], "email": [null, ""], "email_fold": [null, ""], "best_contact": [null, "not_stated"], "voicemail_safe": [null, null], "may_name_charity": [null, null], "emergency_name": [null, ""], "emergency_phone": [null, ""], "hospital": [null, ""], "postcode_district": [null, ""], "told_us_on": [null, null], "details_kept": [null, true], "added_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795439322694-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e64b78cfa39b6b04fa62e6f7', '01a20885e63e76618e8a336ee790bfe6', 'test', NULL, NULL, 'membership', '01a20885-e648-7bb2-8aff-421d7b3f0c11', 'insert', '{"id": [null, "01a20885-e648-7bb2-8aff-421d7b3f0c11"], "attendee_id": [null, "01a20885-e63e-7eb3-b237-32e1f303b119"], "group_id": [null, "01a20885-e613-7ff9-9438-7b4393a90a6a"], "status": [null, "registered"], "since": [null, "2025-01-02"], "route": [null, "phone"], "heard_from": [null, "not_stated"], "guest": [null, false]}', '00000000000000000000000000000007', 'test', '001795439322699-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6557af594f064e3487400ef', '01a20885e63e76618e8a336ee790bfe6', 'test', NULL, NULL, 'membership_status', '01a20885-e64b-7895-9894-63d41ac3d822', 'insert', '{"id": [null, "01a20885-e64b-7895-9894-63d41ac3d822"], "membership_id": [null, "01a20885-e648-7bb2-8aff-421d7b3f0c11"], "status": [null, "registered"], "since": [null, "2025-01-02"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795439322709-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e65a7a1e98015c55a6aed4ae', '01a20885e65972ab9e7ebdbd9f147379', 'test', NULL, NULL, 'attendee', '01a20885-e659-71a4-92f8-3707adb569cd', 'insert', '{"id": [null, "01a20885-e659-71a4-92f8-3707adb569cd"], "name": [null, "Susan"], "full_name": [null, "Susan Park"], "name_fold": [null, "susan"], "full_fold": [null, "susan park"], "search_fold": [null, " susan susanpark park"], "pronouns": [null, ""], "phone": [null, ""], "phone_digits": [null, ""], "email": [null, ""], "email_fold": [null, ""], "best_contact": [null, "not_stated"], "voicemail_safe": [null, null], "may_name_charity": [null, null], "emergency_name": [null, ""], "emergency_phone": [null, ""], "hospital": [null, ""], "postcode_district": [null, ""], "told_us_on": [null, null], "details_kept": [null, true], "added_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795439322714-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e65e77319554b5bc4544984b', '01a20885e65972ab9e7ebdbd9f147379', 'test', NULL, NULL, 'membership', '01a20885-e65b-7049-b343-9d9797d1a24f', 'insert', '{"id": [null, "01a20885-e65b-7049-b343-9d9797d1a24f"], "attendee_id": [null, "01a20885-e659-71a4-92f8-3707adb569cd"], "group_id": [null, "01a20885-e613-7ff9-9438-7b4393a90a6a"], "status": [null, "registered"], "since": [null, "2025-01-02"], "route": [null, "phone"], "heard_from": [null, "not_stated"], "guest": [null, false]}', '00000000000000000000000000000007', 'test', '001795439322718-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e65e7c06afbc2a7c36ec3d64', '01a20885e65972ab9e7ebdbd9f147379', 'test', NULL, NULL, 'membership_status', '01a20885-e65e-7c2b-bb35-8348d0879eb1', 'insert', '{"id": [null, "01a20885-e65e-7c2b-bb35-8348d0879eb1"], "membership_id": [null, "01a20885-e65b-7049-b343-9d9797d1a24f"], "status": [null, "registered"], "since": [null, "2025-01-02"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795439322718-000001-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6737aeeabf6d945c1c234d9', '01a20885e67177bfa413c10193bededb', 'check_in', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'attendance', '0a387d3e-0240-51ec-beb9-aeb4e22e0036', 'insert', '{"id": [null, "0a387d3e-0240-51ec-beb9-aeb4e22e0036"], "session_id": [null, "005cf1b7-ce31-5207-ab6c-815cd3fe20e2"], "attendee_id": [null, "01a20885-e63e-7eb3-b237-32e1f303b119"], "presence": [null, "came"], "reason": [null, null], "entered": [null, "live"], "arrived_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795439322739-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e67a7331b91a1ea89824e6d4', '01a20885e67177bfa413c10193bededb', 'check_in', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'group_session', '005cf1b7-ce31-5207-ab6c-815cd3fe20e2', 'update', '{"state": ["planned", "open"]}', '00000000000000000000000000000007', 'test', '001795439322746-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6a475c7b356967248a7988c', '01a20885e69f7653a92199d7dad04a03', 'let_us_know', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'attendance', '36bb05ca-2de1-5977-80c9-1d9ead636255', 'insert', '{"id": [null, "36bb05ca-2de1-5977-80c9-1d9ead636255"], "session_id": [null, "005cf1b7-ce31-5207-ab6c-815cd3fe20e2"], "attendee_id": [null, "01a20885-e659-71a4-92f8-3707adb569cd"], "presence": [null, "let_us_know"], "reason": [null, "not_said"], "entered": [null, "live"], "arrived_at": [null, null]}', '00000000000000000000000000000007', 'test', '001795439322788-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6ae7221af669881a80232e5', '01a20885e6ad7e5a82d47bb53786cf90', 'walk_in', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'attendee', '01a20885-e6ad-7d3b-8984-50f26cff1a09', 'insert', '{"id": [null, "01a20885-e6ad-7d3b-8984-50f26cff1a09"], "name": [null, "Ning"], "full_name": [null, ""], "name_fold": [null, "ning"], "full_fold": [null, ""], "search_fold": [null, " ning"], "pronouns": [null, ""], "phone": [null, ""], "phone_digits": [null, ""], "email": [null, ""], "email_fold": [null, ""], "best_contact": [null, "not_stated"], "voicemail_safe": [null, null], "may_name_charity": [null, null], "emergency_name": [null, ""], "emergency_phone": [null, ""], "hospital": [null, ""], "postcode_district": [null, ""], "told_us_on": [null, null], "details_kept": [null, true], "added_at": [null, "2025-01-21T10:15:00+00:00"]}', '00000000000000000000000000000007', 'test', '001795439322798-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6b477d0a562cb056c4aa3e0', '01a20885e6ad7e5a82d47bb53786cf90', 'walk_in', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'membership', '01a20885-e6af-79b5-a2be-d5b028684f2a', 'insert', '{"id": [null, "01a20885-e6af-79b5-a2be-d5b028684f2a"], "attendee_id": [null, "01a20885-e6ad-7d3b-8984-50f26cff1a09"], "group_id": [null, "01a20885-e613-7ff9-9438-7b4393a90a6a"], "status": [null, "registered"], "since": [null, "2025-01-21"], "route": [null, "walk_in"], "heard_from": [null, "not_stated"], "guest": [null, false]}', '00000000000000000000000000000007', 'test', '001795439322804-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6b470679565d4b09f65b218', '01a20885e6ad7e5a82d47bb53786cf90', 'walk_in', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'membership_status', '01a20885-e6b4-79e9-ab44-5268bb18ed76', 'insert', '{"id": [null, "01a20885-e6b4-79e9-ab44-5268bb18ed76"], "membership_id": [null, "01a20885-e6af-79b5-a2be-d5b028684f2a"], "status": [null, "registered"], "since": [null, "2025-01-21"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795439322804-000001-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6bf77238f67f05fdebfc600', '01a20885e6ad7e5a82d47bb53786cf90', 'walk_in', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'consent', '01a20885-e6b4-7c34-b31e-a7d5b494ed96', 'insert', '{"id": [null, "01a20885-e6b4-7c34-b31e-a7d5b494ed96"], "attendee_id": [null, "01a20885-e6ad-7d3b-8984-50f26cff1a09"], "purpose": [null, "hold_details"], "state": [null, "given"], "given_at": [null, "2025-01-21T10:15:00+00:00"], "route": [null, "in_person"], "wording_version": [null, "desk-1"], "taken_by": [null, "00000000-0000-0000-0000-000000000007"]}', '00000000000000000000000000000007', 'test', '001795439322816-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6c57afc86674a546574f3da', '01a20885e6ad7e5a82d47bb53786cf90', 'walk_in', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'attendance', '7b9693ee-3a55-58e5-a849-5067739182f8', 'insert', '{"id": [null, "7b9693ee-3a55-58e5-a849-5067739182f8"], "session_id": [null, "005cf1b7-ce31-5207-ab6c-815cd3fe20e2"], "attendee_id": [null, "01a20885-e6ad-7d3b-8984-50f26cff1a09"], "presence": [null, "came"], "reason": [null, null], "entered": [null, "live"], "arrived_at": [null, "2025-01-21T10:15:00+00:00"], "walk_in": [null, true], "just_today": [null, false]}', '00000000000000000000000000000007', 'test', '001795439322821-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e6dc7b3da49999e83c75006f', '01a20885e6ce7aadb0832c0c253200e1', 'unnamed', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'group_session', '005cf1b7-ce31-5207-ab6c-815cd3fe20e2', 'update', '{"unnamed": [0, 1]}', '00000000000000000000000000000007', 'test', '001795439322844-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e70976ec9ac7fd6f1500ffbd', '01a20885e7087b8a97f4d2f6ca0308eb', 'close_register', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'membership_status', '01a20885-e708-77ba-be96-fe22f4d21ad2', 'insert', '{"id": [null, "01a20885-e708-77ba-be96-fe22f4d21ad2"], "membership_id": [null, "01a20885-e648-7bb2-8aff-421d7b3f0c11"], "status": [null, "attending"], "since": [null, "2025-01-21"], "note": [null, ""]}', '00000000000000000000000000000007', 'test', '001795439322889-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e7147e78a27d4ba6ec4756ed', '01a20885e7087b8a97f4d2f6ca0308eb', 'close_register', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'membership', '01a20885-e648-7bb2-8aff-421d7b3f0c11', 'update', '{"status": ["registered", "attending"], "since": ["2025-01-02", "2025-01-21"]}', '00000000000000000000000000000007', 'test', '001795439322900-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e7167894b3eb3f6c2b375828', '01a20885e7087b8a97f4d2f6ca0308eb', 'close_register', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'membership_status', '01a20885-e6b4-79e9-ab44-5268bb18ed76', 'update', '{"status": ["registered", "attending"]}', '00000000000000000000000000000007', 'test', '001795439322902-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e71d7dd6b7e5b69f42c9a26b', '01a20885e7087b8a97f4d2f6ca0308eb', 'close_register', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'membership', '01a20885-e6af-79b5-a2be-d5b028684f2a', 'update', '{"status": ["registered", "attending"]}', '00000000000000000000000000000007', 'test', '001795439322909-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e72c7177ae9735423d471999', '01a20885e7087b8a97f4d2f6ca0308eb', 'close_register', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'session_roster', '01a20885-e725-73a8-8b1a-39337a478daa', 'insert', '{"id": [null, "01a20885-e725-73a8-8b1a-39337a478daa"], "session_id": [null, "005cf1b7-ce31-5207-ab6c-815cd3fe20e2"], "attendee_id": [null, "01a20885-e63e-7eb3-b237-32e1f303b119"], "presence": [null, "came"], "entered": [null, "live"], "new_today": [null, true], "walk_in": [null, false], "guest": [null, false], "status": [null, "attending"]}', '00000000000000000000000000000007', 'test', '001795439322924-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e72d7e08aff2e993d0dac2fd', '01a20885e7087b8a97f4d2f6ca0308eb', 'close_register', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'session_roster', '01a20885-e72d-7c16-a200-89bab08b39a0', 'insert', '{"id": [null, "01a20885-e72d-7c16-a200-89bab08b39a0"], "session_id": [null, "005cf1b7-ce31-5207-ab6c-815cd3fe20e2"], "attendee_id": [null, "01a20885-e659-71a4-92f8-3707adb569cd"], "presence": [null, "let_us_know"], "entered": [null, "live"], "new_today": [null, false], "walk_in": [null, false], "guest": [null, false], "status": [null, "registered"]}', '00000000000000000000000000000007', 'test', '001795439322925-000000-laptop');
INSERT INTO change ("id", "action_id", "kind", "session_id", "undoes", "entity", "entity_id", "operation", "fields", "user_id", "device", "clock") VALUES ('01a20885e72e752490716c2d32b9751b', '01a20885e7087b8a97f4d2f6ca0308eb', 'close_register', '005cf1b7ce315207ab6c815cd3fe20e2', NULL, 'session_roster', '01a20885-e72e-7c6c-be33-0e6668f9a902', 'insert', '{"id": [null, "01a20885-e72e-7c6c-be33-0e6668f9a902"], "session_id": [null, "005cf1b7-ce31-5207-ab6c-815cd3fe20e2"], "attendee_id": [null, "01a20885-e6ad-7d3b-8984-50f26cff1a09"], "presence": [null, "came"], "entered": [null, "live"], "new_today": [null, true], "walk_in": [null, true], "guest": [null, false], "status": [null, "attending"]}', '00000000000000000000000000000007', 'test', '001795439322926-000000-laptop');
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
INSERT INTO attendee ("id", "name", "full_name", "name_fold", "full_fold", "search_fold", "pronouns", "phone", "phone_digits", "email", "email_fold", "best_contact", "voicemail_safe", "may_name_charity", "emergency_name", "emergency_phone", "hospital", "postcode_district", "told_us_on", "details_kept", "wants_call_if_not_seen", "added_at", "death_recorded", "died_on", "death_known_from", "erased_at", "merged_into") VALUES ('01a20885e63e7eb3b23732e1f303b119', 'Siân', 'Siân Evans', 'sian', 'sian evans', ' sian sianevans evans', '', '', '', '', '', 'not_stated', NULL, NULL, '', '', '', '', NULL, 1, 0, '2025-01-21 10:15:00.000000', NULL, NULL, NULL, NULL, NULL);
INSERT INTO attendee ("id", "name", "full_name", "name_fold", "full_fold", "search_fold", "pronouns", "phone", "phone_digits", "email", "email_fold", "best_contact", "voicemail_safe", "may_name_charity", "emergency_name", "emergency_phone", "hospital", "postcode_district", "told_us_on", "details_kept", "wants_call_if_not_seen", "added_at", "death_recorded", "died_on", "death_known_from", "erased_at", "merged_into") VALUES ('01a20885e65971a492f83707adb569cd', 'Susan', 'Susan Park', 'susan', 'susan park', ' susan susanpark park', '', '', '', '', '', 'not_stated', NULL, NULL, '', '', '', '', NULL, 1, 0, '2025-01-21 10:15:00.000000', NULL, NULL, NULL, NULL, NULL);
INSERT INTO attendee ("id", "name", "full_name", "name_fold", "full_fold", "search_fold", "pronouns", "phone", "phone_digits", "email", "email_fold", "best_contact", "voicemail_safe", "may_name_charity", "emergency_name", "emergency_phone", "hospital", "postcode_district", "told_us_on", "details_kept", "wants_call_if_not_seen", "added_at", "death_recorded", "died_on", "death_known_from", "erased_at", "merged_into") VALUES ('01a20885e6ad7d3b898450f26cff1a09', 'Ning', '', 'ning', '', ' ning', '', '', '', '', '', 'not_stated', NULL, NULL, '', '', '', '', NULL, 1, 0, '2025-01-21 10:15:00.000000', NULL, NULL, NULL, NULL, NULL);
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
INSERT INTO consent ("id", "attendee_id", "purpose", "state", "given_at", "route", "wording_version", "taken_by") VALUES ('01a20885e6b47c34b31ea7d5b494ed96', '01a20885e6ad7d3b898450f26cff1a09', 'hold_details', 'given', '2025-01-21 10:15:00.000000', 'in_person', 'desk-1', '00000000000000000000000000000007');
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
INSERT INTO membership ("id", "attendee_id", "group_id", "status", "since", "route", "heard_from", "first_came", "guest") VALUES ('01a20885e6487bb28aff421d7b3f0c11', '01a20885e63e7eb3b23732e1f303b119', '01a20885e6137ff994387b4393a90a6a', 'attending', '2025-01-21', 'phone', 'not_stated', NULL, 0);
INSERT INTO membership ("id", "attendee_id", "group_id", "status", "since", "route", "heard_from", "first_came", "guest") VALUES ('01a20885e65b7049b3439d9797d1a24f', '01a20885e65971a492f83707adb569cd', '01a20885e6137ff994387b4393a90a6a', 'registered', '2025-01-02', 'phone', 'not_stated', NULL, 0);
INSERT INTO membership ("id", "attendee_id", "group_id", "status", "since", "route", "heard_from", "first_came", "guest") VALUES ('01a20885e6af79b5a2bed5b028684f2a', '01a20885e6ad7d3b898450f26cff1a09', '01a20885e6137ff994387b4393a90a6a', 'attending', '2025-01-21', 'walk_in', 'not_stated', NULL, 0);
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
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a20885e64b7895989463d41ac3d822', '01a20885e6487bb28aff421d7b3f0c11', 'registered', '2025-01-02', '');
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a20885e65e7c2bbb358348d0879eb1', '01a20885e65b7049b3439d9797d1a24f', 'registered', '2025-01-02', '');
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a20885e6b479e9ab445268bb18ed76', '01a20885e6af79b5a2bed5b028684f2a', 'attending', '2025-01-21', '');
INSERT INTO membership_status ("id", "membership_id", "status", "since", "note") VALUES ('01a20885e70877babe96fe22f4d21ad2', '01a20885e6487bb28aff421d7b3f0c11', 'attending', '2025-01-21', '');
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
INSERT INTO attendance ("id", "session_id", "attendee_id", "presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest") VALUES ('0a387d3e024051ecbeb9aeb4e22e0036', '005cf1b7ce315207ab6c815cd3fe20e2', '01a20885e63e7eb3b23732e1f303b119', 'came', NULL, 'live', '2025-01-21 10:15:00.000000', 0, 0, 0);
INSERT INTO attendance ("id", "session_id", "attendee_id", "presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest") VALUES ('36bb05ca2de1597780c91d9ead636255', '005cf1b7ce315207ab6c815cd3fe20e2', '01a20885e65971a492f83707adb569cd', 'let_us_know', 'not_said', 'live', NULL, 0, 0, 0);
INSERT INTO attendance ("id", "session_id", "attendee_id", "presence", "reason", "entered", "arrived_at", "walk_in", "just_today", "guest") VALUES ('7b9693ee3a5558e5a8495067739182f8', '005cf1b7ce315207ab6c815cd3fe20e2', '01a20885e6ad7d3b898450f26cff1a09', 'came', NULL, 'live', '2025-01-21 10:15:00.000000', 1, 0, 0);
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
INSERT INTO session_roster ("id", "session_id", "attendee_id", "presence", "entered", "new_today", "walk_in", "guest", "status") VALUES ('01a20885e72573a88b1a39337a478daa', '005cf1b7ce315207ab6c815cd3fe20e2', '01a20885e63e7eb3b23732e1f303b119', 'came', 'live', 1, 0, 0, 'attending');
INSERT INTO session_roster ("id", "session_id", "attendee_id", "presence", "entered", "new_today", "walk_in", "guest", "status") VALUES ('01a20885e72d7c16a20089bab08b39a0', '005cf1b7ce315207ab6c815cd3fe20e2', '01a20885e65971a492f83707adb569cd', 'let_us_know', 'live', 0, 0, 0, 'registered');
INSERT INTO session_roster ("id", "session_id", "attendee_id", "presence", "entered", "new_today", "walk_in", "guest", "status") VALUES ('01a20885e72e7c6cbe330e6668f9a902', '005cf1b7ce315207ab6c815cd3fe20e2', '01a20885e6ad7d3b898450f26cff1a09', 'came', 'live', 1, 1, 0, 'attending');
CREATE INDEX ix_session_roster_attendee_id ON session_roster (attendee_id);
