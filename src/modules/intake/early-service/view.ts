import { civilDateOf } from '../../../kernel/civil-date.ts';
import { personId, type PersonId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import { ANSWER, isConflicted } from './answer.ts';
import type {
  EarlyServiceFigures,
  EarlyServiceFile,
  EarlyServiceListRow,
  EarlyServicePage,
  EarlyServiceQuery,
  OwnEarlyService,
} from './contract.ts';
import { shownFiles } from './files.ts';
import { countByMonth, findEarlyService, findOwn, listEarlyServices } from './queries/early-services.ts';
import type { EarlyServiceRow } from './store/early-service.ts';
import { tellOf } from './told.ts';

const ACTS: Readonly<Record<EarlyServiceRow['state'], OwnEarlyService['acts']>> = {
  waiting: ['withdraw'],
  answered: ['ask', 'withdraw'],
  withdrawn: ['ask'],
  lapsed: ['ask'],
  applied: [],
};

type Asked = { caller: Caller; id: string };

/** What the applicant asked about this draft, and every answer; also after it became a case. */
export const findOwnEarlyService = (deps: DraftDeps, { caller, id }: Asked): Promise<OwnEarlyService | undefined> =>
  deps.db.within(caller.scope, async (tx) => {
    const row = await findEarlyService(tx, id);
    return row && ownOf(tx, deps, row);
  });

async function ownOf(tx: Tx, deps: DraftDeps, row: EarlyServiceRow): Promise<OwnEarlyService> {
  const { rounds } = await tellOf(tx, deps.vault, row);
  return { row: await rowOf(tx, deps, row), rounds, binding: false, acts: [...ACTS[row.state]] };
}

/** 个人信息保护法 art. 45: part of the copy that a person gets. */
export async function collectEarlyServices(tx: Tx, deps: DraftDeps, person: PersonId): Promise<object[]> {
  const own: object[] = [];
  for (const row of await findOwn(tx, person)) {
    const { rounds, shown } = await tellOf(tx, deps.vault, row);
    own.push({ state: row.state, item: row.item_key, department: row.department, rounds, shown });
  }
  return own;
}

type Unseen = { code: 'earlyServiceNotFound' | 'conflictOfInterest' };

/** The same for the office, with the draft as it stood. That somebody's words were read is written down. */
export async function openEarlyServiceFile(deps: DraftDeps, asked: Asked): Promise<Result<EarlyServiceFile, Unseen>> {
  const found = await openForOffice(deps, asked);
  if (!found.ok) return found;
  const { stored, ...file } = found.value;
  return ok({ ...file, files: await shownFiles(deps, { row: stored, shown: file.shown }) });
}

type ForOffice = Omit<EarlyServiceFile, 'files'> & { stored: EarlyServiceRow };

const openForOffice = (deps: DraftDeps, { caller, id }: Asked): Promise<Result<ForOffice, Unseen>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<ForOffice, Unseen>> => {
    const row = await findEarlyService(tx, id);
    if (!row || !deps.permits(caller, ANSWER, row.department)) return no({ code: 'earlyServiceNotFound' });
    if (await isConflicted(tx, deps, { caller, who: row })) return no({ code: 'conflictOfInterest' });
    await deps.recordRead(tx, caller, { person: personId(row.person), what: 'earlyService', why: 'handling' });
    const told = await tellOf(tx, deps.vault, row);
    const acts: EarlyServiceFile['acts'] = row.state === 'waiting' ? ['answer'] : [];
    return ok({ ...told, stored: row, row: await rowOf(tx, deps, row), binding: false, acts });
  });

/** What waits for whoever may answer in these departments. */
export const findEarlyServicePage = (
  deps: DraftDeps,
  { caller, query }: { caller: Caller; query: EarlyServiceQuery },
): Promise<EarlyServicePage> =>
  deps.db.within(caller.scope, async (tx) => {
    const departments = await departmentsOf(tx, deps, caller);
    const page = await listEarlyServices(tx, { departments, query, today: civilDateOf(deps.now()) });
    const rows: EarlyServiceListRow[] = [];
    for (const row of page.rows) rows.push(await rowOf(tx, deps, row));
    return { rows, after: page.after };
  });

export const findEarlyServiceFigures = (deps: DraftDeps, caller: Caller): Promise<EarlyServiceFigures> =>
  deps.db.within(caller.scope, async (tx) => {
    const months = await countByMonth(tx, await departmentsOf(tx, deps, caller));
    const sum = (figure: keyof EarlyServiceFigures['total']) => months.reduce((all, one) => all + one[figure], 0);
    return {
      total: {
        ...{ drafts: sum('drafts'), rounds: sum('rounds'), answered: sum('answered') },
        ...{ inTarget: sum('inTarget'), applied: sum('applied') },
      },
      months,
    };
  });

const departmentsOf = async (tx: Tx, { permits }: DraftDeps, caller: Caller): Promise<string[]> =>
  [...(await findDepartmentNames(tx)).keys()].filter((key) => permits(caller, ANSWER, key));

async function rowOf(tx: Tx, { now }: DraftDeps, row: EarlyServiceRow): Promise<EarlyServiceListRow> {
  const { name } = await getItemVersion(tx, row.item_key, row.item_version);
  const organs = await findDepartmentNames(tx);
  return {
    ...{ id: row.id, state: row.state, item: { key: row.item_key, name } },
    department: { key: row.department, name: organs.get(row.department) ?? { zh: row.department } },
    ...{ firstAskedOn: row.first_asked_on, askedOn: row.asked_on, answerBy: row.answer_by },
    ...{ answeredOn: row.answered_on, rounds: row.rounds, caseId: row.case_id, version: row.version },
    late: row.state === 'waiting' && row.answer_by < civilDateOf(now()),
  };
}
