import type { Event, Flow, Level, Part } from './model.ts';

/** What the flows of a level say, looked up anew each time. */

export type Of<Kind extends Part['kind']> = Part & { kind: Kind };
export type Activity = Of<'task' | 'sub' | 'call'>;

export const nameOf = (id: string, index: number | undefined) => (index === undefined ? id : `${id}#${index}`);
export const from = ({ flows }: Level, id: string) => flows.filter((flow) => flow.from === id);
export const into = ({ flows }: Level, id: string) => flows.filter((flow) => flow.to === id);
const isLinkTarget = (part: Part) => part.kind === 'catch' && part.event?.on === 'link';
export const isOf = (event: Event, on: string, name: string) =>
  event.on === on && 'name' in event && event.name === name;

/** What a receive task waits for. */
export const receivedBy = ({ task, message }: Of<'task'>): Event | undefined =>
  task === 'receive' && message !== undefined ? { on: 'message', name: message } : undefined;

export function partOf({ parts }: Level, id: string): Part {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw new Error(`no part ${id}`);
  return part;
}

/** Whether flows lead from a part to a flow without visiting a gateway; an activity may also be left by its boundary events. */
export function hasPath(level: Level, start: Part, flow: Flow, avoiding: Part): boolean {
  const seen = new Set<string>();
  const visit = (id: string): boolean => {
    if (seen.has(id) || id === avoiding.id) return false;
    seen.add(id);
    const part = partOf(level, id);
    const watchers = level.parts.filter((one) => one.kind === 'boundary' && one.at === id).map((one) => one.id);
    const jump =
      part.kind === 'throw' && part.event?.on === 'link'
        ? level.parts
            .filter(
              (one) =>
                isLinkTarget(one) &&
                isOf((one as Of<'catch'>).event ?? { on: 'terminate' }, 'link', (part.event as { name: string }).name),
            )
            .map((one) => one.id)
        : [];
    const out = from(level, id);
    return out.includes(flow) || [...out.map(({ to }) => to), ...watchers, ...jump].some(visit);
  };
  return visit(start.id);
}

/** Where a level begins: at its start event, or at everything that no flow leads to (§10.5.2, §13.3.4). */
export function beginnings({ parts, flows }: Level): Part[] {
  const starts = parts.filter(({ kind }) => kind === 'start');
  const isLed = (id: string) => flows.some(({ to }) => to === id);
  const isLoose = (part: Part) =>
    !isLed(part.id) && part.kind !== 'boundary' && part.kind !== 'handler' && !isLinkTarget(part);
  return starts.length > 0 ? starts : parts.filter(isLoose);
}

/** The flows that a token leaves a part by; undefined when it may not leave. */
export function openWays(level: Level, part: Part, holds: (condition: string) => boolean): Flow[] | undefined {
  const out = from(level, part.id);
  const byDefault = out.filter(({ id }) => 'otherwise' in part && id === part.otherwise);
  const asked = out.filter((flow) => !byDefault.includes(flow));
  const open = asked.filter(({ condition }) => condition === undefined || holds(condition));
  if (out.length === 0) return [];
  if (part.kind !== 'xor' && part.kind !== 'or') {
    const always = open.filter(({ condition }) => condition === undefined);
    const chosen = open.filter(({ condition }) => condition !== undefined);
    const sorted = [...always, ...(chosen.length > 0 ? chosen : byDefault)];
    return sorted.length > 0 ? sorted : undefined;
  }
  const ways = open.length > 0 ? open : byDefault;
  if (ways.length === 0) return undefined;
  return part.kind === 'xor' ? ways.slice(0, 1) : ways;
}
