import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CaseRow } from '../cases/contract.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { licencesOf } from '../cases/licences-given.ts';
import { findCaseRows } from '../cases/queries/case-rows.ts';
import { rowsOf } from '../cases/rows.ts';
import { belongsTo, isAgentOf } from '../cases/rules/belonging.ts';
import type { ProgressPart, ThemeProgress } from './contract/progress.ts';
import { planAt } from './dates.ts';
import { evolve } from './evolve.ts';
import { initial, type Event, type Opened, type Part } from './model.ts';
import { namesOf, namingOf, themeNamed } from './naming.ts';
import { findThemeRow, type ListedTheme } from './queries/theme-rows.ts';
import { changesIn } from './rules/changes.ts';
import { hangingOn, isOpen, waitsFor } from './rules/order.ts';
import { statusOf } from './rules/status.ts';
import { themeCaseStreams } from './store/theme-cases.ts';

type Names = Awaited<ReturnType<typeof namesOf>>;
type Seen = { caller: Caller; id: string };

/** How a theme case of the caller's own stands; undefined for any other, as for one that does not exist. */
export async function findProgress(tx: Tx, deps: CaseDeps, { caller, id }: Seen): Promise<ThemeProgress | undefined> {
  const row = await findThemeRow(tx, id);
  if (!row || caller.kind !== 'person' || !belongsTo(row, caller)) return undefined;
  const { opened, events } = await openTheme(tx, id);
  const reads = await mayRead(tx, deps, { caller, row, parts: opened.parts });
  if (!reads.progress) return undefined;
  const names = await namesOf(tx, opened.parts);
  const cases = await casesOf(tx, deps, opened);
  const parts: ProgressPart[] = [];
  for (const part of opened.parts) {
    const own = 'case' in part.standing ? cases.get(part.standing.case) : undefined;
    const licences = own && reads.papers ? await licencesOf(tx, deps, own) : [];
    parts.push({ ...partOf(part, opened.parts, names), case: own?.row ?? null, licences });
  }
  const acting = [...cases.values()].find((one) => one.row.acting !== null)?.row.acting ?? null;
  const changes = changesIn(events).map(({ causes, ...change }) => ({
    ...change,
    causes: causes.map(({ item, cause }) => ({ item: namingOf(names, item).name, cause })),
  }));
  return { id, ...(await headOf(tx, deps, opened)), acting, changes, parts };
}

/** What happened to a theme case, and what it comes to. */
export async function openTheme(tx: Tx, id: string): Promise<{ opened: Opened; events: Event[] }> {
  const events = (await themeCaseStreams.recorded(tx, id)).map((one) => themeCaseStreams.read(one));
  const opened = events.reduce(evolve, initial);
  if (opened.state === 'unopened') throw new Error(`the theme case ${id} has a row and was never opened`);
  return { opened, events };
}

type Head = Pick<ThemeProgress, 'number' | 'theme' | 'status' | 'openedOn' | 'finishes' | 'concludedOn'>;

/** Number, name, status and days, alike for its applicant and for whoever has the code. */
export async function headOf(
  tx: Tx,
  { now, conventions }: Pick<CaseDeps, 'now' | 'conventions'>,
  opened: Opened,
): Promise<Head> {
  const { facts, parts, openedAt, concludedAt, finishes } = opened;
  const isExpected = finishes !== null && opened.state === 'running';
  return {
    ...{ number: facts.number, theme: await themeNamed(tx, facts.theme), status: statusOf(parts) },
    openedOn: dayOf(openedAt),
    finishes: isExpected ? { on: finishes.on, provisional: planAt(opened, now(), conventions()).provisional } : null,
    concludedOn: concludedAt === null ? null : dayOf(concludedAt),
  };
}

const dayOf = (at: string) => civilDateOf(new Date(at));

/** For what a part waits, and what stopped it, by name. */
export const ordered = (part: Part, parts: readonly Part[], names: Names) => ({
  waitsFor: part.standing.state === 'waiting' ? named(waitsFor(part, parts), names) : [],
  because: part.standing.state === 'stopped' ? namingOf(names, part.standing.because).name : null,
});

const named = (items: readonly string[], names: Names) => items.map((item) => namingOf(names, item).name);

function partOf(part: Part, parts: readonly Part[], names: Names): Omit<ProgressPart, 'case' | 'licences'> {
  const { item, standing, draft } = part;
  const hanging = hangingOn(item, parts).map((one) => one.item);
  return {
    ...{ item, ...namingOf(names, item), state: standing.state, ...ordered(part, parts, names) },
    draft: standing.state === 'returned' ? draft : null,
    mayTakeBack: isOpen(standing),
    takenWith: named(hanging, names),
  };
}

type Reading = { caller: Caller; row: ListedTheme; parts: readonly Part[] };

/** What an agent looks at is written down for the principal; licences are shown where the mandate lets him receive them. */
async function mayRead(tx: Tx, deps: CaseDeps, { caller, row, parts: [first] }: Reading) {
  if (!isAgentOf(row, caller)) return { progress: true, papers: true };
  const asked = { caller, applicant: row, item: first?.item ?? '' };
  const runs = (await deps.acting.holds(tx, { ...asked, act: 'any' })) === 'holds';
  if (runs) await deps.recordRead(tx, caller, { person: row.person, what: 'case', why: 'mandate' });
  return { progress: runs, papers: runs && (await deps.acting.holds(tx, { ...asked, act: 'papers' })) === 'holds' };
}

type OwnCase = Awaited<ReturnType<typeof findCaseRows>>[number] & { row: CaseRow };

async function casesOf(tx: Tx, deps: CaseDeps, { parts }: Opened): Promise<ReadonlyMap<string, OwnCase>> {
  const ids = parts.flatMap(({ standing }) => ('case' in standing ? [standing.case] : []));
  const listed = await findCaseRows(tx, ids);
  const shown = await rowsOf(tx, deps, listed);
  return new Map(listed.flatMap((one, place) => (shown[place] ? [[one.id, { ...one, row: shown[place] }]] : [])));
}
