import { civilDateOf } from '../../../kernel/civil-date.ts';
import type { Act, PlannedAct } from '../plan/model.ts';
import { doneOr, keyOf, type Done, type Stage } from './stage.ts';

type Of<Do extends Act['do']> = Extract<Act, { do: Do }>;
type Acting<What> = { stage: Stage; planned: PlannedAct; act: What };
type Handling<Do extends Act['do']> = Acting<Of<Do>>;

const BASIS = '《中华人民共和国行政许可法》第三十二条';

/** An act on the case as it stands. */
async function onCase({ stage, planned, act }: Acting<{ by: string }>, [name, words]: [string, object]): Promise<Done> {
  const id = stage.caseIdOf(planned);
  const body = { version: await stage.version(id), ...words };
  const as = await stage.officer(act.by);
  return doneOr(await stage.doors.ask({ as, path: `/api/cases/${id}/${name}`, body, key: keyOf(planned) }));
}

export const accept = (handling: Handling<'accept'>): Promise<Done> => onCase(handling, ['accept', {}]);

export const askCorrection = (handling: Handling<'askCorrection'>): Promise<Done> =>
  onCase(handling, [
    'ask-correction',
    { missing: [{ key: handling.act.material, what: '材料内容与申请表不一致，请更正后重新提交。' }] },
  ]);

export const refuse = (handling: Handling<'refuse'>): Promise<Done> =>
  onCase(handling, [
    'refuse-acceptance',
    { reason: '申请事项不属于本机关职权范围。', basis: BASIS, instead: '请向有权机关提出申请。' },
  ]);

const DENIAL = [
  { kind: 'reason', text: '经审查，申请不符合法定条件。' },
  { kind: 'provisions', provisions: ['《中华人民共和国行政许可法》第三十八条'] },
];

export const decide = (handling: Handling<'decide'>): Promise<Done> => {
  const { outcome } = handling.act;
  return onCase(handling, ['decide', { outcome, paragraphs: outcome === 'deny' ? DENIAL : [] }]);
};

/** An act on the task of a step that is open now. */
async function onTask(
  { stage, planned, act }: Acting<{ by: string; node: string }>,
  [name, words]: [string, object],
): Promise<Done> {
  const id = stage.caseIdOf(planned);
  const task = await stage.task(id, { node: act.node, state: 'open' });
  // Nothing open under this name: an earlier try has done it, or the step never came.
  if (!task) return (await stage.task(id, { node: act.node, state: 'done' })) ? 'done' : { refused: 'taskUnknown' };
  const path = `/api/cases/${id}/tasks/${task.task}/${name}`;
  return doneOr(await stage.doors.ask({ as: await stage.officer(act.by), path, body: words, key: keyOf(planned) }));
}

export const start = (handling: Handling<'start'>): Promise<Done> => onTask(handling, ['start', {}]);

export async function complete(handling: Handling<'complete'>): Promise<Done> {
  const { stage, planned, act } = handling;
  const { opinion } = act;
  const on = civilDateOf(stage.doors.clock.now());
  const task = await stage.task(stage.caseIdOf(planned), { node: act.node, state: 'open' });
  const visit = task?.act === 'visit' ? { on, staff: ['演示核查员甲', '演示核查员乙'], absent: [] } : null;
  const note = opinion === 'agree' ? '经审查，符合要求。' : '经审查，不符合法定条件，建议不予许可。';
  return onTask(handling, ['complete', { opinion, note, visit, answers: {} }]);
}

/** Sends a step back to an earlier one. */
export async function sendBack(handling: Handling<'return'>): Promise<Done> {
  const { stage, planned, act } = handling;
  const earlier = await stage.task(stage.caseIdOf(planned), { node: act.to, state: 'done' });
  if (!earlier) return { refused: 'returnsToNothing' };
  return onTask(handling, ['return', { to: earlier.task, reason: '审查意见表述不完整，请补充后再报。' }]);
}
