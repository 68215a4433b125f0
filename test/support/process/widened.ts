import type { Event, Flow, Level, Model, Part } from './model.ts';

const KINDS = ['abstract', 'manual', 'service', 'businessRule', 'send', 'receive'];
const MESSAGES = ['m1', 'm2'];

/** The same model with tasks of every kind, timers of every kind, receive tasks behind event-based gateways and defaults of activities. */
export function widened(model: Model, draw: () => number): Model {
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(draw() * items.length)] as Item;
  const chance = (share: number) => draw() < share;

  const timed = (event: Event, goesOn: boolean): Event => {
    if (event.on !== 'timer' || chance(0.5)) return event;
    return goesOn ? { on: 'timer', cycle: one(['R2/P1D', 'R1/PT1H', 'R3/P1D']) } : { on: 'timer', date: '2026-03-05' };
  };
  const tasked = (part: Extract<Part, { kind: 'task' }>): Part => {
    const task = one(KINDS);
    return { ...part, task, ...(/send|receive/.test(task) && { message: one(MESSAGES) }) };
  };
  const inside = (level: Level): Level => {
    const led = new Map<string, Flow[]>();
    for (const flow of level.flows) led.set(flow.from, [...(led.get(flow.from) ?? []), flow]);
    const defaults = new Map<string, string>();
    const parts = level.parts.map((part): Part => {
      const changed = wide(part);
      const out = led.get(part.id) ?? [];
      const [first] = out.filter(({ condition }) => condition === undefined);
      if (!isActivity(changed) || first === undefined || out.length < 2 || chance(0.4)) return changed;
      defaults.set(part.id, first.id);
      return { ...changed, otherwise: first.id };
    });
    const flows = level.flows.map((flow): Flow => {
      const isOther = defaults.has(flow.from) && defaults.get(flow.from) !== flow.id;
      return isOther && flow.condition === undefined && chance(0.6) ? { ...flow, condition: one(CONDITIONS) } : flow;
    });
    return { parts, flows };
  };
  const wide = (part: Part): Part => {
    switch (part.kind) {
      case 'task':
        return chance(0.5) ? tasked(part) : part;
      case 'catch':
        if (part.id.startsWith('arm') && chance(0.3))
          return { id: part.id, kind: 'task', task: 'receive', message: one(MESSAGES) };
        return part.event === undefined ? part : { ...part, event: timed(part.event, false) };
      case 'boundary':
        return { ...part, event: timed(part.event, part.goesOn === true) };
      case 'sub':
        return { ...part, inside: inside(part.inside) };
      case 'handler': {
        const { goesOn = false } = part;
        const level = inside(part.inside);
        const begun = level.parts.map((first): Part =>
          first.kind === 'start' && first.event ? { ...first, event: timed(first.event, goesOn) } : first,
        );
        return { ...part, inside: { ...level, parts: begun } };
      }
      default:
        return part;
    }
  };
  return { ...model, ...inside(model), called: (model.called ?? []).map((level) => ({ ...level, ...inside(level) })) };
}

const CONDITIONS = ['v0 > 0', 'v1 = 1', 'v2 < 2', 'item > 0'];
const isActivity = (part: Part): part is Extract<Part, { kind: 'task' | 'sub' | 'call' }> =>
  part.kind === 'task' || part.kind === 'sub' || part.kind === 'call';
