-- Running cases that go over to another version of their model: who ordered it, why, and what became of each. A case goes over in one
-- transaction with the row that says so, so that a migration that is cut short goes on where it was.
create table process.migration (
  area text not null,
  id uuid not null,
  item text not null,
  from_version integer not null check (from_version > 0),
  to_version integer not null check (to_version > 0 and to_version <> from_version),
  mapping jsonb not null,
  state text not null check (state in ('running', 'done', 'stopped')),
  actor jsonb not null,
  reason text not null,
  at timestamptz not null,
  primary key (area, id)
);
-- Of one item only one at a time.
create unique index migration_running on process.migration (area, item) where state = 'running';

create table process.migrated (
  area text not null,
  migration uuid not null,
  case_id uuid not null,
  -- Null where the case went over; else why it stays on its version.
  refusal jsonb,
  at timestamptz not null,
  primary key (area, migration, case_id)
);

alter table process.migration enable row level security;
alter table process.migrated enable row level security;
create policy own_area on process.migration to onewindow_app using (area = platform.area()) with check (area = platform.area());
create policy own_area on process.migrated to onewindow_app using (area = platform.area()) with check (area = platform.area());
grant select, insert, update on process.migration to onewindow_app;
grant select, insert on process.migrated to onewindow_app;
