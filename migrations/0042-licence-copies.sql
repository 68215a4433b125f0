-- Copies of licences that their holders made for somebody: for what, for whom, until when, and the link that opens one of them. Follows
-- from the log (certificates.certificate).
create table certificates.copy (
  area text not null,
  id uuid not null,
  certificate uuid not null,
  version smallint not null,
  identifier text not null,
  case_id uuid not null,
  person uuid not null,
  organisation text,
  link_hash text not null check (link_hash ~ '^[0-9a-f]{64}$'),
  -- Purpose, for whom and the secret of the link, sealed with the holder's key.
  sealed text not null,
  made_on date not null,
  until date not null check (until >= made_on),
  withdrawn_on date,
  file_id uuid not null,
  primary key (area, id),
  unique (area, link_hash)
);
create index copy_certificate on certificates.copy (area, certificate, made_on desc, id);

alter table certificates.copy enable row level security;
-- Seen by the holder, and by whoever presents the link.
create policy visible on certificates.copy to onewindow_app
  using (
    area = platform.area()
    and (case when organisation is null then person = platform.person() else platform.acts_for(organisation) end
      or link_hash = certificates.presented())
  )
  with check (area = platform.area());
create policy every_area on certificates.copy to onewindow_follower using (true);
grant select, insert, update (withdrawn_on) on certificates.copy to onewindow_app;
grant select, insert, update on certificates.copy to onewindow_follower;
