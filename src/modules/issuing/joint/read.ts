import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { ThemeResults } from '../contract.ts';
import type { IssuingDeps } from '../deps.ts';
import { rowsOf } from '../results/rows.ts';
import type { ResultRow } from '../results/store/tables.ts';
import { isInHouse, standingOf, type JointMember } from './standing.ts';
import { jointStreams } from './store/joint.ts';

type Asked = { caller: Caller; theme: string; hall: string };
type NotFound = { code: 'resultNotFound' };

/** Everything that a theme gives out, for the window; the whole name is read, and that is written down. */
export const openThemeResults = (
  deps: IssuingDeps,
  { caller, theme: id, hall }: Asked,
): Promise<Result<ThemeResults, NotFound>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<ThemeResults, NotFound>> => {
    const theme = await deps.themes.open(tx, id, { now: deps.now(), conventions: deps.conventions() });
    if (!theme) return no({ code: 'resultNotFound' });
    const { choice, receipts } = (await jointStreams.load(tx, id)).value;
    const sees = (department: string) => deps.permits(caller, 'issuing:handle', department);
    const { members, release } = await standingOf(tx, deps, { theme, choice, sees });
    const seen = members.filter(({ row }) => row !== undefined && row.state !== 'awaited' && sees(row.department));
    const [first] = seen;
    if (!first?.row) return no({ code: 'resultNotFound' });
    const rows = await shownOf(tx, deps, seen);
    await recordReads(tx, deps, { caller, seen });
    return ok({
      ...{ id, number: theme.number, name: theme.name, pace: choice?.pace ?? null, heldUntil: release.until },
      applicant: (await deps.namesOf(tx, [first.row.case_id])).get(first.row.case_id) ?? '',
      receipts: receipts.map(({ id: paper, number, on }) => ({ id: paper, number, on })),
      canPost: deps.delivery.courier !== undefined,
      results: members.map((member) => {
        const row = seen.includes(member) && member.row ? (rows.get(member.row.case_id) ?? null) : null;
        const { part } = member;
        return {
          ...{ item: part.item, name: part.name, department: part.departmentName, denied: part.standing === 'denied' },
          ...{ row, state: stateOf(member, { hall, isSeen: row !== null }) },
          expectedOn: row === null && part.standing === 'open' ? part.expectedOn : null,
          held: release.held.includes(member),
          byPost: member.row?.method === 'post' && member.row.address !== null,
        };
      }),
    });
  });

type State = ThemeResults['results'][number]['state'];

/** `here`: can be handed over at this window now. */
function stateOf({ part, row }: JointMember, { hall, isSeen }: { hall: string; isSeen: boolean }): State {
  if (part.standing === 'over') return 'none';
  if (!row || !isSeen) return part.standing === 'open' || row?.state === 'awaited' || !row ? 'coming' : 'unseen';
  if (isInHouse(row)) return row.hall === null || row.hall === hall ? 'here' : 'otherHall';
  return row.state === 'posted' ? 'posted' : 'delivered';
}

async function shownOf(tx: Tx, deps: IssuingDeps, seen: readonly JointMember[]) {
  const found = seen.flatMap(({ row }): ResultRow[] => (row ? [row] : []));
  const shown = await rowsOf(tx, deps, found);
  return new Map(shown.map((row): [string, (typeof shown)[number]] => [row.caseId, row]));
}

type Reading = { caller: Caller; seen: readonly JointMember[] };

const recordReads = (tx: Tx, deps: IssuingDeps, { caller, seen }: Reading): Promise<void> =>
  deps.recordReads(
    tx,
    caller,
    seen.flatMap(({ row }) =>
      row ? [{ caseId: row.case_id satisfies CaseId, person: row.person, what: 'case', why: 'handling' }] : [],
    ),
  );
