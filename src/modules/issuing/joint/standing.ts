import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { IssuingDeps, ThemeOfResults, ThemePart } from '../deps.ts';
import { findOfTheme } from '../results/queries/results.ts';
import type { ResultRow } from '../results/store/tables.ts';
import type { JointIssue } from './model.ts';
import { releaseOf, type Member, type Pace, type Release } from './rules/release.ts';

export type JointMember = Member & { part: ThemePart; row: ResultRow | undefined };

/** How the results of a theme stand to each other: what may leave by the way chosen for all, and what waits for what. */
export type JointStanding = { members: readonly JointMember[]; release: Release<JointMember> };

type Asked = {
  theme: ThemeOfResults;
  choice: JointIssue['choice'];
  /** Whether this scope sees results of a department; one that it does not see is not waited for. */
  sees: (department: string) => boolean;
};

type Needs = Pick<IssuingDeps, 'now' | 'conventions' | 'togetherDays'>;

export async function standingOf(
  tx: Tx,
  { now, conventions, togetherDays: most }: Needs,
  { theme, choice, sees }: Asked,
): Promise<JointStanding> {
  const rows = await findOfTheme(tx, casesIn(theme));
  const members = theme.parts.map((part): JointMember => {
    const row = rows.find(({ case_id: id }) => id === part.case);
    return { part, row, ...asMember(part, { row, choice, sees }) };
  });
  const pace: Pace = choice?.pace ?? 'each';
  return {
    members,
    release: releaseOf(members, { pace, today: civilDateOf(now()), conventions: conventions(), most }),
  };
}

export const casesIn = ({ parts }: Pick<ThemeOfResults, 'parts'>): CaseId[] =>
  parts.flatMap(({ case: id }) => (id === null ? [] : [id]));

type Beside = Pick<Asked, 'choice' | 'sees'> & { row: ResultRow | undefined };

function asMember(part: ThemePart, { row, choice, sees }: Beside): Member {
  const none = { comes: false, ready: null };
  if (part.standing === 'over' || (row && choice && !goesAsAll(row, choice))) return none;
  if (!row || row.state === 'awaited') return { comes: part.standing === 'open' || sees(part.department), ready: null };
  if (!isInHouse(row) || row.decided_on === null) return none;
  const decidedOn: CivilDate = row.decided_on;
  return { comes: false, ready: { decidedOn, mayWait: part.standing !== 'denied' } };
}

/** Whoever said something else of one item has it by a way of its own. A wish is kept under the seal that it was said under. */
const goesAsAll = ({ method, address }: ResultRow, { wish }: NonNullable<JointIssue['choice']>): boolean =>
  method === wish.method && (method !== 'post' || address === wish.address);

export const isInHouse = ({ state }: Pick<ResultRow, 'state'>): boolean =>
  state === 'prepared' || state === 'shelved' || state === 'returned';
