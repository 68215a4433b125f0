-- Where an answer came from that nobody typed (account, organisation, session, or an earlier case by its id); typing one's own takes it away.
alter table intake.draft_answer add column source text
  check (source ~ '^(account|organisation|session|case/[0-9a-f-]{36})$');
grant update (source) on intake.draft_answer to onewindow_app;

-- A draft goes on under the version of the item that is in force when another one was published meanwhile.
grant update (item_version) on intake.draft to onewindow_app;

-- A material that is not uploaded: handed in at the window, supplied later, or replaced by a commitment.
create table intake.draft_material (
  area text not null,
  draft_id uuid not null,
  material text not null,
  way text not null check (way in ('atWindow', 'later', 'commitment')),
  chosen_at timestamptz not null,
  primary key (area, draft_id, material),
  foreign key (area, draft_id) references intake.draft (area, id) on delete cascade
);
alter table intake.draft_material enable row level security;
create policy of_own_draft on intake.draft_material to onewindow_app
  using (exists (select from intake.draft d where d.area = draft_material.area and d.id = draft_material.draft_id))
  with check (exists (select from intake.draft d where d.area = draft_material.area and d.id = draft_material.draft_id));
create policy every_area on intake.draft_material to onewindow_follower using (true);
grant select, insert, update (way, chosen_at), delete on intake.draft_material to onewindow_app;
grant select, delete on intake.draft_material to onewindow_follower;

-- What a person handed in before may be handed in again: several rows of one content.
alter table files.file drop constraint file_area_hash_key;
