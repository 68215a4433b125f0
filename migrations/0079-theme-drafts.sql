-- 一件事 that somebody has begun: a row over one draft for each item that it takes. What was told of the situation can say much of a
-- person, so it is sealed with the applicant's key like every answer.
create table intake.theme_draft (
  area text not null,
  id uuid not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  agent uuid,
  ward uuid,
  theme_key text not null,
  theme_version integer not null check (theme_version > 0),
  told text not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  ends_on date,
  -- The theme case that it became; from then on it cannot change.
  submitted_as uuid,
  primary key (area, id),
  check ((mandate is null) = (agent is null)),
  check (mandate is null or ward is null)
);
create index theme_draft_person on intake.theme_draft (area, person, saved_at desc) where submitted_as is null;
create index theme_draft_organisation on intake.theme_draft (area, organisation, saved_at desc) where submitted_as is null and organisation is not null;
create index theme_draft_mandate on intake.theme_draft (area, mandate, saved_at desc) where submitted_as is null and mandate is not null;
create index theme_draft_idle on intake.theme_draft (area, saved_at) where submitted_as is null;

alter table intake.theme_draft enable row level security;
create policy own on intake.theme_draft to onewindow_app
  using (area = platform.area() and case when organisation is null
    then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end)
  with check (area = platform.area() and case when organisation is null
    then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end);
create policy every_area on intake.theme_draft to onewindow_follower using (true);
grant select, insert, update (theme_version, told, saved_at, ends_on, submitted_as), delete on intake.theme_draft to onewindow_app;
grant select, update (ends_on), delete on intake.theme_draft to onewindow_follower;

-- The parts of a theme draft are found by the person who began it, whose open drafts an index has.
alter table intake.draft add column theme_draft uuid;

-- An answer in a part that follows from another answer of the theme, such as the number of the mother where she applies herself.
alter table intake.draft_answer drop constraint draft_answer_source_check,
  add constraint draft_answer_source_check
    check (source ~ '^(account|organisation|session|principal|ward|theme|case/[0-9a-f-]{36})$');
