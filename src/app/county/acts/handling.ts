import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { RunTask } from '../../../modules/process/index.ts';
import type { PlannedAct } from '../plan/model.ts';
import { inventedNumbers } from '../answers.ts';
import { doneOr, keyOf, type Acting, type Done, type Stage } from './stage.ts';

/** An act of an officer. */
type By<What> = { stage: Stage; planned: PlannedAct; act: { by: string } & What };

const BASIS = '《中华人民共和国行政许可法》第三十二条';

/** An act on the case as it stands. */
async function onCase({ stage, planned, act }: By<object>, [name, words]: [string, object]): Promise<Done> {
  const id = stage.caseIdOf(planned);
  const body = { version: await stage.version(id), ...words };
  const as = await stage.officer(act.by);
  return doneOr(await stage.doors.ask({ as, path: `/api/cases/${id}/${name}`, body, key: keyOf(planned) }));
}

export const accept = (handling: Acting<'accept'>): Promise<Done> => onCase(handling, ['accept', {}]);

export const askCorrection = (handling: Acting<'askCorrection'>): Promise<Done> =>
  onCase(handling, [
    'ask-correction',
    { missing: [{ key: handling.act.material, what: '材料内容与申请表不一致，请更正后重新提交。' }] },
  ]);

export const refuse = (handling: Acting<'refuse'>): Promise<Done> =>
  onCase(handling, [
    'refuse-acceptance',
    {
      ...{ ground: 'notThisOrgan', organ: { named: '济宁市行政审批服务局' } },
      ...{ reason: '申请事项不属于本机关职权范围。', basis: BASIS, instead: '请向有权机关提出申请。' },
    },
  ]);

const DENIAL = [
  { kind: 'reason', text: '经审查，申请不符合法定条件。' },
  { kind: 'provisions', provisions: ['《中华人民共和国行政许可法》第三十八条'] },
];

export async function decide(handling: Acting<'decide'>): Promise<Done> {
  const { outcome } = handling.act;
  const { stage, planned } = handling;
  if (outcome === 'deny') return onCase(handling, ['decide', { outcome, paragraphs: DENIAL }]);
  const assigns = await stage.assignsOf(stage.case(planned).item);
  const assigned = inventedNumbers(assigns, planned.case);
  return onCase(handling, ['decide', { outcome, paragraphs: [], assigned }]);
}

/** An act on the task of a step that is open now; what is said of it may depend on the task. */
async function onTask(
  { stage, planned, act }: By<{ node: string }>,
  [name, wordsFor]: [string, (task: RunTask) => object],
): Promise<Done> {
  const id = stage.caseIdOf(planned);
  const task = await stage.task(id, { node: act.node, state: 'open' });
  // Nothing open under this name: an earlier try has done it, or the step never came.
  if (!task) return (await stage.task(id, { node: act.node, state: 'done' })) ? 'done' : { refused: 'taskUnknown' };
  const path = `/api/cases/${id}/tasks/${task.task}/${name}`;
  const as = await stage.officer(act.by);
  return doneOr(await stage.doors.ask({ as, path, body: wordsFor(task), key: keyOf(planned) }));
}

export const start = (handling: Acting<'start'>): Promise<Done> => onTask(handling, ['start', () => ({})]);

export function complete(handling: Acting<'complete'>): Promise<Done> {
  const { opinion } = handling.act;
  const on = civilDateOf(handling.stage.doors.clock.now());
  const note = opinion === 'agree' ? '经审查，符合要求。' : '经审查，不符合法定条件，建议不予许可。';
  const visit = { on, staff: ['演示核查员甲', '演示核查员乙'], absent: [] };
  return onTask(handling, [
    'complete',
    (task) => ({ opinion, note, visit: task.act === 'visit' ? visit : null, answers: {} }),
  ]);
}

/** Sends a step back to an earlier one. */
export async function sendBack(handling: Acting<'return'>): Promise<Done> {
  const { stage, planned, act } = handling;
  const earlier = await stage.task(stage.caseIdOf(planned), { node: act.to, state: 'done' });
  if (!earlier) return { refused: 'returnsToNothing' };
  const words = { to: earlier.task, reason: '审查意见表述不完整，请补充后再报。' };
  return onTask(handling, ['return', () => words]);
}
