-- Keys. A data key belongs to one subject (a person, a legal person); destroying it erases what it sealed. `area` is the county, or `*`
-- for data that belong to no county, such as accounts.
create schema keys;
create schema files;
grant usage on schema keys, files to onewindow_app, onewindow_follower;

create table keys.data_key (
  id uuid not null,
  area text not null,
  subject text not null check (subject ~ '^[A-Za-z0-9_.:/-]{1,200}$'),
  wrapped bytea,
  master_id text not null,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  destroyed_basis text,
  primary key (area, id),
  check ((wrapped is null) = (destroyed_at is not null)),
  check ((destroyed_at is null) = (destroyed_basis is null))
);
create unique index data_key_living on keys.data_key (area, subject) where destroyed_at is null;
create index data_key_master on keys.data_key (master_id) where wrapped is not null;

-- Whoever marks a key as destroyed destroys it: the mark takes the key with it, and there is no way back.
create function keys.destroy() returns trigger language plpgsql as $$
begin
  if old.destroyed_at is not null then
    raise exception 'data key % was destroyed: nothing about it changes any more', old.id;
  end if;
  if new.destroyed_at is not null then
    new.wrapped := null;
  end if;
  return new;
end $$;
create trigger destroy before update on keys.data_key for each row execute function keys.destroy();

-- Keys of the system itself: the root of lookup hashes, signing keys, secrets of cookies. Not by county: one set for this database.
create table keys.service_key (
  id uuid primary key,
  purpose text not null,
  algorithm text not null check (algorithm in ('secret', 'ed25519', 'es256', 'sm2')),
  public_pem text,
  wrapped bytea not null,
  master_id text not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  check ((public_pem is null) = (algorithm = 'secret'))
);
create unique index service_key_current on keys.service_key (purpose) where retired_at is null;

alter table keys.data_key enable row level security;
alter table keys.service_key enable row level security;
create policy own_area on keys.data_key to onewindow_app
  using (platform.area() is not null and area in (platform.area(), '*'))
  with check (platform.area() is not null and area in (platform.area(), '*'));
create policy every_area on keys.data_key to onewindow_follower using (true);
create policy any_scope on keys.service_key to onewindow_app using (platform.area() is not null) with check (platform.area() is not null);
create policy every_area on keys.service_key to onewindow_follower using (true);
-- A key's wrapping is renewed by the follower role alone, so that no request of a person can ever overwrite a key.
grant select, insert, update (destroyed_at, destroyed_basis) on keys.data_key to onewindow_app;
grant select, insert, update (destroyed_at, destroyed_basis, wrapped, master_id) on keys.data_key to onewindow_follower;
grant select, insert, update (retired_at) on keys.service_key to onewindow_app;
grant select, insert, update (retired_at, wrapped, master_id) on keys.service_key to onewindow_follower;

-- Files. The bytes lie encrypted in the file store under `hash`, the SHA-256 of the ciphertext; what a person called the file and the
-- key that opens it are sealed with that person's key.
create table files.file (
  area text not null,
  id uuid not null,
  held_by text not null,
  case_id uuid,
  person uuid,
  organisation text,
  department text,
  name text not null,
  sealed_key text not null,
  media_type text not null,
  size integer not null check (size > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  scan_state text not null default 'unscanned' check (scan_state in ('unscanned', 'clean', 'infected')),
  scan_finding text,
  scanned_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (area, id),
  unique (area, hash),
  check ((scan_state = 'unscanned') = (scanned_at is null)),
  check ((scan_state = 'infected') = (scan_finding is not null))
);
create index file_held_by on files.file (area, held_by, id);
create index file_case on files.file (area, case_id) where case_id is not null;
create index file_unscanned on files.file (created_at) where scan_state = 'unscanned';

-- Seen by the person, by who acts for the organisation, and by the department that works on the case. A number with its query code
-- shows a case's status, not its materials: no `one_case` here.
create function files.visible(file files.file) returns boolean stable parallel safe language sql
  return (file).area = platform.area()
     and ((file).person = platform.person() or platform.acts_for((file).organisation) or platform.sees_department((file).department));

alter table files.file enable row level security;
create policy visible on files.file for select to onewindow_app using (files.visible(file));
create policy visible_new on files.file for insert to onewindow_app with check (files.visible(file));
create policy visible_change on files.file for update to onewindow_app using (files.visible(file)) with check (files.visible(file));
-- What was submitted with a case is part of it and stays.
create policy still_a_draft on files.file for delete to onewindow_app using (files.visible(file) and case_id is null);
create policy every_area on files.file to onewindow_follower using (true);
grant select, insert, delete, update (held_by, case_id, department) on files.file to onewindow_app;
grant select, delete, update (scan_state, scan_finding, scanned_at) on files.file to onewindow_follower;

-- Uploads under way: what has arrived lies in the file store in encrypted parts, so that a lost connection costs one part at most and
-- either of two processes can go on. Made into a file, or forgotten after a day.
create table files.upload (
  area text not null,
  id uuid not null,
  held_by text not null,
  person uuid,
  organisation text,
  name text not null,
  sealed_key text not null,
  size integer not null check (size > 0),
  received integer not null default 0 check (received between 0 and size),
  parts jsonb not null default '[]',
  created_at timestamptz not null default now(),
  primary key (area, id)
);
alter table files.upload enable row level security;
create policy own on files.upload to onewindow_app
  using (area = platform.area() and (person = platform.person() or platform.acts_for(organisation)))
  with check (area = platform.area() and (person = platform.person() or platform.acts_for(organisation)));
create policy every_area on files.upload to onewindow_follower using (true);
grant select, insert, delete, update (received, parts) on files.upload to onewindow_app;
grant select, delete on files.upload to onewindow_follower;
