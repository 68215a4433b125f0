import { sql } from 'kysely';
import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { normalCitizenId } from '../people/rules/spelling.ts';
import { loginLookup } from '../people/sealing.ts';
import type { MandateView } from '../contract/acting.ts';
import type { MandateAct } from './model.ts';
import { standingOf } from './rules/standing.ts';
import { rows, shareMandate, type MandateRecord } from './store/mandate.ts';

type Reading = { person: string; now: Date };

/** What a person gave and was given, the newest first. In that person's transaction. */
export async function findMandates(vault: Vault, tx: Tx, reading: Reading): Promise<MandateView[]> {
  const { person } = reading;
  const found = await rows(tx)
    .where((where) => where.or([where('principal_id', '=', person), where('agent_id', '=', person)]))
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  return viewsOf(vault, tx, { found, ...reading });
}

export async function viewsOf(
  vault: Vault,
  tx: Tx,
  { found, person, now }: Reading & { found: readonly MandateRecord[] },
): Promise<MandateView[]> {
  const names = await vault.openTexts(
    tx,
    found.flatMap(({ principal_name, agent_name }) => [principal_name, agent_name]),
  );
  return found.map((row, place) => ({
    id: row.id,
    side: row.principal_id === person || (row.principal_id === null && row.agent_id !== person) ? 'principal' : 'agent',
    askedBy: row.asked_by,
    standing: standingOf({ state: row.state, until: row.until_on, linkUntil: row.link_until }, civilDateOf(now), now),
    principalName: names[place * 2] ?? '',
    agentName: names[place * 2 + 1] ?? '',
    items: row.items ?? 'all',
    acts: row.acts,
    until: row.until_on,
    linkUntil: row.link_until.toISOString(),
    opensData: row.opens_data,
    askedAt: row.asked_at.toISOString(),
    answeredAt: row.answered_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  }));
}

/** A mandate under which somebody may act on a day. */
export type RunningMandate = {
  id: string;
  principal: string;
  principalName: string;
  items: readonly string[] | 'all';
  acts: readonly MandateAct[];
  until: CivilDate;
  opensData: boolean;
};

/** Under which mandates an agent may act on a day. In the agent's transaction. */
export async function findRunningMandates(
  vault: Vault,
  tx: Tx,
  { agent, day }: { agent: string; day: CivilDate },
): Promise<RunningMandate[]> {
  const found = await rows(tx)
    .where('agent_id', '=', agent)
    .where('state', '=', 'active')
    .where('until_on', '>=', day)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(MOST_RUNNING)
    .execute();
  const names = await vault.openTexts(
    tx,
    found.map(({ principal_name }) => principal_name),
  );
  return found.flatMap(({ id, principal_id, items, acts, until_on, opens_data }, place) =>
    principal_id === null
      ? []
      : [
          {
            ...{ id, principal: principal_id, principalName: names[place] ?? '', items: items ?? 'all', acts },
            ...({ until: until_on, opensData: opens_data } as const),
          },
        ],
  );
}

/** More is a trade, and has an organisation. */
export const MOST_RUNNING = 50;

/** How many mandates of a side run or wait for an answer. */
export async function countOpenMandates(tx: Tx, { person, now }: Reading): Promise<number> {
  const { count } = await tx
    .selectFrom('identity.mandate')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('area', '=', tx.scope.area)
    .where((where) => where.or([where('principal_id', '=', person), where('agent_id', '=', person)]))
    .where('until_on', '>=', civilDateOf(now))
    .where((where) =>
      where.or([
        where('state', '=', 'active'),
        where.and([where('state', '=', 'asked'), where('link_until', '>', now)]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return count;
}

export type ActUnder = { mandate: string; agent: string; item: string; act: MandateAct | 'any'; day: CivilDate };

/**
 * Whether the mandate lets this agent do this now. Holds it until the transaction ends, so that a revocation comes before the act or
 * waits for it: what is written under a mandate was covered when it was written.
 */
export async function findHold(tx: Tx, { mandate, agent, item, act, day }: ActUnder) {
  const row = await shareMandate(tx, mandate);
  if (!row || row.agent_id !== agent || row.state !== 'active' || row.until_on < day) return 'ended';
  const covered = (row.items === null || row.items.includes(item)) && (act === 'any' || row.acts.includes(act));
  return covered ? 'holds' : 'beyond';
}

/** Both names of a mandate, for whoever sees it. */
export async function findMandateNames(vault: Vault, tx: Tx, id: string) {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const [principal = '', agent = ''] = await vault.openTexts(tx, [row.principal_name, row.agent_name]);
  return { principal, agent };
}

/** What both sides of a mandate agreed to; undefined where nobody confirmed it. */
export async function findMandateTerms(vault: Vault, tx: Tx, id: string): Promise<MandateTerms | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst();
  if (!row?.answered_at || row.principal_id === null || row.agent_id === null) return undefined;
  const [principal = '', agent = ''] = await vault.openTexts(tx, [row.principal_name, row.agent_name]);
  const { items, acts, until_on: until, answered_at } = row;
  return { principal, agent, items: items ?? 'all', acts, confirmedOn: civilDateOf(answered_at), until };
}

export type MandateTerms = {
  principal: string;
  agent: string;
  items: readonly string[] | 'all';
  acts: readonly MandateAct[];
  confirmedOn: CivilDate;
  until: CivilDate;
};

/** Whether the number is the principal's, by its keyed hash. */
export async function isPrincipalsNumber(vault: Vault, tx: Tx, { mandate, citizenId }: NumberOfPrincipal) {
  const value = normalCitizenId(citizenId);
  const row = await rows(tx).where('id', '=', mandate).executeTakeFirst();
  if (value === undefined || !row) return false;
  return (await loginLookup(vault, tx, { kind: 'citizenId', value })) === row.principal_lookup;
}

type NumberOfPrincipal = { mandate: string; citizenId: string };

/** One mandate as this person sees it; undefined for somebody else's. */
export async function findMandate(
  vault: Vault,
  tx: Tx,
  { mandate, ...reading }: Reading & { mandate: string },
): Promise<MandateView | undefined> {
  const row = await rows(tx).where('id', '=', mandate).executeTakeFirst();
  const [view] = row ? await viewsOf(vault, tx, { found: [row], ...reading }) : [];
  return view;
}
