import type { Event, Level, Part } from './model.ts';
import { from, partOf, receivedBy, type Activity, type Of } from './simple-graph.ts';

export type Token = {
  scope: Scope;
  part: Part;
  flow?: string;
  stamp: number;
  /** moving: about to arrive at its part. */
  mode: 'moving' | 'waiting' | 'joining' | 'throwing' | 'stuck';
  instances: Instance[];
  done: number;
  total: number;
  items?: readonly unknown[];
};

export type Instance = { token: Token; index?: number; inside?: Scope; stamp: number; item?: unknown };

export type HandlerRun = { part: Of<'handler'>; inside: Scope; stamp: number };

/** A model that has not come to rest by then never will. */
export const MOST_HOPS = 1_000;
export class Runaway extends Error {}

export class Scope {
  readonly level: Level;
  readonly within: Instance | HandlerRun | undefined;
  readonly parent: Scope | undefined;
  tokens: Token[] = [];
  runs: HandlerRun[] = [];
  taken = false;
  /** How often timers of event sub-processes have gone off. */
  readonly spent: Counts = new Map();

  constructor(level: Level, parent?: Scope, within?: Instance | HandlerRun) {
    this.level = level;
    this.parent = parent;
    this.within = within;
  }

  get isEmpty(): boolean {
    return this.tokens.length === 0 && this.runs.length === 0;
  }
}

export type Counts = Map<string, number>;

/** How often timers of boundary events that do not interrupt have gone off. */
export const spentBy = new WeakMap<Token, Counts>();

export const count = (counts: Counts, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);

/** A cycle goes off as often as it says, any other timer once. */
export function isSpent(counts: Counts, id: string, event: Event): boolean {
  const times = event.on === 'timer' && event.cycle !== undefined ? Number(/^R(\d+)/.exec(event.cycle)?.[1]) : 1;
  return (counts.get(id) ?? 0) >= times;
}

export const joiningAt = (scope: Scope, part: Part) =>
  scope.tokens
    .filter((token) => token.part === part && token.mode === 'joining')
    .sort((one, other) => one.stamp - other.stamp);

export const freshFrom = ({ scope, part, stamp }: Token): Token => ({
  scope,
  part,
  stamp,
  mode: 'moving',
  instances: [],
  done: 0,
  total: 0,
});

export const armsOf = ({ scope, part }: Token): Part[] =>
  from(scope.level, part.id).map(({ to }) => partOf(scope.level, to));

/** The variable of a name, that of the innermost instance that has one. */
export function look(variables: Readonly<Record<string, unknown>>, scope: Scope, name: string): unknown {
  for (let level: Scope | undefined = scope; level !== undefined; level = level.parent) {
    const instance = level.within;
    if (instance === undefined || !('token' in instance)) continue;
    const { loop } = instance.token.part as Activity;
    if (loop?.as === 'many' && loop.item === name) return instance.item ?? null;
  }
  return variables[name];
}

/** `a > 1` and the like; nothing is greater, smaller or equal when there is no value. */
export function holds(condition: string, valueOf: (name: string) => unknown): boolean {
  const [, name = '', by = '', number = ''] = /^(\w+) (=|<|>|<=|>=) (\d+)$/.exec(condition) ?? [];
  const value = valueOf(name);
  if (typeof value !== 'number') return false;
  if (by === '=') return value === Number(number);
  if (by === '<') return value < Number(number);
  if (by === '>') return value > Number(number);
  return by === '<=' ? value <= Number(number) : value >= Number(number);
}

/** Something that may happen: `stamp` orders what goes by the same name. */
export type Possible = {
  kind: 'complete' | 'event' | 'error' | 'escalation';
  element: string;
  stamp: number;
  happen: () => void;
};

export type Listener = { event: Event; element: string; rank: number; stamp: number; happen: () => void };

/** §13.3.3: a receive task is complete when its message has come; each instance waits for one of its own. */
export function receivingAt(token: Token, part: Of<'task'>, done: (instance: Instance) => void): Listener[] {
  const event = receivedBy(part);
  if (event === undefined) return [];
  return token.instances.map((instance) => ({
    ...{ event, element: part.id, rank: 0, stamp: instance.stamp },
    happen: () => done(instance),
  }));
}
