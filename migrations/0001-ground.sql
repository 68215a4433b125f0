-- Roles, scope, idempotency and the event log. Roles belong to the whole server, so another database may have made them already.
do $$
declare wanted text;
begin
  foreach wanted in array array['onewindow_app', 'onewindow_follower', 'onewindow_reader'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin nosuperuser nobypassrls', wanted);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to %I', wanted, current_user);
    end if;
  end loop;
end $$;

create schema platform;
create schema http;
create schema log;
grant usage on schema platform, http, log to onewindow_app, onewindow_follower, onewindow_reader;

-- What the transaction may see. An unset scope is null, and null equals nothing: a forgotten scope returns no row.
create function platform.area() returns text stable parallel safe language sql
  return nullif(current_setting('onewindow.area', true), '');
create function platform.person() returns uuid stable parallel safe language sql
  return nullif(current_setting('onewindow.person', true), '')::uuid;
create function platform.one_case() returns uuid stable parallel safe language sql
  return nullif(current_setting('onewindow.case', true), '')::uuid;
create function platform.acts_for(organisation text) returns boolean stable parallel safe language sql
  return organisation = any (string_to_array(nullif(current_setting('onewindow.organisations', true), ''), ','));
create function platform.sees_department(department text) returns boolean stable parallel safe language sql
  return current_setting('onewindow.departments', true) = '*'
      or department = any (string_to_array(nullif(current_setting('onewindow.departments', true), ''), ','));

create table http.once (
  area text not null,
  caller text not null,
  key text not null check (length(key) between 1 and 200),
  request_hash text not null,
  answer text,
  at timestamptz not null,
  primary key (area, caller, key)
);
create index once_at on http.once using brin (at);
alter table http.once enable row level security;
create policy own_area on http.once to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on http.once to onewindow_follower using (true);
grant select, insert, update (answer) on http.once to onewindow_app;
grant select, delete on http.once to onewindow_follower;

-- The spine. Nobody holds UPDATE or DELETE on it; a concurrent append hits the primary key and fails.
create table log.event (
  area text not null,
  stream text not null,
  version integer not null check (version > 0),
  schema smallint not null check (schema > 0),
  type text not null,
  case_id uuid,
  data jsonb not null,
  actor jsonb not null,
  basis text,
  at timestamptz not null,
  recorded_at timestamptz not null,
  leaf bytea not null check (length(leaf) = 32),
  primary key (area, stream, version)
);
create index event_recorded_at on log.event using brin (recorded_at);
create index event_case on log.event (area, case_id, recorded_at) where case_id is not null;

-- The state of each stream as its events made it, so that a command reads one row; the fold is the proof.
create table log.stream (
  area text not null,
  stream text not null,
  version integer not null check (version > 0),
  state jsonb not null,
  contains text[] not null,
  primary key (area, stream)
);

-- Committed but not yet numbered. The sequencer deletes what it sees and numbers it in the same transaction.
create table log.pending (
  position bigint generated always as identity primary key,
  area text not null,
  stream text not null,
  version integer not null
);
create table log.numbered (
  seq bigint primary key,
  area text not null,
  stream text not null,
  version integer not null,
  unique (area, stream, version)
);

alter table log.event enable row level security;
alter table log.stream enable row level security;
alter table log.pending enable row level security;
alter table log.numbered enable row level security;
create policy own_area on log.event to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area());
create policy own_area on log.stream to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area());
create policy own_area on log.pending to onewindow_app, onewindow_reader using (area = platform.area()) with check (area = platform.area());
create policy own_area on log.numbered to onewindow_app, onewindow_reader using (area = platform.area()) with check (false);
create policy every_area on log.event to onewindow_follower using (true);
create policy every_area on log.stream to onewindow_follower using (true);
create policy every_area on log.pending to onewindow_follower using (true);
create policy every_area on log.numbered to onewindow_follower using (true);
grant select, insert on log.event to onewindow_app, onewindow_follower;
grant select, insert, update on log.stream to onewindow_app, onewindow_follower;
grant select, insert on log.pending to onewindow_app;
grant select, insert, delete on log.pending to onewindow_follower;
grant select on log.numbered to onewindow_app;
grant select, insert on log.numbered to onewindow_follower;
grant select on log.event, log.stream, log.numbered to onewindow_reader;
