import { randomUUID } from 'node:crypto';
import type { CaseId } from '../../../../src/kernel/id.ts';
import {
  acceptCase,
  askCorrection,
  decideCase,
  type Decided,
  type Target,
} from '../../../../src/modules/intake/cases/acts.ts';
import { openCaseFile } from '../../../../src/modules/intake/cases/case-file.ts';
import type { CaseFile } from '../../../../src/modules/intake/cases/contract.ts';
import type { TaskView } from '../../../../src/modules/intake/cases/contract/tasks.ts';
import { refuseAcceptance } from '../../../../src/modules/intake/cases/declining.ts';
import { findCaseVisits } from '../../../../src/modules/intake/joint-visit/of-case.ts';
import { leaveVisit } from '../../../../src/modules/intake/joint-visit/officers.ts';
import { completeTask } from '../../../../src/modules/intake/cases/task-acts.ts';
import { loadCase } from '../../../../src/modules/intake/cases/store/cases.ts';
import type { Caller } from '../../../../src/platform/http/index.ts';
import { valueOf } from '../../identity/value.ts';
import { fine } from '../finishing.ts';
import { officerCaller } from '../office.ts';
import type { ThemeHouse } from '../theme-house.ts';
import { passDay } from './days.ts';

/** How an officer's act of a script is meant. */
type Conclusion = {
  outcome: 'granted' | 'denied' | 'notAccepted';
  applies?: boolean;
  assigned?: Readonly<Record<string, string>>;
};

type Of = { house: ThemeHouse; id: CaseId };

/** The case as any officer of the county would see it who may see everything. */
export async function fileOf({ house: { office, deps }, id }: Of): Promise<CaseFile> {
  const reader = officerCaller(office);
  const caller: Caller = { ...reader, scope: { area: reader.scope.area, departments: 'all' } };
  const file = await deps.db.within(caller.scope, (tx) => openCaseFile(tx, deps, { caller, id, why: 'test' }));
  if (!file) throw new Error(`${id} is not seen`);
  return file;
}

async function factsOf({ house: { deps, office }, id }: Of) {
  const { value } = await deps.db.within({ area: office.database.area }, (tx) => loadCase(tx, id));
  if (!('facts' in value)) throw new Error(`${id} was never received`);
  return value.facts;
}

/** The department whose item it is. */
const leadOf = async (of: Of): Promise<string> => (await factsOf(of)).department;

const targetBy = ({ house: { office }, id }: Of, department: string, version: number): Target => {
  const caller = officerCaller(office, [department]);
  return { asking: { caller, once: { caller: caller.actor.id, key: randomUUID(), requestHash: 'one' } }, id, version };
};

const openIn = ({ tasks }: CaseFile, acts: readonly TaskView['act'][]): TaskView | undefined =>
  tasks.find(({ state, act }) => state === 'open' && acts.includes(act));

const DECIDING = ['decide', 'onTheSpot'] as const;
const PLAIN = ['review', 'visit', 'publicity', 'special', 'issue', 'assist'] as const;

/** Everything that waits, each finished by an officer of the department that has it. */
async function finishTasks(of: Of, applies: boolean): Promise<CaseFile> {
  for (;;) {
    const file = await fileOf(of);
    const task = openIn(file, PLAIN);
    if (!task) return file;
    if (task.publicUntil !== null) passDay(of.house, task.publicUntil);
    if (task.ofVisit) await goAlone(of, task.department.key, file);
    const { asking, id } = targetBy(of, task.department.key, file.row.version);
    const done = { ...fine(of.house.office, task), answers: answersTo(task, applies) };
    const finished = await completeTask(of.house.deps, { asking, id, task: task.task }, done);
    // A joint visit may have been proposed a moment ago.
    if (finished.ok || finished.error.code !== 'visitJoint') valueOf(finished);
  }
}

/** Leaves a joint visit, so that the step is the department's own again. */
async function goAlone(of: Of, department: string, { row }: CaseFile): Promise<void> {
  const { deps } = of.house;
  const { asking } = targetBy(of, department, row.version);
  const { visits } = valueOf(await findCaseVisits(deps, { caller: asking.caller, id: of.id }));
  const open = visits.find(({ stage }) => stage !== 'over');
  if (!open) throw new Error(`${row.number} waits for no visit`);
  const wish = { item: (await factsOf(of)).item.key, reason: '单独核查' };
  valueOf(await leaveVisit(deps, { asking, id: open.id, wish }));
}

/** Whatever comes in only sometimes does, or does not. */
const answersTo = (task: TaskView | undefined, applies: boolean): Record<string, boolean> =>
  Object.fromEntries((task?.asks ?? []).map(({ variable }) => [variable, applies]));

type Decision = Pick<Decided, 'outcome' | 'paragraphs'>;
const GRANT: Decision = { outcome: 'grant', paragraphs: [] };
const DENIAL: Decision = {
  outcome: 'deny',
  paragraphs: [
    { kind: 'facts', text: '经查，与规定不符' },
    { kind: 'provisions', provisions: ['中华人民共和国行政许可法第三十八条'] },
    { kind: 'reason', text: '不符合条件' },
  ],
};

/** From the receipt to the end by officers of the departments that have a part in it; what is granted is delivered too. */
export async function concludeCase(of: Of, { outcome, applies = false, assigned }: Conclusion): Promise<void> {
  const received = await finishTasks(of, applies);
  const lead = await leadOf(of);
  if (outcome === 'notAccepted') return notAccept(of, lead, received);
  if (received.row.state === 'submitted' && !openIn(received, ['onTheSpot'])) {
    const task = openIn(received, ['accept']);
    const answers = answersTo(task, applies);
    const target = targetBy(of, task?.department.key ?? lead, received.row.version);
    valueOf(await acceptCase(of.house.deps, target, { answers }));
  }
  const decided = outcome === 'granted' ? GRANT : DENIAL;
  let examined = await finishTasks(of, applies);
  do {
    const task = openIn(examined, DECIDING);
    const answers = answersTo(task, applies);
    const target = targetBy(of, task?.department.key ?? lead, examined.row.version);
    valueOf(await decideCase(of.house.deps, target, { ...decided, assigned, answers }));
    examined = await finishTasks(of, applies);
  } while (openIn(examined, DECIDING));
}

async function notAccept(of: Of, lead: string, { row }: CaseFile): Promise<void> {
  const refused = {
    ground: 'otherProvision',
    reason: '不予受理',
    basis: '某规定',
    instead: '请向主管部门咨询',
  } as const;
  valueOf(await refuseAcceptance(of.house.deps, targetBy(of, lead, row.version), refused));
}

/** One notice that names materials and questions, by the names of the item. */
export async function askFor(of: Of, keys: readonly string[]): Promise<void> {
  const { row } = await fileOf(of);
  const missing = keys.map((key) => ({ key, what: '请更正' }));
  valueOf(await askCorrection(of.house.deps, targetBy(of, await leadOf(of), row.version), { missing }));
}
