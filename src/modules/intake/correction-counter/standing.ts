// A clerk stands in for whoever has come to the window with what a department asked to be corrected.
import { caseId as caseIdOf, type CaseId, type PersonId } from '../../../kernel/id.ts';
import { no, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { HeldMandate } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { Applicant } from '../cases/model.ts';
import { findCaseRow, findCaseRows } from '../cases/queries/case-rows.ts';
import { belongsTo } from '../cases/rules/belonging.ts';
import type { CounterDeps } from '../counter/deps.ts';
import type { CounterRefusal } from '../counter/model.ts';
import { CORRECT, standIn, type Standing } from '../counter/standing.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import { findThemeRow } from '../theme-cases/queries/theme-rows.ts';
import { themeCaseStreams } from '../theme-cases/store/theme-cases.ts';

type Refusal = CounterRefusal | DraftRefusal;
export type CorrectionStood = Result<Standing, Refusal | { code: 'caseNotFound' }>;
export type ThemeStood = Result<Standing, Refusal | { code: 'themeCaseNotFound' } | { code: 'noCorrectionAsked' }>;

type Seen = { person: PersonId; mandates: readonly HeldMandate[] };
type OfCase = { meeting: string; caseId: CaseId };

/** In one case: its applicant was seen, or who holds the mandate under which it was handed in; the clerk takes for its department. */
export async function standInCorrection(
  counter: CounterDeps,
  asking: Asking,
  { meeting, caseId }: OfCase,
): Promise<CorrectionStood> {
  const { db } = counter.drafts;
  const seen = await findSeen(counter, asking, meeting);
  if (!seen) return no({ code: 'meetingOver' });
  return db.within(asking.caller.scope, async (tx): Promise<CorrectionStood> => {
    const row = await findCaseRow(tx, caseId);
    if (!row) return no({ code: 'caseNotFound' });
    if (!isTheirs(row, seen)) return no({ code: 'notTheirMatter' });
    return standIn(tx, counter, {
      ...{ asking, ...seen, permission: CORRECT, isTheme: false },
      departments: [row.department],
      takes: (item) => (item === row.item_key ? row.department : undefined),
      concerned: { people: [row.person], organisations: [row.organisation], number: row.number },
    });
  });
}

type OfTheme = { meeting: string; theme: string };

/** In a whole theme: the clerk takes for every department that asks. */
export async function standInTheme(
  counter: CounterDeps,
  asking: Asking,
  { meeting, theme }: OfTheme,
): Promise<ThemeStood> {
  const { db } = counter.drafts;
  const { scope } = asking.caller;
  const seen = await findSeen(counter, asking, meeting);
  if (!seen) return no({ code: 'meetingOver' });
  if (!(await db.within(scope, (tx) => findThemeRow(tx, theme)))) return no({ code: 'themeCaseNotFound' });
  // In the reach of whose matter it is: a clerk may see some of its cases, and not that another department asks.
  const asks = await db.within({ area: scope.area, ...reachOf(seen) }, (tx) => findAsking(tx, theme));
  if (!asks || !isTheirs(asks.applicant, seen)) return no({ code: 'notTheirMatter' });
  if (asks.departments.size === 0) return no({ code: 'noCorrectionAsked' });
  const { applicant, departments, number } = asks;
  return db.within(scope, (tx) =>
    standIn(tx, counter, {
      ...{ asking, ...seen, permission: CORRECT, isTheme: true },
      departments: [...new Set(departments.values())],
      takes: (item) => departments.get(item),
      concerned: { people: [applicant.person], organisations: [applicant.organisation], number },
    }),
  );
}

/** Whom this clerk has before him, with what others let that person do; undefined where the card has to be seen again. */
async function findSeen(counter: CounterDeps, { caller }: Asking, meeting: string): Promise<Seen | undefined> {
  const { db } = counter.drafts;
  const met = await db.within(caller.scope, (tx) => counter.findMeeting(tx, { officer: caller.actor.id, meeting }));
  return met && seenOf(counter, { area: caller.scope.area, person: met.person });
}

type Whom = { area: Asking['caller']['scope']['area']; person: PersonId };

/** The same of a person who is known already. */
export async function seenOf({ drafts: { db }, mandatesOf }: CounterDeps, { area, person }: Whom): Promise<Seen> {
  return { person, mandates: await db.within({ area, person }, (tx) => mandatesOf(tx, person)) };
}

export const reachOf = ({ person, mandates }: Seen) => ({ person, mandates: mandates.map(({ id }) => id) });

const isTheirs = (applicant: Pick<Applicant, 'person' | 'organisation' | 'mandate' | 'ward'>, seen: Seen): boolean =>
  belongsTo(applicant, { scope: reachOf(seen) });

/** By item, which departments wait for a correction; where none does any more, all that have begun, so that a repeat finds its answer. */
async function findAsking(tx: Tx, theme: string) {
  const { value } = await themeCaseStreams.load(tx, theme);
  if (value.state === 'unopened' || !(await findThemeRow(tx, theme))) return undefined;
  const started = value.parts.flatMap(({ standing }) =>
    standing.state === 'started' ? [caseIdOf(standing.case)] : [],
  );
  const rows = await findCaseRows(tx, started);
  const waiting = rows.filter(({ state }) => state === 'awaitingCorrection');
  const { applicant, number } = value.facts;
  const asking = (waiting.length > 0 ? waiting : rows).map((row) => [row.item_key, row.department] as const);
  return { applicant, number, departments: new Map(asking) };
}
