-- What was fetched from applicants and arrived waits until somebody at the hall takes it in.
alter table delivery.parcel drop constraint parcel_state_check;
alter table delivery.parcel add constraint parcel_state_check check (state in
  ('ordered', 'refused', 'booked', 'collected', 'inTransit', 'outForDelivery', 'undelivered', 'returning', 'delivered', 'takenIn', 'returned'));
