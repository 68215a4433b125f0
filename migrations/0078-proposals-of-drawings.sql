-- Somebody who drew how an item goes asks those who publish it to do so; it is published, turned down with a reason, or changed meanwhile.
create table process.proposal (
  area text not null,
  id uuid not null,
  item text not null,
  -- In charge of the item when it was proposed.
  department text not null,
  revision integer not null check (revision > 0),
  officer text not null,
  words text not null check (words <> ''),
  at timestamptz not null,
  state text not null check (state in ('open', 'published', 'turnedDown', 'overtaken')),
  answered_by text,
  answered_at timestamptz,
  reason text,
  primary key (area, id),
  check ((state = 'open') = (answered_by is null) and (state = 'open') = (answered_at is null))
);
create unique index proposal_open on process.proposal (area, item) where state = 'open';
create index proposal_of on process.proposal (area, item, at desc, id desc);
alter table process.proposal enable row level security;
create policy own_area on process.proposal to onewindow_app using (area = platform.area()) with check (area = platform.area());
grant select, insert, update (state, answered_by, answered_at, reason) on process.proposal to onewindow_app;

-- What is said of a drawing concerns no case: whoever is told of it reads it also where he reaches no department, as cataloguers do.
alter policy own_departments on oversight.notice
  using (area = platform.area() and (platform.sees_department(department) or (case_id is null and kind like 'process.%')));

-- Whom the head of his department lets draw: which one, who let him, when, and why (sealed with his own key). It ends with his post there.
alter table identity.officer add column drawing jsonb;
grant update (drawing) on identity.officer to onewindow_app;
