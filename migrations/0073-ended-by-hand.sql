-- What ends by hand (终止办理) is a figure of its own, no decision and no withdrawal.
alter table supervision.happening drop constraint happening_what_check;
alter table supervision.happening add constraint happening_what_check check (what in ('received', 'accepted', 'refused', 'correctionAsked',
  'granted', 'denied', 'withdrawn', 'lapsed', 'ended', 'procedureKept', 'procedureOverran', 'correctionCause', 'refusalCause'));
alter table supervision.tally add column ended integer not null default 0;

create or replace function supervision.tally_counted() returns setof supervision.tally stable language sql as $$
select h.area, g.grain, g.since, h.department, h.channel, i.item,
  (count(*) filter (where what = 'received'))::integer as received,
  (count(*) filter (where what = 'accepted'))::integer as accepted,
  (count(*) filter (where what = 'refused'))::integer as refused,
  (count(*) filter (where what = 'correctionAsked'))::integer as corrections,
  (count(*) filter (where what = 'granted'))::integer as granted,
  (count(*) filter (where what = 'denied'))::integer as denied,
  (count(*) filter (where what = 'withdrawn'))::integer as withdrawn,
  (count(*) filter (where not late))::integer as on_time,
  (count(*) filter (where late))::integer as late,
  (count(*) filter (where what = 'lapsed'))::integer as lapsed,
  (count(*) filter (where what = 'procedureKept'))::integer as procedures_kept,
  (count(*) filter (where what = 'procedureOverran'))::integer as procedures_overran,
  (count(*) filter (where what = 'ended'))::integer as ended
from supervision.happening h
  cross join lateral (values ('day', happened_on), ('month', happened_on - (extract(day from happened_on)::integer - 1))) g (grain, since)
  cross join lateral (values (h.item), ('*')) i (item)
where h.cause is null
group by h.area, g.grain, g.since, h.department, h.channel, i.item
$$;
create or replace function supervision.count_happenings() returns trigger language plpgsql as $$
begin
  insert into supervision.tally as kept
  select n.area, g.grain, g.since, n.department, n.channel, i.item,
    count(*) filter (where what = 'received'), count(*) filter (where what = 'accepted'), count(*) filter (where what = 'refused'),
    count(*) filter (where what = 'correctionAsked'), count(*) filter (where what = 'granted'), count(*) filter (where what = 'denied'),
    count(*) filter (where what = 'withdrawn'), count(*) filter (where not late), count(*) filter (where late),
    count(*) filter (where what = 'lapsed'), count(*) filter (where what = 'procedureKept'), count(*) filter (where what = 'procedureOverran'),
    count(*) filter (where what = 'ended')
  from new_rows n
    cross join lateral (values ('day', happened_on), ('month', happened_on - (extract(day from happened_on)::integer - 1))) g (grain, since)
    cross join lateral (values (n.item), ('*')) i (item)
  where n.cause is null
  group by n.area, g.grain, g.since, n.department, n.channel, i.item
  on conflict (area, grain, item, since, department, channel) do update set
    received = kept.received + excluded.received, accepted = kept.accepted + excluded.accepted, refused = kept.refused + excluded.refused,
    corrections = kept.corrections + excluded.corrections, granted = kept.granted + excluded.granted, denied = kept.denied + excluded.denied,
    withdrawn = kept.withdrawn + excluded.withdrawn, on_time = kept.on_time + excluded.on_time, late = kept.late + excluded.late,
    lapsed = kept.lapsed + excluded.lapsed, procedures_kept = kept.procedures_kept + excluded.procedures_kept,
    procedures_overran = kept.procedures_overran + excluded.procedures_overran, ended = kept.ended + excluded.ended;
  insert into supervision.cause_tally as kept
  select area, happened_on - (extract(day from happened_on)::integer - 1), what, cause, department, channel, item, count(*)
  from new_rows where cause is not null
  group by 1, 2, 3, 4, 5, 6, 7
  on conflict (area, since, what, cause, department, channel, item) do update set times = kept.times + excluded.times;
  return null;
end $$;
