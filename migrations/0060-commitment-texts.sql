-- 告知承诺: what is told and what is signed, item by item. A version never changes; the next one stands beside it.
create table intake.commitment_text (
  area text not null,
  item text not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('licence', 'proof')),
  notice text not null,
  commitment text not null,
  within_days integer not null check (within_days > 0),
  on_falsehood text not null,
  -- For which situations it stands; null: for all.
  scope text,
  note text not null,
  confirmed boolean not null,
  effective_on date not null,
  -- Null where it was loaded from the files.
  officer uuid,
  reason text not null,
  published_at timestamptz not null,
  primary key (area, item, version)
);
alter table intake.commitment_text enable row level security;
create policy own_area on intake.commitment_text to onewindow_app, onewindow_reader
  using (area = platform.area()) with check (area = platform.area());
create policy every_area on intake.commitment_text to onewindow_follower using (true);
grant select, insert on intake.commitment_text to onewindow_app;
grant select on intake.commitment_text to onewindow_follower, onewindow_reader;

-- A draft for which the text was signed: which version, and the name that was written under it, sealed.
create table intake.draft_commitment (
  area text not null,
  draft_id uuid not null,
  version integer not null,
  name text not null,
  signed_at timestamptz not null,
  primary key (area, draft_id),
  foreign key (area, draft_id) references intake.draft (area, id) on delete cascade
);
alter table intake.draft_commitment enable row level security;
create policy of_own_draft on intake.draft_commitment to onewindow_app
  using (area = platform.area() and intake.opens_draft(draft_id))
  with check (area = platform.area() and intake.opens_draft(draft_id));
create policy every_area on intake.draft_commitment to onewindow_follower using (true);
grant select, insert, update (version, name, signed_at), delete on intake.draft_commitment to onewindow_app;
grant select, delete on intake.draft_commitment to onewindow_follower;
