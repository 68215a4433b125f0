-- Drafts: rows that a citizen prepares, not facts. Answers are sealed with the applicant's key, each by itself, so that two windows
-- open on one draft lose nothing but the field both of them changed.
create table intake.draft (
  area text not null,
  id uuid not null,
  person uuid not null,
  organisation text,
  item_key text not null,
  item_version integer not null,
  -- The case that this draft corrects.
  corrects uuid,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  -- The case that it became or corrected; from then on it cannot change.
  submitted_as uuid,
  primary key (area, id)
);
create index draft_person on intake.draft (area, person, saved_at desc) where submitted_as is null;
create index draft_organisation on intake.draft (area, organisation, saved_at desc) where submitted_as is null and organisation is not null;
create unique index draft_one_correction on intake.draft (area, corrects) where submitted_as is null and corrects is not null;

create table intake.draft_answer (
  area text not null,
  draft_id uuid not null,
  element text not null,
  sealed text not null,
  version integer not null default 1 check (version > 0),
  saved_at timestamptz not null,
  primary key (area, draft_id, element),
  foreign key (area, draft_id) references intake.draft (area, id) on delete cascade
);

create table intake.draft_file (
  area text not null,
  draft_id uuid not null,
  material text not null,
  file_id uuid not null,
  added_at timestamptz not null,
  primary key (area, draft_id, material, file_id),
  foreign key (area, draft_id) references intake.draft (area, id) on delete cascade
);

-- A person's own draft is the person's; an organisation's belongs to whoever acts for it now, not to who began it.
alter table intake.draft enable row level security;
alter table intake.draft_answer enable row level security;
alter table intake.draft_file enable row level security;
create policy own on intake.draft to onewindow_app
  using (area = platform.area() and case when organisation is null then person = platform.person() else platform.acts_for(organisation) end)
  with check (area = platform.area() and case when organisation is null then person = platform.person() else platform.acts_for(organisation) end);
create policy of_own_draft on intake.draft_answer to onewindow_app
  using (exists (select from intake.draft d where d.area = draft_answer.area and d.id = draft_answer.draft_id))
  with check (exists (select from intake.draft d where d.area = draft_answer.area and d.id = draft_answer.draft_id));
create policy of_own_draft on intake.draft_file to onewindow_app
  using (exists (select from intake.draft d where d.area = draft_file.area and d.id = draft_file.draft_id))
  with check (exists (select from intake.draft d where d.area = draft_file.area and d.id = draft_file.draft_id));
create policy every_area on intake.draft to onewindow_follower using (true);
create policy every_area on intake.draft_answer to onewindow_follower using (true);
create policy every_area on intake.draft_file to onewindow_follower using (true);
grant select, insert, update (saved_at, submitted_as), delete on intake.draft to onewindow_app;
grant select, insert, update (sealed, version, saved_at), delete on intake.draft_answer to onewindow_app;
grant select, insert, delete on intake.draft_file to onewindow_app;
-- Retention: drafts that nobody touched for long are removed by a job.
grant select, delete on intake.draft to onewindow_follower;
