-- Who somebody is, for whom he or she acts, what an officer may do, and the sessions in which they do it. People and organisations
-- belong to no county; officers and what they are granted do.
create schema identity;
grant usage on schema identity to onewindow_app, onewindow_follower, onewindow_reader;

-- The hash of a secret that the caller presents. A row that holds it opens to whoever presents it, and only that row.
create function identity.presented() returns text stable parallel safe language sql
  return nullif(current_setting('onewindow.presented', true), '');

-- Name, number and phone are sealed with the person's own key; destroying that key leaves a row that says nothing.
create table identity.person (
  id uuid primary key,
  name text not null,
  citizen_id text not null,
  phone text,
  phone_lookup text,
  level smallint not null check (level between 0 and 4),
  locked_at timestamptz,
  registered_at timestamptz not null
);
create index person_phone on identity.person (phone_lookup) where phone_lookup is not null;

-- By what a person signs in: keyed hashes of the citizen's number and of an officer's login name.
create table identity.login (
  lookup text primary key,
  person_id uuid not null,
  kind text not null check (kind in ('citizenId', 'loginName')),
  unique (person_id, kind)
);

create table identity.password (
  person_id uuid primary key,
  hash text not null check (hash like '$argon2id$%'),
  must_change boolean not null,
  changed_at timestamptz not null
);

-- Wrong tries per account, address and code, under keyed hashes: for names that exist and names that do not alike.
create table identity.attempt (
  key text primary key,
  tries integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);

create table identity.sign_in (
  id uuid primary key,
  area text not null,
  person_id uuid,
  method text not null,
  outcome text not null check (outcome in ('in', 'wrong', 'locked')),
  at timestamptz not null
);
create index sign_in_person on identity.sign_in (person_id, at desc);
create index sign_in_at on identity.sign_in using brin (at);

create table identity.second_factor (
  id uuid primary key,
  person_id uuid not null,
  kind text not null check (kind in ('totp', 'passkey')),
  label text not null,
  secret text,
  last_step bigint,
  credential_id text unique,
  public_key bytea,
  counter bigint,
  transports text[] not null default '{}',
  enrolled_at timestamptz not null,
  confirmed_at timestamptz,
  check ((kind = 'totp') = (secret is not null)),
  check ((kind = 'passkey') = (credential_id is not null and public_key is not null and counter is not null))
);
create index second_factor_person on identity.second_factor (person_id);

create table identity.recovery_code (
  person_id uuid not null,
  hash text not null,
  used_at timestamptz,
  primary key (person_id, hash)
);

create table identity.passkey_challenge (
  person_id uuid not null,
  purpose text not null check (purpose in ('enrol', 'prove')),
  challenge text not null,
  expires_at timestamptz not null,
  primary key (person_id, purpose)
);

create table identity.organisation (
  id uuid primary key,
  uscc text not null unique,
  name text not null,
  entered_at timestamptz not null
);

-- 民法典 art. 165: whom, for what, how long. `items` null means every item.
create table identity.agency (
  id uuid primary key,
  organisation_id uuid not null,
  agent_id uuid not null,
  items text[],
  from_on date not null,
  until_on date,
  revoked_at timestamptz,
  check (until_on is null or until_on >= from_on)
);
create index agency_agent on identity.agency (agent_id) where revoked_at is null;
create index agency_organisation on identity.agency (organisation_id) where revoked_at is null;

-- An officer's name on duty is public (政府信息公开条例 art. 20): it stands on documents and over the window, in clear.
create table identity.officer (
  id uuid primary key,
  area text not null,
  person_id uuid not null,
  staff_number text not null,
  name text not null,
  department text not null,
  section text,
  hall text,
  grants jsonb not null,
  glass_broken_until timestamptz,
  appointed_at timestamptz not null,
  dismissed_at timestamptz,
  unique (area, staff_number)
);
-- One office for one person in a county: that is what keeps the three administrators three people.
create unique index officer_person on identity.officer (area, person_id) where dismissed_at is null;

create table identity.relative (
  id uuid primary key,
  area text not null,
  officer_id uuid not null,
  person_id uuid not null,
  relation text not null,
  lookup text not null,
  name text not null,
  declared_at timestamptz not null,
  struck_at timestamptz
);
create index relative_officer on identity.relative (officer_id);
create index relative_lookup on identity.relative (lookup) where struck_at is null;

create table identity.session (
  id uuid primary key,
  token_hash text not null unique,
  area text not null,
  person_id uuid not null,
  capacity text not null check (capacity in ('self', 'organisation', 'office')),
  organisation_id uuid,
  level smallint not null check (level between 0 and 4),
  method text not null,
  second_factor_at timestamptz,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  check ((capacity = 'organisation') = (organisation_id is not null))
);
create index session_person on identity.session (person_id);
create index session_opened on identity.session (opened_at);

-- A form that was sent after its session had ended, until its sender has signed in again.
create table identity.kept_post (
  token_hash text primary key,
  person_id uuid,
  path text not null,
  fields text not null,
  expires_at timestamptz not null
);
create index kept_post_expiry on identity.kept_post (expires_at);

create table identity.login_flow (
  state_hash text primary key,
  secrets text not null,
  return_to text not null,
  expires_at timestamptz not null
);
create index login_flow_expiry on identity.login_flow (expires_at);

create table identity.issuer_link (
  issuer text not null,
  subject_lookup text not null,
  person_id uuid not null,
  linked_at timestamptz not null,
  primary key (issuer, subject_lookup)
);
create index issuer_link_person on identity.issuer_link (person_id);

-- What the embedded OpenID provider keeps: sessions, interactions, codes, tokens, grants.
create table identity.provider_record (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  account_id uuid,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (model, id)
);
create index provider_record_grant on identity.provider_record (grant_id) where grant_id is not null;
create index provider_record_uid on identity.provider_record (uid) where uid is not null;
create index provider_record_account on identity.provider_record (account_id) where account_id is not null;
create index provider_record_expiry on identity.provider_record (expires_at);

-- The keys with which the provider signs, sealed; the newest signs, the others still verify.
create table identity.provider_key (
  kid text primary key,
  jwk text not null,
  made_at timestamptz not null
);

do $$
declare stored text;
begin
  foreach stored in array array[
    'person', 'login', 'password', 'attempt', 'sign_in', 'second_factor', 'recovery_code', 'passkey_challenge', 'organisation',
    'agency', 'officer', 'relative', 'session', 'kept_post', 'login_flow', 'issuer_link', 'provider_record', 'provider_key'
  ] loop
    execute format('alter table identity.%I enable row level security', stored);
    execute format('create policy every_row on identity.%I to onewindow_follower using (true)', stored);
  end loop;
end $$;

create policy own on identity.person to onewindow_app using (id = platform.person()) with check (id = platform.person());
create policy own on identity.password to onewindow_app using (person_id = platform.person()) with check (person_id = platform.person());
create policy own on identity.second_factor to onewindow_app
  using (person_id = platform.person()) with check (person_id = platform.person());
create policy own on identity.recovery_code to onewindow_app
  using (person_id = platform.person()) with check (person_id = platform.person());
create policy own on identity.passkey_challenge to onewindow_app
  using (person_id = platform.person()) with check (person_id = platform.person());
create policy own on identity.sign_in for select to onewindow_app using (person_id = platform.person());
create policy in_area on identity.sign_in for insert to onewindow_app with check (area = platform.area());

create policy presented_or_own on identity.login for select to onewindow_app
  using (lookup = identity.presented() or person_id = platform.person());
-- Whoever may see an officer's declaration may learn which person of ours it names.
create policy declared on identity.login for select to onewindow_app
  using (exists (select from identity.relative where relative.lookup = login.lookup and struck_at is null));
create policy own_new on identity.login for insert to onewindow_app with check (person_id = platform.person());
create policy own_gone on identity.login for delete to onewindow_app using (person_id = platform.person());

create policy presented_or_own on identity.session to onewindow_app
  using (token_hash = identity.presented() or person_id = platform.person())
  with check (token_hash = identity.presented() or person_id = platform.person());
create policy presented on identity.kept_post to onewindow_app
  using (token_hash = identity.presented()) with check (token_hash = identity.presented());
create policy presented on identity.login_flow to onewindow_app
  using (state_hash = identity.presented()) with check (state_hash = identity.presented());
create policy presented_or_own on identity.issuer_link to onewindow_app
  using (subject_lookup = identity.presented() or person_id = platform.person()) with check (person_id = platform.person());
create policy presented_or_own on identity.provider_record to onewindow_app
  using (identity.presented() in (id, uid, grant_id, user_code) or account_id = platform.person())
  with check (identity.presented() in (id, uid, grant_id, user_code));

-- Rows about nobody: counters under keyed hashes, sealed keys, the public register of organisations.
create policy any_scope on identity.attempt to onewindow_app using (platform.area() is not null) with check (platform.area() is not null);
create policy any_scope on identity.provider_key to onewindow_app
  using (platform.area() is not null) with check (platform.area() is not null);
create policy any_scope on identity.organisation to onewindow_app, onewindow_reader
  using (platform.area() is not null) with check (platform.area() is not null);

create policy concerned on identity.agency to onewindow_app
  using (
    agent_id = platform.person() or platform.acts_for(organisation_id::text)
    or exists (select from identity.session where session.person_id = agent_id)
  )
  with check (platform.acts_for(organisation_id::text));
create policy own_area on identity.officer to onewindow_app, onewindow_reader
  using (area = platform.area()) with check (area = platform.area());
-- An officer's own declaration, and those that whoever hands out his department's work must respect.
create policy own_or_department on identity.relative to onewindow_app
  using (
    person_id = platform.person()
    or exists (select from identity.officer where officer.id = officer_id and platform.sees_department(officer.department))
  )
  with check (area = platform.area() and person_id = platform.person());

grant select, insert, update (name, citizen_id, phone, phone_lookup, level, locked_at) on identity.person to onewindow_app;
grant select, insert, delete on identity.login to onewindow_app;
grant select, insert, update, delete on identity.password to onewindow_app;
grant select, insert, update, delete on identity.attempt to onewindow_app;
grant select, insert on identity.sign_in to onewindow_app;
grant select, insert, delete, update (last_step, counter, confirmed_at) on identity.second_factor to onewindow_app;
grant select, insert, delete, update (used_at) on identity.recovery_code to onewindow_app;
grant select, insert, update, delete on identity.passkey_challenge to onewindow_app;
grant select, insert on identity.organisation to onewindow_app;
grant select, insert, update (revoked_at) on identity.agency to onewindow_app;
grant select, insert, update (department, section, hall, grants, glass_broken_until, dismissed_at) on identity.officer to onewindow_app;
grant select, insert, update (struck_at) on identity.relative to onewindow_app;
grant select, insert, update (token_hash, capacity, organisation_id, level, second_factor_at, seen_at), delete
  on identity.session to onewindow_app;
grant select, insert, delete on identity.kept_post, identity.login_flow to onewindow_app;
grant select, insert, delete on identity.issuer_link to onewindow_app;
grant select, insert, update, delete on identity.provider_record to onewindow_app;
grant select, insert on identity.provider_key to onewindow_app;

grant select, delete on identity.attempt, identity.sign_in, identity.passkey_challenge, identity.session, identity.kept_post,
  identity.login_flow, identity.provider_record to onewindow_follower;
grant select on identity.officer, identity.organisation, identity.agency to onewindow_follower;
grant select on identity.officer, identity.organisation to onewindow_reader;
