-- What a person let the house ask of a register, so that a paper need not be handed in: for which matter, which paper and which fields,
-- and what became of it. Taken back at any time; kept, since whoever was asked about has a right to know (个人信息保护法 art. 44).
create table registers.authorisation (
  area text not null,
  id uuid not null,
  register text not null,
  -- The keyed hash under which the register finds the entry.
  subject_hash text not null,
  fields text[] not null,
  -- The theme draft that it was given for, which becomes a theme case.
  matter uuid not null,
  material text not null,
  department text not null,
  person uuid not null,
  organisation text,
  -- Who gave it: the person, or whoever acted for the organisation.
  given_by uuid not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  -- What the register said when it was asked last; null before.
  confirmed boolean,
  asked_on date,
  -- Of each time that it was asked, the last one last.
  receipts uuid[] not null default '{}',
  primary key (area, id),
  check ((confirmed is null) = (asked_on is null) and (confirmed is null) = (receipts = '{}'))
);
-- One stands for a paper at a time.
create unique index authorisation_standing on registers.authorisation (area, matter, material) where withdrawn_at is null;
create index authorisation_person on registers.authorisation (area, person, given_at desc);
alter table registers.authorisation enable row level security;
create policy own on registers.authorisation to onewindow_app
  using (area = platform.area() and case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
  with check (area = platform.area() and case when organisation is null then person = platform.person() else platform.acts_for(organisation) end);
grant select, insert, update (withdrawn_at, confirmed, asked_on, receipts) on registers.authorisation to onewindow_app;

-- A register is asked for a case, or under an authorisation.
alter table registers.receipt alter column case_id drop not null, add column authorisation uuid,
  add constraint receipt_purpose check ((case_id is null) <> (authorisation is null));

create or replace function registers.look_up(asked registers.receipt) returns table (fields text, as_of date, synthetic boolean)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  entry registers.entry;
begin
  -- Under no authorisation but one that stands, and of nobody else and nothing more than it names.
  if asked.authorisation is not null and not exists (
    select from registers.authorisation a
    where a.area = platform.area() and a.id = asked.authorisation and a.withdrawn_at is null and a.register = asked.register
      and a.subject_hash = asked.subject_hash and a.person = asked.person and a.organisation is not distinct from asked.organisation
      and a.fields @> asked.fields
  ) then
    raise exception 'no authorisation stands for this lookup' using errcode = 'insufficient_privilege';
  end if;
  select e.* into entry from registers.entry e
    where e.area = platform.area() and e.register = asked.register and e.subject_hash = asked.subject_hash;
  insert into registers.receipt (
    area, id, register, subject_hash, fields, item, case_id, department, person, organisation, asked_by, asked_at, found, synthetic, as_of,
    answer_sha256, authorisation
  ) values (
    platform.area(), asked.id, asked.register, asked.subject_hash, asked.fields, asked.item, asked.case_id, asked.department, asked.person,
    asked.organisation, asked.asked_by, asked.asked_at, entry.area is not null, entry.synthetic, entry.as_of,
    encode(sha256(convert_to(entry.fields, 'UTF8')), 'hex'), asked.authorisation
  );
  if entry.area is not null then
    return query select entry.fields, entry.as_of, entry.synthetic;
  end if;
end $$;
