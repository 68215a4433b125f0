import { addDays, civilDate, civilDateOf, type CivilDate } from '../../kernel/civil-date.ts';
import type { CaseId } from '../../kernel/id.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { listUnnamed } from '../intake/index.ts';
import type { FigureCase, FigureCases, FigureCasesQuery } from './contract.ts';
import type { Figure } from './contract/figure.ts';
import type { SupervisionDeps } from './deps.ts';
import { lightsOn } from './lights.ts';
import { openNames } from './names.ts';
import { cursorOf, findHappened, findStanding, placeIn, type StandRow, type Wanted } from './queries/cases.ts';
import type { Narrowed } from './queries/narrowing.ts';
import { stretchesOf, monthOf, type Stretch } from './rules/stretch.ts';
import { supervisedBy } from './scope.ts';

const PAGE = 50;

type Asked = { caller: Caller; query: FigureCasesQuery };
type Page = { rows: { caseId: CaseId; happenedOn: CivilDate | null }[]; after: string | null };

/** The cases behind a figure, a page at a time, narrowed as the figure was. */
export const findFigureCases = (deps: SupervisionDeps, { caller, query }: Asked): Promise<FigureCases> =>
  deps.db.within(supervisedBy(deps, caller), async (tx) => {
    const { after, figure, department, channel, item, ...rest } = query;
    const place = after === undefined ? undefined : placeIn(after);
    // Behind a place that no page ever named there is nothing.
    if (after !== undefined && !place) return { cases: [], after: null };
    const today = civilDateOf(deps.now());
    const listing: Listing = { figure, narrowed: { department, channel, item }, place, today, ...rest };
    const page = await (figure in HAPPENED ? happened(tx, listing) : standing(tx, deps, listing));
    return { cases: await shown(tx, deps, page.rows), after: page.after };
  });

type Listing = {
  figure: Figure;
  narrowed: Narrowed;
  place: ReturnType<typeof placeIn>;
  today: CivilDate;
  from?: string | undefined;
  until?: string | undefined;
  cause?: string | undefined;
};

const DECIDED = ['granted', 'denied'] as const;

/** What is listed behind a figure of what happened. */
const HAPPENED: Readonly<Record<string, Pick<Wanted, 'what' | 'late'>>> = {
  received: { what: ['received'] },
  accepted: { what: ['accepted'] },
  refused: { what: ['refused'] },
  corrections: { what: ['correctionAsked'] },
  granted: { what: ['granted'] },
  denied: { what: ['denied'] },
  withdrawn: { what: ['withdrawn'] },
  lapsed: { what: ['lapsed'] },
  ended: { what: ['ended'] },
  procedureKept: { what: ['procedureKept'] },
  procedureOverran: { what: ['procedureOverran'] },
  concluded: { what: [...DECIDED, 'withdrawn', 'lapsed', 'ended'] },
  decided: { what: DECIDED, late: 'known' },
  onTime: { what: DECIDED, late: false },
  late: { what: DECIDED, late: true },
  correctionCause: { what: ['correctionCause'] },
  refusalCause: { what: ['refusalCause'] },
};

/** This month so far, where no days are named. */
function stretchIn({ from, until, today }: Listing): Stretch {
  const { stretch } = stretchesOf(monthOf(today), today);
  return {
    from: from === undefined ? stretch.from : civilDate(from),
    until: until === undefined ? stretch.until : civilDate(until),
  };
}

async function happened(tx: Tx, listing: Listing): Promise<Page> {
  const { figure, narrowed, place, cause } = listing;
  const wanted: Wanted = { what: [], ...HAPPENED[figure], stretch: stretchIn(listing), cause };
  const found = await findHappened(tx, narrowed, { wanted, place, most: PAGE + 1 });
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  return {
    rows: page.map(({ case_id, happened_on }) => ({ caseId: case_id, happenedOn: happened_on })),
    after: found.length > PAGE && last ? cursorOf({ ...last, day: last.happened_on, caseId: last.case_id }) : null,
  };
}

/** So many are looked at in one statement for those that show a light. */
const AT_ONCE = 500;
/** And so often at most: what is left comes with the next page. */
const TURNS = 20;

/** Which light a case shows is reckoned by the rule, not by the database: rows are read in order until a page is full. */
async function standing(tx: Tx, deps: SupervisionDeps, listing: Listing): Promise<Page> {
  const { figure, narrowed, today } = listing;
  const lightOf = lightsOn(today, deps.conventions());
  const isMeant = (row: StandRow) =>
    figure === 'due' ? ['green', 'yellow', 'red'].includes(lightOf(row)) : lightOf(row) === figure;
  const between = dueBetween(listing);
  const rows: StandRow[] = [];
  let { place } = listing;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const found = await findStanding(tx, narrowed, { ...between, place, most: AT_ONCE });
    for (const row of found) {
      if (rows.length === PAGE) return { rows: rows.map(openOf), after: cursorIn(place) };
      place = { day: row.due_by, caseId: row.case_id, version: 0, part: 0 };
      if (isMeant(row)) rows.push(row);
    }
    if (found.length < AT_ONCE) return { rows: rows.map(openOf), after: null };
  }
  return { rows: rows.map(openOf), after: cursorIn(place) };
}

const cursorIn = (place: Listing['place']) => (place ? cursorOf(place) : null);
const openOf = ({ case_id }: StandRow) => ({ caseId: case_id, happenedOn: null });

function dueBetween({ figure, today, from, until }: Listing): { from?: CivilDate; until?: CivilDate } {
  if (figure === 'red') return { until: addDays(today, -1) };
  if (figure === 'due')
    return {
      ...(from !== undefined && { from: civilDate(from) }),
      ...(until !== undefined && { until: civilDate(until) }),
    };
  return figure === 'green' || figure === 'yellow' ? { from: today, until: civilDate('9999-01-01') } : {};
}

async function shown(tx: Tx, deps: SupervisionDeps, rows: Page['rows']): Promise<FigureCase[]> {
  const names = await openNames(tx, civilDateOf(deps.now()));
  const cases = new Map(
    (
      await listUnnamed(
        tx,
        deps,
        rows.map(({ caseId }) => caseId),
      )
    ).map((row) => [row.id, row]),
  );
  return rows.flatMap(({ caseId, happenedOn }) => {
    const row = cases.get(caseId);
    if (!row) return [];
    const { id, number, item, department, state, outcome, receivedOn, dueOn, daysLeft, light } = row;
    const named = { item: item.name, department: names.department(department) };
    return [{ id, number, ...named, state, outcome, receivedOn, happenedOn, dueOn, daysLeft, light }];
  });
}
