-- Parcels between the county and people, as the courier tells of them. Follows from the log (delivery.parcel).
create schema delivery;
grant usage on schema delivery to onewindow_app, onewindow_follower, onewindow_reader;

create table delivery.parcel (
  area text not null,
  id uuid not null,
  case_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  department text not null,
  person uuid not null,
  organisation text,
  mandate uuid,
  state text not null check (state in
    ('ordered', 'refused', 'booked', 'collected', 'inTransit', 'outForDelivery', 'undelivered', 'returning', 'delivered', 'returned')),
  -- Name, telephone and address, sealed with the holder's key.
  address text not null,
  payer text not null check (payer in ('county', 'addressee')),
  waybill text,
  ordered_on date not null,
  -- When the courier's last step was, and where; a post office, never a home.
  moved_at timestamptz,
  last_place text,
  signed_by text check (signed_by in ('addressee', 'other')),
  ended_on date,
  primary key (area, id)
);
create index parcel_case on delivery.parcel (area, case_id, id);
create unique index parcel_waybill on delivery.parcel (area, waybill) where waybill is not null;
create index parcel_moving on delivery.parcel (area, id) where state not in ('delivered', 'returned', 'refused');

alter table delivery.parcel enable row level security;
-- Seen by whose it is, by who acts for him, by the organ; and a courier's call opens the one with its waybill.
create policy visible on delivery.parcel to onewindow_app
  using (
    area = platform.area()
    and (case when organisation is null then person = platform.person() or platform.acts_under(mandate) else platform.acts_for(organisation) end
      or platform.sees_department(department))
  )
  with check (area = platform.area());
create policy every_area on delivery.parcel to onewindow_follower using (true);
grant select, insert, update on delivery.parcel to onewindow_app, onewindow_follower;
