-- outside a transaction
-- Papers of applicants that come, or came and wait to be taken in, in the order in which they were sent for.
create index concurrently parcel_incoming on delivery.parcel (area, id) where direction = 'in' and state not in ('takenIn', 'returned', 'refused')
