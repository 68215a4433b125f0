-- Second persons: who beside the applicant has to confirm what a draft says, by a link that expires. A row belongs to its draft and goes
-- with it; what was confirmed lives on in the sealed application of the case. Of the link, the code and the proof only hashes are kept.
create table intake.second_person (
  area text not null,
  draft_id uuid not null,
  -- The line of the table.
  rule text not null,
  state text not null check (state in ('asked', 'confirmed', 'declined', 'revoked', 'changed', 'onPaper')),
  -- Whose key seals what is said here.
  person uuid not null,
  organisation text,
  -- Name, number and what is shown, sealed.
  contents text not null,
  -- Keyed hash of the answers that are confirmed.
  digest text not null,
  number_hash text,
  link_hash text,
  link_until timestamptz not null,
  code_hash text,
  code_until timestamptz,
  proof_hash text,
  proof_until timestamptz,
  wrong integer not null default 0,
  -- The name that was signed, or the reason of a no, sealed.
  said text,
  answered_at timestamptz,
  -- The clerk who has the sheet of paper.
  officer uuid,
  asked_at timestamptz not null,
  primary key (area, draft_id, rule),
  foreign key (area, draft_id) references intake.draft (area, id) on delete cascade,
  constraint second_person_link check ((link_hash is null) = (officer is not null) and (state <> 'onPaper' or officer is not null))
);
create unique index second_person_link_once on intake.second_person (area, link_hash) where link_hash is not null;
create index second_person_over on intake.second_person (area, link_until);

alter table intake.second_person enable row level security;
create policy of_own_draft on intake.second_person to onewindow_app
  using (area = platform.area() and intake.opens_draft(draft_id))
  with check (area = platform.area() and intake.opens_draft(draft_id));
-- Whoever holds the link, and nobody else who has no account.
create policy linked on intake.second_person for select to onewindow_app
  using (area = platform.area() and link_hash = nullif(current_setting('onewindow.presented', true), ''));
create policy answered on intake.second_person for update to onewindow_app
  using (area = platform.area() and link_hash = nullif(current_setting('onewindow.presented', true), ''))
  with check (area = platform.area() and link_hash = nullif(current_setting('onewindow.presented', true), ''));
create policy every_area on intake.second_person to onewindow_follower using (true);
grant select, insert, update, delete on intake.second_person to onewindow_app;
grant select, delete on intake.second_person to onewindow_follower;

-- How often a number and a draft were written to in a day; the keys are keyed hashes and ids.
create table intake.second_person_count (
  area text not null,
  key text not null,
  day date not null,
  sent integer not null check (sent > 0),
  last_at timestamptz not null,
  primary key (area, key, day)
);
alter table intake.second_person_count enable row level security;
create policy own_area on intake.second_person_count to onewindow_app
  using (area = platform.area()) with check (area = platform.area());
create policy every_area on intake.second_person_count to onewindow_follower using (true);
grant select, insert, update on intake.second_person_count to onewindow_app;
grant select, delete on intake.second_person_count to onewindow_follower;
