import { personId, type CaseId } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { getItemVersion } from '../../catalogue/index.ts';
import { loadRun, runningModel } from '../../process/index.ts';
import { seenBeside } from '../cases/beside.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { questionsOf } from '../cases/step-questions.ts';
import { isVisible } from '../cases/queries/case-rows.ts';
import { momentOf } from '../meeting/rules/moment.ts';
import type { CaseVisits, VisitFile } from './contract.ts';
import { caseOfMember } from './corridor.ts';
import type { Member, Opened } from './model.ts';
import { VISITS } from './officers.ts';
import { findVisitsOfCase } from './queries/joint-visits.ts';
import { MOST_SLOTS } from './rules/days.ts';
import { activeOf, departmentsOf, leadOf, readyOf, stageOf } from './rules/standing.ts';
import { appointmentOf, memberOf, named, tellingOf, type Telling } from './view.ts';

type Answer = Result<CaseVisits, { code: 'caseNotFound' | 'conflictOfInterest' }>;

/** The joint visits in which a case has or had a part, for whoever reads the case, with what he may do. */
export const findCaseVisits = (deps: CaseDeps, { caller, id }: { caller: Caller; id: CaseId }): Promise<Answer> =>
  deps.db.within(caller.scope, async (tx): Promise<Answer> => {
    const seen = await seenBeside(tx, deps, { caller, id });
    if (!seen.ok) return seen;
    const ids = await findVisitsOfCase(tx, id);
    if (ids.length > 0) {
      const read = { caseId: id, person: personId(seen.value.person), what: 'jointVisit', why: 'handling' };
      await deps.recordRead(tx, caller, read);
    }
    const visits: VisitFile[] = [];
    for (const one of ids) visits.push(await fileOf(tx, deps, { caller, id: one, around: id }));
    return ok({ visits });
  });

type Filing = { caller: Caller; id: string; around: CaseId };

/** What was found about a case is read by who reads that case; of the others only the result. */
async function fileOf(tx: Tx, deps: CaseDeps, { caller, id, around }: Filing): Promise<VisitFile> {
  const mine = (member: Member) => deps.permits(caller, VISITS, member.department);
  const telling = await tellingOf(tx, id, (member) => member.case === around || mine(member));
  const members: VisitFile['members'] = [];
  for (const member of telling.current.members) {
    const { item } = await getItemVersion(tx, member.item, member.version);
    const isSeen = await isVisible(tx, caseOfMember(member));
    members.push({
      ...(await memberOf(tx, deps, { telling, member })),
      ...{ caseId: isSeen ? member.case : null, number: member.number, checks: [...item.acceptanceConditions] },
    });
  }
  const head = await appointmentOf(tx, deps, telling);
  const acts = await actsOf(tx, deps, { telling, mine });
  return { ...head, themeNumber: telling.current.facts.theme.number, members, acts, mostSlots: MOST_SLOTS };
}

type Acts = VisitFile['acts'];
type Acting = { telling: Telling; mine: (member: Member) => boolean };

const NOTHING: Acts = {
  ...{ names: [], leads: null, offering: null, callsOff: false, leaves: [], absent: [], records: [] },
};

async function actsOf(tx: Tx, deps: CaseDeps, { telling, mine }: Acting): Promise<Acts> {
  const { current, names } = telling;
  if (current.state === 'over') return NOTHING;
  const own = activeOf(current).filter(mine);
  const stage = stageOf(current, momentOf(deps.now()));
  const lead = leadOf(current);
  const leads = own.some(({ department }) => department === lead) ? (lead ?? null) : null;
  const isBegun = stage === 'begun';
  const staffed: Acts['names'] = [];
  for (const department of isBegun ? [] : departmentsOf(own)) {
    const officers = (await deps.staffOf(tx, department)).map(({ id, name }) => ({ id, name }));
    staffed.push({ department: named(names, department), officers });
  }
  const absent = leads === null || !isBegun ? [] : departmentsOf(readyOf(current)).filter((one) => one !== lead);
  return {
    ...{ names: staffed, leads, offering: leads === null ? null : offeringIn(current, stage) },
    ...{ callsOff: leads !== null && !isBegun, leaves: own.map(({ item }) => item) },
    ...{ absent: absent.map((one) => named(names, one)), records: await recordsOf(tx, deps, { current, own }) },
  };
}

function offeringIn({ moved }: Opened, stage: ReturnType<typeof stageOf>): Acts['offering'] {
  if (stage === 'gathering') return 'first';
  return (stage === 'offered' || stage === 'fixed') && !moved.department ? 'move' : null;
}

type Recording = { current: Opened; own: readonly Member[] };

/** Cases about which something can be written down now: at the time that was agreed, or after the day for putting right. */
async function recordsOf(
  tx: Tx,
  { now }: Pick<CaseDeps, 'now'>,
  { current, own }: Recording,
): Promise<Acts['records']> {
  const moment = momentOf(now());
  const isBegun = stageOf(current, moment) === 'begun';
  const records: Acts['records'] = [];
  for (const member of own) {
    const { item, standing } = member;
    const isDue = standing.state === 'ready' && isBegun;
    const isLate = standing.state === 'rectifying' && moment.on > standing.until;
    if (!('task' in standing) || (!isDue && !isLate)) continue;
    const asks = await questionsAt(tx, { id: caseOfMember(member), task: standing.task });
    records.push({ item, task: standing.task, mayRectify: isDue && current.round === 1, asks });
  }
  return records;
}

/** What the step of a case asks; nothing where it has gone on meanwhile. */
async function questionsAt(tx: Tx, { id, task: key }: { id: CaseId; task: string }) {
  const { value: run } = await loadRun(tx, id);
  const task = run.status === 'unbegun' ? undefined : run.tasks.find(({ task: one }) => one === key);
  return run.status === 'running' && task ? questionsOf(await runningModel(tx, run), task) : [];
}
