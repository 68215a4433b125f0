import type { Command, Running, RunTask } from '../../../src/modules/process/run/model.ts';
import { isPending } from '../../../src/modules/process/run/rules/telling.ts';
import { done, officer, words } from './running.ts';

type Move = Exclude<Command, { type: 'begin' }>;
/** What is done next with a run, as it stands by then. */
export type Act = (run: Running) => Move;

export const ann = officer({ letter: 'a' });
const [bob, cy, dan] = [officer({ letter: 'b' }), officer({ letter: 'c' }), officer({ letter: 'd' })];
const present = (who: typeof ann) => ({ ...who, away: false });

/** The latest task of a place that is not over, by whoever calls it what. */
const waiting = (run: Running, node: string, nth = 0): RunTask => {
  const found = run.tasks.filter((task) => task.node === node && isPending(task))[nth];
  if (found === undefined) throw new Error(`nothing waits at ${node}`);
  return found;
};
const over = (run: Running, node: string) =>
  run.tasks.findLast((task) => task.node === node && task.state === 'done')?.task ?? '';

const finish =
  (node: string, { who = ann, nth = 0, answers = {} } = {}): Act =>
  (run) => ({ type: 'complete', task: waiting(run, node, nth).task, officer: who, done: done({ answers }) });
const touch =
  (type: 'claim' | 'start', node: string): Act =>
  (run) => ({ type, task: waiting(run, node).task, officer: ann });
const give =
  (how: 'lend' | 'handOver', node: string): Act =>
  (run) => ({
    type: 'assign',
    task: waiting(run, node).task,
    officer: ann,
    to: present(bob),
    how,
    reason: words('you know it'),
  });
const sign =
  (node: string, when: 'before' | 'after', of: 'all' | 'any'): Act =>
  (run) => ({
    ...{ type: 'addSigners', task: waiting(run, node).task, officer: ann, when, of },
    ...{ signers: [present(bob), present(cy)], reason: words('weighty') },
  });
const returned =
  (how: 'comesBack' | 'goesThrough', from: string, to: string): Act =>
  (run) => ({
    type: 'return',
    task: waiting(run, from).task,
    officer: ann,
    to: over(run, to),
    how,
    reason: words('look again'),
  });
const sent =
  (name: string): Act =>
  () => ({ type: 'deliver', message: { id: `message ${name}`, name }, set: {} });
const wentOff =
  (element: string): Act =>
  ({ timers }) => ({ type: 'trigger', token: timers.find((timer) => timer.element === element)?.token ?? 0, element });
const suspend: Act = () => ({ type: 'suspend' });
const end: Act = () => ({ type: 'end', why: 'withdrawn' });

const accept = finish('accept', { answers: { zone: 'a' } });
const examined = [
  ...['papers', 'tech', 'expert', 'expert', 'expert', 'visited'].map((node) => finish(node)),
  ...[sent('supplement'), wentOff('silence'), sent('pay')],
];

/** Every way in which a case of `everywhere` can stand, and how it came there. */
export const STATES: Readonly<Record<string, readonly Act[]>> = {
  'not accepted yet': [],
  'taken, not begun': [touch('claim', 'accept')],
  'in all branches at once': [accept],
  'at work': [accept, touch('start', 'papers')],
  'standing still until the applicant corrects': [accept, suspend],
  'still to be signed by all before': [accept, sign('papers', 'before', 'all')],
  'signed by one of all before': [
    accept,
    sign('papers', 'before', 'all'),
    (run) => finish('papers', { who: bob, nth: 1 })(run),
  ],
  'still to be signed by any before': [accept, sign('papers', 'before', 'any')],
  'finished, still to be signed after': [accept, sign('papers', 'after', 'all'), finish('papers')],
  'lent to a colleague': [accept, touch('claim', 'papers'), give('lend', 'papers')],
  'handed over to a colleague': [accept, touch('claim', 'tech'), give('handOver', 'tech')],
  'one of three experts done': [accept, finish('expert', { nth: 1 })],
  'the group on site done': [accept, finish('visited')],
  'warned by a timer, once': [accept, wentOff('nudge')],
  'the timer of a branch gone off': [accept, wentOff('silence')],
  'paid in time': [accept, sent('pay')],
  'never paid': [accept, wentOff('lapse')],
  'objected to, twice': [
    accept,
    sent('objection'),
    () => ({ type: 'deliver', message: { id: 'second', name: 'objection' }, set: {} }),
  ],
  'stuck where no way is open': [finish('accept', { answers: { zone: 'c' } })],
  'returned and coming back': [accept, finish('tech'), returned('comesBack', 'papers', 'tech')],
  'joined and to be decided': [accept, ...examined],
  'turned back to before the join': [accept, ...examined, returned('goesThrough', 'decide', 'papers')],
  decided: [accept, ...examined, finish('decide', { who: dan })],
  withdrawn: [accept, end],
};
