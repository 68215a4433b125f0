/** A process model as tests write it down, for BPMN to be made of and for the simple interpreter to read. */
export type Model = Level & { id: string; called?: readonly (Level & { id: string })[]; item?: string };

/** What is at one level: a process, or the inside of a sub-process. */
export type Level = { parts: readonly Part[]; flows: readonly Flow[] };

export type Flow = { id: string; from: string; to: string; condition?: string };

export type Event =
  | { on: 'message' | 'signal' | 'error' | 'escalation' | 'link'; name: string }
  | { on: 'timer'; duration?: string; date?: string; cycle?: string; unit?: string }
  | { on: 'terminate' };

export type Loop =
  | { as: 'loop'; testBefore?: boolean; maximum?: number; condition?: string }
  | { as: 'many'; sequential?: boolean; count?: string; collection?: string; item?: string; until?: string };

/** What a task says of its work to the house, by attribute. */
export type Work = Readonly<Record<string, string>>;

export type Part = { id: string; name?: string } & (
  | { kind: 'start' | 'end' | 'throw' | 'catch'; event?: Event; outcome?: string }
  | { kind: 'task'; task?: string; message?: string; loop?: Loop; work?: Work; otherwise?: string }
  | { kind: 'xor' | 'or'; otherwise?: string }
  | { kind: 'and' | 'eventGateway' }
  | { kind: 'boundary'; at: string; event: Event; goesOn?: boolean }
  | { kind: 'sub'; inside: Level; loop?: Loop; otherwise?: string }
  | { kind: 'call'; calls: string; loop?: Loop; otherwise?: string }
  | { kind: 'handler'; inside: Level; goesOn?: boolean }
);

/** Parts and flows of a level; a flow is `from to` or `from to: condition`. */
export const level = (parts: readonly Part[], ...flows: string[]): Level => ({ parts, flows: flows.map(flowOf) });

function flowOf(text: string, index: number, all: readonly string[]): Flow {
  const [, from = '', to = '', condition] = /^(\S+) (\S+?)(?:: (.*))?$/.exec(text) ?? [];
  const same = all.slice(0, index).filter((other) => other.startsWith(`${from} ${to}`)).length;
  return {
    id: `${from}-${to}${same === 0 ? '' : `-${same}`}`,
    from,
    to,
    ...(condition !== undefined && { condition }),
  };
}

export const start = (id: string, event?: Event): Part => ({ id, kind: 'start', ...(event && { event }) });
export const end = (id: string, event?: Event): Part => ({ id, kind: 'end', ...(event && { event }) });
export const task = (id: string, loop?: Loop): Part => ({ id, kind: 'task', ...(loop && { loop }) });
/** A task of an office: what is done by whom, and what else is said of it. */
export const work = (id: string, act: string, more: Work = {}): Part & { kind: 'task' } => ({
  id,
  kind: 'task',
  work: { act, role: act === 'decide' ? 'approver' : 'reviewer', department: 'approval', ...more },
});
export const outcome = (id: string, reached: string, event?: Event): Part => ({
  ...end(id, event),
  kind: 'end',
  outcome: reached,
});
export const xor = (id: string, otherwise?: string): Part => ({ id, kind: 'xor', ...(otherwise && { otherwise }) });
export const or = (id: string, otherwise?: string): Part => ({ id, kind: 'or', ...(otherwise && { otherwise }) });
export const and = (id: string): Part => ({ id, kind: 'and' });
export const catching = (id: string, event: Event): Part => ({ id, kind: 'catch', event });
export const throwing = (id: string, event?: Event): Part => ({ id, kind: 'throw', ...(event && { event }) });
export const boundary = (id: string, at: string, event: Event, goesOn = false): Part => ({
  id,
  kind: 'boundary',
  at,
  event,
  goesOn,
});
export const sub = (id: string, inside: Level, loop?: Loop): Part => ({
  id,
  kind: 'sub',
  inside,
  ...(loop && { loop }),
});
export const handler = (id: string, inside: Level, goesOn = false): Part => ({ id, kind: 'handler', inside, goesOn });
export const call = (id: string, calls: string): Part => ({ id, kind: 'call', calls });

export const message = (name: string): Event => ({ on: 'message', name });
export const signal = (name: string): Event => ({ on: 'signal', name });
export const error = (name: string): Event => ({ on: 'error', name });
export const escalation = (name: string): Event => ({ on: 'escalation', name });
export const link = (name: string): Event => ({ on: 'link', name });
export const timer = (duration: string): Event => ({ on: 'timer', duration });
export const terminate: Event = { on: 'terminate' };
