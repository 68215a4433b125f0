-- Renewals of licences that their holders ask for (行政许可法 art. 50). Follows from the log (certificates.certificate).
-- renews: asked for in time and not decided on yet; such a licence does not run out.
alter table certificates.version add column renews boolean not null default false;
grant update (renews) on certificates.version to onewindow_app;

create table certificates.renewal (
  area text not null,
  request uuid not null,
  certificate uuid not null,
  department text not null,
  case_id uuid not null,
  person uuid not null,
  organisation text,
  asked_on date not null,
  in_time boolean not null,
  -- The last day of the licence when it was asked for.
  until date not null,
  state text not null check (state in ('open', 'granted', 'refused', 'byLaw', 'dropped', 'ended')),
  settled_on date,
  primary key (area, request),
  check ((state = 'open') = (settled_on is null))
);
-- Nothing is asked for twice at once.
create unique index renewal_certificate on certificates.renewal (area, certificate) where state = 'open';
create index renewal_open on certificates.renewal (area, department, until, request) where state = 'open';

alter table certificates.renewal enable row level security;
-- Seen by the holder and by the organ.
create policy visible on certificates.renewal to onewindow_app
  using (
    area = platform.area()
    and (case when organisation is null then person = platform.person() else platform.acts_for(organisation) end
      or platform.sees_department(department))
  )
  with check (area = platform.area());
create policy every_area on certificates.renewal to onewindow_follower using (true);
grant select, insert, update (state, settled_on) on certificates.renewal to onewindow_app;
grant select, insert, update on certificates.renewal to onewindow_follower;

-- 撤回 (行政许可法 art. 8) beside the other ends.
alter table certificates.version drop constraint version_state_check;
alter table certificates.version add constraint version_state_check
  check (state in ('valid', 'suspended', 'superseded', 'revoked', 'recalled', 'struckOff', 'cancelled', 'expired'));
