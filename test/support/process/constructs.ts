import type { Node, TaskKind, Thrown, TimerKind, Trigger } from '../../../src/modules/process/core/node.ts';

/** Every kind that the core knows of: one that is new stands here, or this file does not compile. */
const TASKS: Record<TaskKind, true> = {
  ...{ abstract: true, user: true, manual: true, service: true, businessRule: true, send: true, receive: true },
};
const THROWN: Record<Thrown['what'], true> = {
  ...{ message: true, signal: true, escalation: true, error: true, terminate: true },
};
/** A timer that says no time goes off when somebody says so: it is played, and waits like any other. */
const TIMES: Record<Exclude<TimerKind, 'unspecified'>, true> = { date: true, duration: true, cycle: true };
/** Whether it may leave what it watches over as it is. */
const WATCHED: Record<Trigger['on'], boolean> = {
  ...{ message: true, signal: true, timer: true, escalation: true, error: false },
};

const each = (kind: string, on: readonly string[]) => on.map((one) => `${kind} ${one}`);
const watched = Object.keys(WATCHED);
const beside = watched.filter((on) => WATCHED[on as Trigger['on']]).map((on) => `${on} beside`);

/** Everything that a model may hold and that is executed, in the words of `constructsOf`. */
export const EXECUTED: readonly string[] = [
  ...each('task', Object.keys(TASKS)),
  ...each('loop', ['before', 'after', 'at most']),
  ...each('many', ['at once', 'in turn', 'by number', 'by list', 'until']),
  ...['subProcess', 'call', 'subProcess repeated'],
  ...each('gateway', ['exclusive', 'exclusive by default', 'parallel', 'inclusive', 'eventGateway', 'receive arm']),
  ...each('catch', ['message', 'signal', 'timer']),
  ...each('boundary', [...watched, ...beside]),
  ...each('handler', [...watched, ...beside]),
  ...each('throw', Object.keys(THROWN)),
  ...each('timer', Object.keys(TIMES)),
  ...['end', 'start, link or plain throw', 'conditional way', 'default way of an activity', 'ways at once'],
];

/** What constructs the elements are to which something happened. */
export const constructsOf = (nodes: readonly Node[], happened: ReadonlySet<string>): string[] =>
  nodes.flatMap((node) => (happened.has(node.kind === 'handler' ? node.start.id : node.id) ? constructsAt(node) : []));

function constructsAt(node: Node): string[] {
  if (node.kind === 'task' || node.kind === 'subProcess')
    return [...activityOf(node), ...repetitionOf(node), ...waysOf(node)];
  if ('trigger' in node) return eventOf(node);
  if (node.kind === 'throw') return [`throw ${node.result.what}`];
  if (node.kind === 'passing') return [node.ends ? 'end' : 'start, link or plain throw'];
  return node.kind === 'process' ? [] : gatewayOf(node);
}

function eventOf(node: Extract<Node, { kind: 'boundary' | 'handler' | 'catch' }>): string[] {
  const how = 'interrupting' in node && !node.interrupting ? ' beside' : '';
  return [`${node.kind} ${node.trigger.on}${how}`, ...timeOf(node.trigger)];
}

type Gateway = Extract<Node, { kind: 'exclusive' | 'parallel' | 'inclusive' | 'eventGateway' }>;

function gatewayOf(node: Gateway): string[] {
  const byDefault = node.kind === 'exclusive' && node.exits.otherwise !== undefined;
  const receives = node.kind === 'eventGateway' && node.arms.some(({ kind }) => kind === 'task');
  return [
    `gateway ${node.kind}`,
    ...(byDefault ? ['gateway exclusive by default'] : []),
    ...(receives ? ['gateway receive arm'] : []),
  ];
}

type Activity = Extract<Node, { kind: 'task' | 'subProcess' }>;

function activityOf(node: Activity): string[] {
  if (node.kind === 'task') return [`task ${node.task}`];
  return [node.calls === undefined ? 'subProcess' : 'call', ...(node.loop ? ['subProcess repeated'] : [])];
}

function repetitionOf({ loop }: Activity): string[] {
  if (loop === undefined) return [];
  if (loop.as === 'loop')
    return [`loop ${loop.testBefore ? 'before' : 'after'}`, ...(loop.maximum === undefined ? [] : ['loop at most'])];
  return [
    `many ${loop.sequential ? 'in turn' : 'at once'}`,
    `many ${loop.cardinality === undefined ? 'by list' : 'by number'}`,
    ...(loop.until ? ['many until'] : []),
  ];
}

const waysOf = ({ exits }: Activity): string[] => [
  ...(exits.choices.length > 0 ? ['conditional way'] : []),
  ...(exits.otherwise ? ['default way of an activity'] : []),
  ...(exits.always.length + exits.choices.length > 1 ? ['ways at once'] : []),
];

const timeOf = (trigger: Trigger): string[] => (trigger.on === 'timer' ? [`timer ${trigger.timer.kind}`] : []);
