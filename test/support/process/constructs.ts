import type { Node, Trigger } from '../../../src/modules/process/core/node.ts';

const CATCHING = ['message', 'signal', 'timer'] as const;
const WATCHING = [...CATCHING, 'error', 'escalation'] as const;
const both = (kind: string, on: readonly string[]) => on.map((one) => `${kind} ${one}`);
const lasting = WATCHING.filter((on) => on !== 'error').map((on) => `${on} beside`);

/** Everything that a model may hold and that is executed, in the words of `constructsOf`. */
export const EXECUTED: readonly string[] = [
  ...both('task', ['abstract', 'user', 'manual', 'service', 'businessRule', 'send', 'receive']),
  ...both('loop', ['before', 'after', 'at most']),
  ...both('many', ['at once', 'in turn', 'by number', 'by list', 'until']),
  ...['subProcess', 'call', 'subProcess repeated'],
  ...both('gateway', ['exclusive', 'exclusive by default', 'parallel', 'inclusive', 'eventGateway', 'receive arm']),
  ...both('catch', CATCHING),
  ...both('boundary', [...WATCHING, ...lasting]),
  ...both('handler', [...CATCHING.map((on) => `${on} beside`), 'escalation beside', 'error', 'message']),
  ...both('throw', ['message', 'signal', 'escalation', 'error', 'terminate']),
  ...both('timer', ['date', 'duration', 'cycle']),
  ...['conditional way', 'default way of an activity', 'ways at once', 'key of a message'],
];

/** What constructs the elements are to which something happened. */
export const constructsOf = (nodes: readonly Node[], happened: ReadonlySet<string>): string[] =>
  nodes.flatMap((node) => (happened.has(node.kind === 'handler' ? node.start.id : node.id) ? constructsAt(node) : []));

function constructsAt(node: Node): string[] {
  switch (node.kind) {
    case 'task':
    case 'subProcess':
      return [...activityOf(node), ...repetitionOf(node), ...waysOf(node)];
    case 'boundary':
    case 'handler': {
      const how = node.interrupting ? '' : ' beside';
      return [`${node.kind} ${node.trigger.on}${how}`, ...timeOf(node.trigger)];
    }
    case 'catch':
      return [`catch ${node.trigger.on}`, ...timeOf(node.trigger)];
    case 'throw':
      return [`throw ${node.result.what}`];
    case 'eventGateway':
      return [
        'gateway eventGateway',
        ...(node.arms.some(({ kind }) => kind === 'task') ? ['gateway receive arm'] : []),
      ];
    case 'exclusive':
      return ['gateway exclusive', ...(node.exits.otherwise ? ['gateway exclusive by default'] : [])];
    case 'parallel':
    case 'inclusive':
      return [`gateway ${node.kind}`];
    default:
      return [];
  }
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

function timeOf(trigger: Trigger): string[] {
  if (trigger.on === 'timer') return [`timer ${trigger.timer.kind}`];
  return trigger.on === 'message' && trigger.key ? ['key of a message'] : [];
}
