import type { Event, Flow, Level, Part } from './model.ts';

/** What the flows of a level say, looked up anew each time. */

export type Of<Kind extends Part['kind']> = Part & { kind: Kind };
export type Activity = Of<'task' | 'sub' | 'call'>;

export const nameOf = (id: string, index: number | undefined) => (index === undefined ? id : `${id}#${index}`);
export const from = ({ flows }: Level, id: string) => flows.filter((flow) => flow.from === id);
export const into = ({ flows }: Level, id: string) => flows.filter((flow) => flow.to === id);
export const isLinkTarget = (part: Part) => part.kind === 'catch' && part.event?.on === 'link';
export const isOf = (event: Event, on: string, name: string) =>
  event.on === on && 'name' in event && event.name === name;

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
