-- Registers of others that the county may ask by purpose: population, legal persons, and ledgers of departments. What stands in an entry is
-- sealed with the key of whom it is about; it is found by a keyed hash and can be read by nobody but through registers.look_up, which
-- writes a receipt in the same transaction.
create schema registers;
grant usage on schema registers to onewindow_app, onewindow_follower;

create table registers.entry (
  area text not null,
  register text not null,
  subject_hash text not null,
  fields text not null,
  -- The day on which the register says this.
  as_of date not null,
  -- Invented for a demonstration; never true in production.
  synthetic boolean not null,
  recorded_at timestamptz not null,
  primary key (area, register, subject_hash)
);
alter table registers.entry enable row level security;
create policy found on registers.entry for select to onewindow_app using (area = platform.area());
create policy entered on registers.entry for insert to onewindow_app with check (area = platform.area());
create policy renewed on registers.entry for update to onewindow_app using (area = platform.area()) with check (area = platform.area());
grant select (area, register, subject_hash), insert, update (fields, as_of, synthetic, recorded_at) on registers.entry to onewindow_app;

-- Who asked which register for which fields, for which case and what, when, and what the entry was that answered. Never changed.
create table registers.receipt (
  area text not null,
  id uuid not null,
  register text not null,
  subject_hash text not null,
  fields text[] not null,
  item text not null,
  case_id uuid not null,
  department text not null,
  person uuid not null,
  organisation text,
  asked_by text not null,
  asked_at timestamptz not null,
  found boolean not null,
  synthetic boolean,
  as_of date,
  -- SHA-256 of the sealed entry: which answer it was, without saying what it said.
  answer_sha256 text check (answer_sha256 ~ '^[0-9a-f]{64}$'),
  primary key (area, id),
  check (found = (answer_sha256 is not null) and found = (as_of is not null) and found = (synthetic is not null))
);
create index receipt_case on registers.receipt (area, case_id);
alter table registers.receipt enable row level security;
-- The department whose case it is, and whose case it is.
create policy visible on registers.receipt for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
);
grant select on registers.receipt to onewindow_app;

create function registers.look_up(asked registers.receipt) returns table (fields text, as_of date, synthetic boolean)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  entry registers.entry;
begin
  select e.* into entry from registers.entry e
    where e.area = platform.area() and e.register = asked.register and e.subject_hash = asked.subject_hash;
  insert into registers.receipt values (
    platform.area(), asked.id, asked.register, asked.subject_hash, asked.fields, asked.item, asked.case_id, asked.department, asked.person,
    asked.organisation, asked.asked_by, asked.asked_at, entry.area is not null, entry.synthetic, entry.as_of,
    encode(sha256(convert_to(entry.fields, 'UTF8')), 'hex')
  );
  if entry.area is not null then
    return query select entry.fields, entry.as_of, entry.synthetic;
  end if;
end $$;
revoke all on function registers.look_up from public;
grant execute on function registers.look_up to onewindow_app;

-- 秒批: what a machine decided, and what a person made of it afterwards. Follows from the log (intake.instant) and can be made again from
-- it. Its id is that of the case. Inputs, output and explanation stand sealed in the log alone.
create table intake.instant_decision (
  area text not null,
  id uuid not null,
  state text not null check (state in ('leftToPerson', 'granted', 'checking', 'foundWrong', 'confirmed', 'rolledBack')),
  ground text check (ground in ('drawn', 'asked')),
  why text check (why in ('identityUnproven', 'factsMissing', 'notMet', 'undecided')),
  number text not null,
  department text not null,
  item_key text not null,
  item_version integer not null,
  person uuid not null,
  organisation text,
  decided_on date not null,
  -- By which model, as its file was.
  model_sha256 text not null,
  closed_on date,
  version integer not null,
  primary key (area, id),
  check ((state = 'leftToPerson') = (why is not null)),
  check ((state in ('leftToPerson', 'granted')) = (ground is null)),
  check ((state in ('confirmed', 'rolledBack')) = (closed_on is not null))
);
create index instant_decision_day on intake.instant_decision (area, decided_on, id);
create index instant_decision_open on intake.instant_decision (area, department, decided_on, id) where state in ('checking', 'foundWrong');

alter table intake.instant_decision enable row level security;
-- The department, and about whom it was decided.
create policy visible on intake.instant_decision for select to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
);
create policy decided on intake.instant_decision for insert to onewindow_app with check (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
);
create policy moved on intake.instant_decision for update to onewindow_app using (
  area = platform.area()
  and (platform.sees_department(department)
    or case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
) with check (area = platform.area());
create policy every_area on intake.instant_decision to onewindow_follower using (true);
grant select, insert, update (state, ground, closed_on, version) on intake.instant_decision to onewindow_app;
grant select, insert, update on intake.instant_decision to onewindow_follower;
