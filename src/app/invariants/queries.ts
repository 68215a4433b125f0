import { CompiledQuery } from 'kysely';
import type { Area } from '../../kernel/id.ts';
import { systemScope, type Db } from '../../platform/database/index.ts';

/** What must be true of the tables after whatever happened: each question names, as text, what breaks it, and finds nothing. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  'two cases under one number': `
    select number as found from intake.case_list group by number having count(*) > 1`,

  'a case that was received twice': `
    select stream as found from log.event where type = 'caseSubmitted' group by area, stream having count(*) > 1`,

  'two cases from one draft, or a draft that became a case which is not there': `
    select d.id::text as found from intake.draft d
    where d.submitted_as is not null
      and not exists (select from intake.case_list c where c.area = d.area and c.id = d.submitted_as)
    union all
    select submitted_as::text from intake.draft
    where submitted_as is not null and corrects is null group by area, submitted_as having count(*) > 1`,

  'a case without exactly one application for each submission': `
    select e.stream as found from log.event e
    where e.type in ('caseSubmitted', 'caseResubmitted', 'applicationAmended')
      and not exists (select from intake.application a where a.area = e.area and a.case_id = e.case_id and a.sha256 = e.data->>'application')
    union all
    select a.case_id::text from intake.application a
    where not exists (select from log.event e where e.area = a.area and e.case_id = a.case_id and e.data->>'application' = a.sha256)`,

  'a case that lies on other desks than those of who works on it, or lies there as it no longer is': `
    with due as (
      select c.area, d.desk, c.id, c.state, coalesce(c.due_on, date '9999-12-31') as due_by, c.received_on, c.number, c.item_key, c.department
      from intake.case_list c cross join lateral (
        values ('*'), (c.department)
        union
        select r.department from platform.case_reach r where r.area = c.area and r.case_id = c.id
      ) d (desk)
    ), lying as (
      select area, desk, case_id, state, due_by, received_on, number, item_key, department from intake.case_desk
    )
    select id::text as found from (table due except table lying) missing
    union
    select case_id::text from (table lying except table due) wrong`,

  // Digits 13 to 17 are the serial of the day that digits 7 to 12 name.
  'a gap in the case numbers of a day': `
    with drawn as (
      select area, substr(number, 7, 6) as day, substr(number, 13, 5)::integer as serial from intake.case_list
    ), counted as (
      select area, to_char(received_on, 'YYMMDD') as day, last_serial from intake.case_counter
    )
    select coalesce(c.day, d.day) || ': ' || coalesce(d.most, 0) || ' of ' || coalesce(c.last_serial, 0) as found
    from counted c full join (
      select area, day, count(distinct serial) as many, max(serial) as most from drawn group by area, day
    ) d using (area, day)
    where c.last_serial is distinct from d.most or d.many is distinct from d.most`,

  'a gap in a series of document numbers': `
    with drawn as (
      select area, department, kind, substring(number from '〔(\\d{4})〕')::smallint as year,
             substring(number from '第(\\d{5})号')::integer as serial
      from documents.document where number is not null
    ), made as (
      select area, department, kind, year, count(distinct serial) as many, max(serial) as most
      from drawn group by area, department, kind, year
    )
    select coalesce(s.kind, m.kind) || ': ' || coalesce(m.most, 0) || ' of ' || coalesce(s.last_serial, 0) as found
    from documents.series s full join made m using (area, department, kind, year)
    where s.last_serial is distinct from m.most or m.many is distinct from m.most`,

  'a paper that the log does not know, or one of the log that is not there': `
    select d.id::text as found from documents.document d
    where not exists (
      select from log.event e where e.area = d.area and e.case_id = d.case_id and e.type = 'documentIssued'
        and e.data->>'id' = d.id::text and e.data->>'sha256' = d.sha256)
    union all
    select e.data->>'id' from log.event e
    where e.type = 'documentIssued' and not exists (select from documents.document d where d.area = e.area and d.id::text = e.data->>'id')`,

  'a gap in a series of licence numbers': `
    with drawn as (
      select area, department, type, substring(number from '〔(\\d{4})〕')::smallint as year,
             substring(number from '(\\d{6})$')::integer as serial
      from certificates.version where version = 1
    ), made as (
      select area, department, type, year, count(distinct serial) as many, max(serial) as most
      from drawn group by area, department, type, year
    )
    select coalesce(s.type, m.type) || ': ' || coalesce(m.most, 0) || ' of ' || coalesce(s.last_serial, 0) as found
    from certificates.series s full join made m using (area, department, type, year)
    where s.last_serial is distinct from m.most or m.many is distinct from m.most`,

  'a licence without the case that it was granted in, or one of a case that is not there': `
    select v.certificate::text as found from certificates.version v
    where v.version = 1 and not exists (
      select from log.event e where e.area = v.area and e.case_id = v.case_id and e.type = 'certificateGiven'
        and e.data->>'certificate' = v.certificate::text and e.data->>'identifier' = v.identifier)
    union all
    select e.data->>'certificate' from log.event e
    where e.type = 'certificateGiven'
      and not exists (select from certificates.version v where v.area = e.area and v.certificate::text = e.data->>'certificate')`,

  'a result that was given out twice, or is delivered without having been given out': `
    with given as (
      select area, stream, count(*) as times from log.event
      where type in ('resultHandedOver', 'resultIssuedOutside', 'resultDeliveredElectronically', 'resultDeliveredByPost')
      group by area, stream
    )
    select stream as found from given where times > 1
    union all
    select r.case_id::text from issuing.result r
    where r.state = 'delivered' and not exists (select from given g where g.area = r.area and g.stream = 'issuing.result/' || r.case_id)`,

  'a result that is with the post without its parcel': `
    select r.case_id::text as found from issuing.result r
    where r.state = 'posted' and not exists (
      select from delivery.parcel p where p.area = r.area and p.id = r.parcel and p.case_id = r.case_id)`,

  'a gap in the numbers of blank forms': `
    select b.prefix || n as found from issuing.book b
    cross join lateral generate_series(b.first_number, (
      select max(s.number) from issuing.sheet s
      where s.area = b.area and s.book = b.id and s.state = 'used')) n
    where not exists (select from issuing.sheet s where s.area = b.area and s.book = b.id and s.number = n)`,

  'a number of a blank form in two books, or one used for a result that is not printed on it': `
    select one.prefix || other.first_number as found from issuing.book one join issuing.book other
      on other.area = one.area and other.certificate_type = one.certificate_type and other.prefix = one.prefix and other.id <> one.id
    where other.first_number between one.first_number and one.last_number
    union all
    select s.number::text from issuing.sheet s
    where s.state = 'used' and not exists (
      select from log.event e where e.area = s.area and e.stream = 'issuing.result/' || s.case_id and e.type = 'resultPrinted'
        and e.data->'sheet'->>'book' = s.book::text and (e.data->'sheet'->>'number')::integer = s.number)`,
  'a bad rating whose answer nobody opened, or one opened for a rating that was not bad': `
    select p.id::text as found from ratings.published p
    where p.grade in ('dissatisfied', 'veryDissatisfied')
      and not exists (select from ratings.rectification r where r.area = p.area and r.id = p.id)
    union all
    select r.id::text from ratings.rectification r
    where not exists (
      select from ratings.published p where p.area = r.area and p.id = r.id and p.grade in ('dissatisfied', 'veryDissatisfied'))`,

  'a rating without the mark on its service, or a mark without its rating': `
    with marked as (
      select area, item, department, step, count(*) as many from ratings.service where rated group by 1, 2, 3, 4
    ), given as (
      select area, item, department, step, count(*) as many from ratings.published group by 1, 2, 3, 4
    )
    select concat_ws(' ', item, department, step, many) as found
    from ((table marked except table given) union (table given except table marked)) differing`,

  'a service that no event of the log was, or one event that is two': `
    select s.source as found from ratings.service s
    where not exists (
      select from log.event e where e.area = s.area and e.stream || '@' || e.version = s.source
        and (e.case_id = s.case_id or e.stream = 'intake.themeCase/' || s.case_id))`,

  'a named rating of a service that is not that person’s': `
    select r.id::text as found from ratings.rating r
    where r.case_id is not null and not exists (
      select from ratings.service s where s.area = r.area and s.case_id = r.case_id and s.serial = r.serial
        and s.person = r.person and s.rated)`,

  'something that counts as overdue before everybody was reminded who had to be': `
    select e.stream || ' ' || (e.data->>'dueOn') as found from log.event e
    where e.type = 'escalated' and e.stream like 'oversight.watch/%' and e.data->>'level' in ('red', 'longRed')
      and (e.data->>'owed')::integer > (
        select count(distinct r.data->>'point') from log.event r
        where r.area = e.area and r.stream = e.stream and r.version < e.version and r.type = 'reminded')`,

  // As of the last time that all were heard; what changed since is heard by the next.
  'something overdue of which nobody was warned': `
    select c.subject as found from oversight.clock c join oversight.round r using (area)
    where not c.stopped and c.due_on < (r.at at time zone 'Asia/Shanghai')::date and c.next_at is distinct from '-infinity'
      and not exists (
        select from log.event e where e.area = c.area and e.stream = 'oversight.watch/' || c.subject and e.type = 'escalated'
          and e.data->>'level' in ('red', 'longRed') and e.data->>'dueOn' = c.due_on::text)`,

  // Only where the follower has come to the end of the stream.
  'a case or task with a day that nobody watches': `
    with running as (
      select t.area, t.case_id::text || '/' || t.task as subject, 'process.run/' || t.case_id as stream
      from process.task t join process.run u using (area, case_id)
      where t.state in ('open', 'suspended') and t.due_on is not null and u.status = 'running'
      union all
      select area, id::text, 'intake.case/' || id from intake.case_list where state in ('submitted', 'accepted') and due_on is not null
    )
    select w.subject as found from running w
    where not exists (select from oversight.clock c where c.area = w.area and c.subject = w.subject)
      and not exists (select from log.parked p where p.follower = 'oversight.clocks' and p.area = w.area and p.stream = w.stream)
      and not exists (
        select from log.event e left join log.numbered n using (area, stream, version)
        where e.area = w.area and e.stream = w.stream and (n.seq is null or n.seq > coalesce(
          (select f.position from log.follower f where f.name = 'oversight.clocks'), 0)))`,

  'an officer told of something that no event of the log said': `
    select n.source as found from oversight.notice n
    where not exists (select from log.event e where e.area = n.area and e.stream || '@' || e.version = n.source)`,

  'a gap in the numbers of supervision orders': `
    with drawn as (
      select area, substring(number from '〔(\\d{4})〕')::smallint as year, substring(number from '第(\\d{5})号')::integer as serial
      from oversight.supervision_order where number is not null
    ), made as (
      select area, year, count(distinct serial) as many, max(serial) as most from drawn group by area, year
    )
    select coalesce(s.year, m.year) || ': ' || coalesce(m.most, 0) || ' of ' || coalesce(s.last_serial, 0) as found
    from oversight.series s full join made m using (area, year)
    where s.last_serial is distinct from m.most or m.many is distinct from m.most`,

  // A version never changes: what was decided by it can be decided again.
  'a decision model that is not what was published': `
    select key || ' ' || version as found from decisions.version where sha256 <> encode(sha256(convert_to(xml, 'UTF8')), 'hex')`,

  'a grant of the system without its decision, the version that decided it, and the receipts of what it asked': `
    with decided as (
      -- What was decided before models were published names none.
      select e.area, e.case_id,
        (v.id is not null or e.data->'modelVersion' is null) and jsonb_array_length(e.data->'receipts') > 0 as stored
      from log.event e left join decisions.version v
        on v.area = e.area and v.key = e.data->'item'->>'key' and v.version = (e.data->>'modelVersion')::integer
          and v.sha256 = e.data->'model'->>'sha256'
      where e.type = 'instantlyDecided' and e.data->>'outcome' = 'granted'
    )
    select e.case_id::text as found from log.event e
    where e.type = 'caseDecided' and e.actor->>'id' = 'intake:instant'
      and not exists (select from decided d where d.area = e.area and d.case_id = e.case_id and d.stored)
    union
    select d.case_id::text from decided d
    where not d.stored or not exists (
      select from log.event e where e.area = d.area and e.case_id = d.case_id and e.type = 'caseDecided' and e.data->>'outcome' = 'granted')`,

  'a joint meeting that was called off twice, lies ahead of a case that is over, or is final without its one paper': `
    select stream as found from log.event where type = 'meetingCalledOff' group by area, stream having count(*) > 1
    union all
    select m.id::text from intake.meeting m join intake.case_list c on c.area = m.area and c.id = m.case_id
    where m.stage = 'called' and c.concluded_on < m.held_on
    union all
    select stream from log.event where stream like 'intake.meeting/%' and type in ('minutesFinal', 'documentIssued')
    group by area, stream having count(*) filter (where type = 'minutesFinal') <> count(*) filter (where type = 'documentIssued')`,

  'a joint visit that ended twice, or is over with somebody still to go or open with nobody': `
    select stream as found from log.event where type = 'visitEnded' and stream like 'intake.jointVisit/%'
    group by area, stream having count(*) > 1
    union all
    select id::text from intake.joint_visit group by area, id
    having bool_or(open) <> bool_or(state in ('expected', 'ready', 'rectifying')) or bool_or(open) <> bool_and(open)`,

  'a joint visit whose result did not finish the step of its case, or that is without its papers': `
    with found as (
      select e.area, e.stream, e.data->>'item' as item, count(*) as records,
        count(*) filter (where e.data->>'result' = 'rectify') as rectified, max(e.data->>'result') filter (where e.data->>'result' <> 'rectify') as result
      from log.event e where e.type = 'findingsRecorded' and e.stream like 'intake.jointVisit/%' group by 1, 2, 3
    ), papers as (
      select area, stream, data->>'item' as item, count(*) filter (where data->>'kind' = 'siteVisitRecord') as records,
        count(*) filter (where data->>'kind' = 'siteRectificationNotice') as notices
      from log.event where type = 'documentIssued' and stream like 'intake.jointVisit/%' group by 1, 2, 3
    )
    select f.stream || ' ' || f.item as found from found f left join papers p using (area, stream, item)
    where f.records is distinct from p.records or f.rectified is distinct from p.notices
    union all
    select f.stream || ' ' || f.item from found f
    join intake.joint_visit v on v.area = f.area and 'intake.jointVisit/' || v.id = f.stream and v.item_key = f.item
    where f.result is not null and (v.state <> f.result or not exists (
      select from log.event e where e.area = f.area and e.stream = 'process.run/' || v.case_id and e.type = 'taskCompleted'
        and e.data->'visit' is not null))`,

  'a clock that runs backwards': `
    select number || ' ' || state as found from intake.case_list
    where answer_by < received_on or accepted_on < received_on or promised_on < accepted_on or statutory_on < accepted_on
      or concluded_on < coalesce(accepted_on, received_on) or due_on < received_on`,
};

/** Asks every question; answers what was found under the question that found it. */
export async function findDoubted({ area, follower }: { area: Area; follower: Db }): Promise<string[]> {
  const found: string[] = [];
  for (const [says, text] of Object.entries(QUESTIONS)) {
    const { rows } = await follower.within(systemScope(area), (tx) =>
      tx.executeQuery<{ found: string }>(CompiledQuery.raw(text)),
    );
    found.push(...rows.map((row) => `${says}: ${row.found}`));
  }
  return found;
}
