-- Cases: what screens read of them. Facts are in the log; every row here can be made again from it.
create schema intake;
grant usage on schema intake to onewindow_app, onewindow_follower, onewindow_reader;

-- Serials of case numbers, per county and day of receipt.
create table intake.case_counter (
  area text not null,
  received_on date not null,
  last_serial integer not null check (last_serial > 0),
  primary key (area, received_on)
);

create table intake.case_list (
  area text not null,
  id uuid not null,
  version integer not null,
  number text not null check (number ~ '^\d{18}$'),
  item_key text not null,
  item_version integer not null,
  department text not null,
  person uuid not null,
  organisation text,
  -- Sealed with the applicant's key; lists show it masked.
  applicant_name text not null,
  state text not null,
  outcome text,
  corrected boolean not null default false,
  received_on date not null,
  answer_by date not null,
  accepted_on date,
  promised_on date,
  statutory_on date,
  provisional boolean not null default false,
  calendar text,
  concluded_on date,
  reviewer uuid,
  -- The day that counts next: the answer before acceptance, the promise (or the law) after. Null when nothing is due.
  due_on date,
  query_hash text not null,
  query_code text not null,
  updated_at timestamptz not null,
  primary key (area, id),
  unique (area, number),
  unique (area, query_hash)
);
create index case_list_work on intake.case_list (area, department, due_on, id) where due_on is not null;
create index case_list_state on intake.case_list (area, department, state, due_on, id);
create index case_list_person on intake.case_list (area, person, received_on desc, id);
create index case_list_organisation on intake.case_list (area, organisation, received_on desc, id) where organisation is not null;

-- What was handed in, sealed with the applicant's key: one document for each submission. The event holds the hash of the ciphertext.
create table intake.application (
  area text not null,
  case_id uuid not null,
  submission smallint not null check (submission > 0),
  person uuid not null,
  organisation text,
  department text not null,
  sealed text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  submitted_at timestamptz not null,
  primary key (area, case_id, submission)
);

-- Wrong query codes for a number, whether or not it exists, so that the answer tells nothing.
create table intake.query_attempt (
  area text not null,
  number text not null,
  wrong smallint not null,
  until timestamptz not null,
  primary key (area, number)
);
create index query_attempt_until on intake.query_attempt (until);

alter table intake.case_counter enable row level security;
alter table intake.case_list enable row level security;
alter table intake.application enable row level security;
alter table intake.query_attempt enable row level security;
create policy own_area on intake.case_counter to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy own_area on intake.query_attempt to onewindow_app using (area = platform.area()) with check (area = platform.area());
-- A case is seen by its applicant, by who acts for the organisation, by its department, by who holds its id from number and query code,
-- and by who presents the hash of both.
create policy visible on intake.case_list for select to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.sees_department(department)
    or id = platform.one_case() or query_hash = nullif(current_setting('onewindow.presented', true), ''))
);
create policy received on intake.case_list for insert to onewindow_app
  with check (area = platform.area() and (person = platform.person() or platform.sees_department(department)));
create policy moved on intake.case_list for update to onewindow_app using (
  area = platform.area() and (person = platform.person() or platform.acts_for(organisation) or platform.sees_department(department))
) with check (area = platform.area());
-- Number and code open the status, never the answers.
create policy visible on intake.application for select to onewindow_app using (
  area = platform.area()
  and (person = platform.person() or platform.acts_for(organisation) or platform.sees_department(department))
);
create policy handed_in on intake.application for insert to onewindow_app
  with check (area = platform.area() and (person = platform.person() or platform.sees_department(department)));
create policy every_area on intake.case_counter to onewindow_follower using (true);
create policy every_area on intake.case_list to onewindow_follower using (true);
create policy every_area on intake.application to onewindow_follower using (true);
create policy every_area on intake.query_attempt to onewindow_follower using (true);
grant select, insert, update (last_serial) on intake.case_counter to onewindow_app;
grant select, insert, update on intake.case_list to onewindow_app, onewindow_follower;
grant select, insert on intake.application to onewindow_app;
grant select, insert, update, delete on intake.query_attempt to onewindow_app;
grant select on intake.application, intake.case_counter to onewindow_follower;
grant delete on intake.query_attempt to onewindow_follower;
