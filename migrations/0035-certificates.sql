-- Electronic licences. One row for each version; the signed PDF lies with the files of the case that it came from. Follows from the log
-- (certificates.certificate).
create schema certificates;
grant usage on schema certificates to onewindow_app, onewindow_follower, onewindow_reader;

-- One counter per organ, type and year. The row is locked while a number is drawn, so a series has no gap.
create table certificates.series (
  area text not null,
  department text not null,
  type text not null,
  year smallint not null,
  last_serial integer not null check (last_serial > 0),
  primary key (area, department, type, year)
);

-- The X.509 certificate of an organ's signing key, made at first use; an older one proves older licences.
create table certificates.seal (
  area text not null,
  department text not null,
  key_id uuid not null,
  certificate bytea not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  primary key (area, department, key_id)
);

create table certificates.version (
  area text not null,
  certificate uuid not null,
  version smallint not null check (version between 1 and 999),
  identifier text not null,
  type text not null,
  number text not null,
  department text not null,
  case_id uuid not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  state text not null
    check (state in ('valid', 'suspended', 'superseded', 'revoked', 'struckOff', 'cancelled', 'expired')),
  state_since date not null,
  issued_on date not null,
  valid_from date not null,
  valid_until date,
  -- What is printed on it, sealed with the holder's key.
  face text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_id uuid not null,
  primary key (area, certificate, version),
  unique (area, identifier),
  unique (area, number, version)
);
create index version_holder on certificates.version (area, person, issued_on, certificate);
create index version_organisation on certificates.version (area, organisation, issued_on, certificate) where organisation is not null;
create index version_case on certificates.version (area, case_id);
create index version_ending on certificates.version (area, valid_until) where state in ('valid', 'suspended') and valid_until is not null;

create function certificates.presented() returns text stable language sql
  return nullif(current_setting('onewindow.presented', true), '');

alter table certificates.series enable row level security;
alter table certificates.seal enable row level security;
alter table certificates.version enable row level security;
create policy own_area on certificates.series to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on certificates.series to onewindow_follower using (true);
create policy own_area on certificates.seal to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy every_area on certificates.seal to onewindow_follower using (true);
-- Seen by the holder, by who acts for him, by the organ, and by whoever has the licence before him and so its identifier.
create policy visible on certificates.version to onewindow_app
  using (
    area = platform.area()
    and (case when organisation is null then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end
      or platform.sees_department(department) or case_id = platform.one_case() or identifier = certificates.presented())
  )
  with check (area = platform.area());
create policy every_area on certificates.version to onewindow_follower using (true);
grant select, insert, update (last_serial) on certificates.series to onewindow_app;
grant select, insert on certificates.seal to onewindow_app;
grant select, insert, update (state, state_since) on certificates.version to onewindow_app;
grant select on certificates.series, certificates.seal to onewindow_follower;
grant select, insert, update on certificates.version to onewindow_follower;
