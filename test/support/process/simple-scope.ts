import type { Level, Part } from './model.ts';
import { from, partOf, type Activity, type Of } from './simple-graph.ts';

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
  /** Timers of event sub-processes that have gone off. */
  readonly spent = new Set<string>();

  constructor(level: Level, parent?: Scope, within?: Instance | HandlerRun) {
    this.level = level;
    this.parent = parent;
    this.within = within;
  }

  get isEmpty(): boolean {
    return this.tokens.length === 0 && this.runs.length === 0;
  }
}

/** Timers of boundary events that do not interrupt and have gone off. */
export const spentBy = new WeakMap<Token, Set<string>>();

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
