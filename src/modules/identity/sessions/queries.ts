import { sql } from 'kysely';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { standingColumn, type StandingRow } from '../deputies/queries/standing-in.ts';
import type { OfficerGrant } from '../officers/model.ts';
import { SESSION } from './rules/limits.ts';
import type { Capacity } from './model.ts';

/** Written back at most this often, so that reading pages does not mean writing rows. */
const SEEN_EVERY_MS = 10_000;

export type LivingSession = {
  id: string;
  person: string;
  capacity: Capacity;
  organisation: string | null;
  level: number;
  secondFactor: boolean;
  /** Null unless the session is in office. */
  officer: string | null;
  department: string | null;
  grants: OfficerGrant[] | null;
  glassBroken: boolean | null;
  /** For which department his head lets him draw. */
  drawsFor: string | null;
  /** Who named him deputy for today, and whether he is there himself. */
  standing: StandingRow | null;
  agency: string | null;
  /** Items of the agency; null means every one. */
  items: string[] | null;
  /** What others let this person do for them; null unless the session acts for oneself. */
  mandates: { id: string; principal: string; items: string[] | null; acts: string[] }[] | null;
};

/**
 * The living session that the presented token opens, with what its capacity brings, in one statement; using it puts off its end.
 * A session whose office or agency has ended is no session any more.
 */
export async function findLivingSession(tx: Tx, tokenHash: string, now: Date): Promise<LivingSession | undefined> {
  const idleSince = new Date(now.valueOf() - SESSION.idleMinutes * 60_000);
  const openedSince = new Date(now.valueOf() - SESSION.hours * 3_600_000);
  const { rows } = await sql<LivingSession>`
    with living as (
      select * from identity.session
      where token_hash = ${tokenHash} and area = ${tx.scope.area} and seen_at > ${idleSince} and opened_at > ${openedSince}
    ), used as (
      update identity.session set seen_at = ${now}
      from living where session.id = living.id and living.seen_at <= ${new Date(now.valueOf() - SEEN_EVERY_MS)}
    )
    select living.id, living.person_id as person, living.capacity, living.organisation_id as organisation, living.level,
      living.second_factor_at is not null as "secondFactor",
      officer.id as officer, officer.department, officer.grants, officer.glass_broken_until > ${now} as "glassBroken",
      officer.drawing->>'department' as "drawsFor",
      case when officer.id is not null then ${standingColumn('officer', civilDateOf(now))} end as standing,
      agency.id as agency, agency.items, held.mandates
    from living
    left join identity.officer
      on living.capacity = 'office' and officer.area = living.area and officer.person_id = living.person_id
      and officer.dismissed_at is null
    left join lateral (
      select id, items from identity.agency
      where organisation_id = living.organisation_id and agent_id = living.person_id and revoked_at is null
        and from_on <= ${civilDateOf(now)} and (until_on is null or until_on >= ${civilDateOf(now)})
      order by items is not null, id limit 1
    ) agency on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', id, 'principal', principal_id, 'items', items, 'acts', acts)) as mandates
      from identity.mandate
      where living.capacity = 'self' and area = living.area and agent_id = living.person_id and state = 'active'
        and until_on >= ${civilDateOf(now)}
    ) held on true
    where (living.capacity <> 'office' or officer.id is not null)
      and (living.capacity <> 'organisation' or agency.id is not null)`.execute(tx);
  return rows[0];
}

/** Whose session that token opened, also when it has ended but was not cleaned away yet. */
export async function findHolder(tx: Tx, tokenHash: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('identity.session')
    .select('person_id')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row?.person_id;
}
