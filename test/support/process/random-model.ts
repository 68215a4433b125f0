import type { Event, Flow, Level, Loop, Model, Part } from './model.ts';

/** Numbers below one, the same for the same seed (mulberry32). */
export function drawFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const NAMES = ['m1', 'm2'];

/**
 * A model that nobody would draw: any parts, joined any way that BPMN allows. Flows lead forward, and back only to tasks, so that nothing
 * runs in circles by itself; everything else goes.
 */
export class RandomModel {
  readonly #draw: () => number;
  #made = 0;

  constructor(draw: () => number) {
    this.#draw = draw;
  }

  model(): Model {
    const called = { id: 'q', ...this.#level(2, true) };
    let level = this.#level(0, false);
    while (!begins(level)) level = this.#level(0, false);
    return { id: 'p', ...level, called: [called] };
  }

  #chance(share: number): boolean {
    return this.#draw() < share;
  }

  #one<Item>(items: readonly Item[]): Item {
    const [item] = items.slice(Math.floor(this.#draw() * items.length));
    if (items.length === 0) throw new Error('nothing to choose from');
    return item as Item;
  }

  #id(kind: string): string {
    this.#made += 1;
    return `${kind}${this.#made}`;
  }

  #level(depth: number, isCalled: boolean): Level {
    const parts: Part[] = this.#chance(0.85) || isCalled ? [{ id: this.#id('start'), kind: 'start' }] : [];
    const inner = depth === 0 ? 4 + Math.floor(this.#draw() * 9) : 1 + Math.floor(this.#draw() * 5);
    for (let count = 0; count < inner; count += 1) parts.push(...this.#withArms(this.#part(depth, isCalled)));
    if (this.#chance(0.15)) parts.push(...this.#link());
    for (let count = Math.floor(this.#draw() * 3); count > 0; count -= 1) parts.push(this.#end());
    const watchers = parts.flatMap((part) => this.#watcher(part));
    const flows = this.#flows(parts, watchers);
    const level = this.#defaults({ parts, flows });
    return { ...level, parts: [...level.parts, ...watchers, ...(depth < 2 ? this.#handlers() : [])] };
  }

  /** What an event-based gateway waits for is made for it: nothing else leads there. */
  #withArms(part: Part): Part[] {
    if (part.kind !== 'eventGateway') return [part];
    const arms = ['arm', 'arm'].map((kind): Part => ({ id: this.#id(kind), kind: 'catch', event: this.#caught() }));
    return [part, ...arms];
  }

  #link(): Part[] {
    const event = { on: 'link', name: this.#id('link') } as const;
    return [
      { id: this.#id('from'), kind: 'throw', event },
      { id: this.#id('into'), kind: 'catch', event },
    ];
  }

  #watcher(part: Part): Part[] {
    if ((part.kind !== 'task' && part.kind !== 'sub' && part.kind !== 'call') || this.#chance(0.65)) return [];
    return [
      { id: this.#id('watch'), kind: 'boundary', at: part.id, event: this.#watched(), goesOn: this.#chance(0.4) },
    ];
  }

  #handlers(): Part[] {
    if (this.#chance(0.7)) return [];
    const inside = this.#level(2, true);
    const parts = inside.parts.map((part): Part =>
      part.kind === 'start' ? { ...part, event: this.#watched() } : part,
    );
    return [{ id: this.#id('handler'), kind: 'handler', inside: { ...inside, parts }, goesOn: this.#chance(0.5) }];
  }

  #part(depth: number, isCalled: boolean): Part {
    const kind = this.#one([
      'task',
      'task',
      'task',
      'xor',
      'and',
      'and',
      'or',
      'or',
      'catch',
      'throw',
      'eventGateway',
      'sub',
      'call',
    ]);
    const id = this.#id(kind);
    switch (kind) {
      case 'task':
        return { id, kind, ...this.#loop() };
      case 'xor':
      case 'or':
      case 'and':
      case 'eventGateway':
        return { id, kind };
      case 'catch':
        return { id, kind, event: this.#caught() };
      case 'throw':
        return { id, kind, ...(this.#chance(0.7) && { event: this.#thrown() }) };
      case 'sub':
        if (depth < 2) return { id, kind, inside: this.#level(depth + 1, isCalled), ...this.#loop() };
        break;
      case 'call':
        if (!isCalled) return { id, kind, calls: 'q', ...this.#loop() };
    }
    return { id, kind: 'task' };
  }

  #end(): Part {
    const id = this.#id('end');
    const event = this.#one<Event | undefined>([
      undefined,
      undefined,
      { on: 'terminate' },
      { on: 'error', name: this.#one(NAMES) },
      this.#thrown(),
    ]);
    return { id, kind: 'end', ...(event && { event }) };
  }

  #thrown(): Event {
    return { on: this.#one(['signal', 'escalation', 'message'] as const), name: this.#one(NAMES) };
  }

  #caught(): Event {
    const on = this.#one(['message', 'signal', 'timer'] as const);
    return on === 'timer' ? { on, duration: 'P1D' } : { on, name: this.#one(NAMES) };
  }

  #watched(): Event {
    const on = this.#one(['error', 'escalation', 'caught'] as const);
    return on === 'caught' ? this.#caught() : { on, name: this.#one(NAMES) };
  }

  #loop(): { loop?: Loop } {
    if (this.#chance(0.7)) return {};
    const many = this.#one<Loop>([
      { as: 'many', count: this.#one(['0', '1', '2', '3']) },
      { as: 'many', sequential: true, count: this.#one(['0', '1', '2']) },
      { as: 'many', sequential: this.#chance(0.5), collection: 'items', item: 'item' },
      {
        as: 'loop',
        maximum: 2,
        testBefore: this.#chance(0.5),
        ...(this.#chance(0.7) && { condition: this.#condition() }),
      },
    ]);
    const until = this.#one([undefined, this.#condition(), 'numberOfCompletedInstances >= 1']);
    return { loop: many.as === 'many' && until !== undefined ? { ...many, until } : many };
  }

  #condition(): string {
    return `${this.#one(['v0', 'v1', 'v2', 'item'])} ${this.#one(['=', '<', '>'])} ${this.#one(['0', '1', '2'])}`;
  }

  #flows(parts: readonly Part[], watchers: readonly Part[]): Flow[] {
    const flows: Flow[] = [];
    const add = (from: Part, to: Part | undefined, isAsked = false) => {
      if (to !== undefined)
        flows.push({ id: this.#id('f'), from: from.id, to: to.id, ...(isAsked && { condition: this.#condition() }) });
    };
    let splits = 0;
    for (const [place, part] of parts.entries()) {
      if (part.kind === 'end' || part.id.startsWith('from')) continue;
      if (part.kind === 'eventGateway') {
        for (const arm of parts.slice(place + 1, place + 3)) add(part, arm);
        continue;
      }
      const isGateway = part.kind === 'xor' || part.kind === 'or';
      const wanted = this.#one(isGateway || part.kind === 'and' ? [1, 2, 2, 3] : [1, 1, 1, 2]);
      // Tokens that split again and again would be too many to follow.
      const count = part.kind === 'xor' || splits < 3 ? wanted : 1;
      if (count > 1 && part.kind !== 'xor') splits += 1;
      for (let made = 0; made < count; made += 1)
        add(part, this.#target(parts, part), part.kind !== 'and' && this.#chance(isGateway ? 0.7 : 0.1));
    }
    for (const watcher of watchers) {
      const host = parts.find(({ id }) => watcher.kind === 'boundary' && id === watcher.at);
      if (host !== undefined) add(watcher, this.#target(parts, host));
    }
    return flows;
  }

  /** Something further on, or a task from where it may come round again. */
  #target(parts: readonly Part[], from: Part): Part | undefined {
    const place = parts.indexOf(from);
    const back = parts.slice(0, place + 1).filter((part) => part.kind === 'task' && part.loop === undefined);
    const ahead = parts.slice(place + 1).filter(({ id }) => !/^(arm|into)/.test(id));
    const targets = back.length > 0 && this.#chance(0.12) ? back : ahead.slice(0, 4);
    return targets.length === 0 ? undefined : this.#one(targets);
  }

  /** Some gateways have a default flow. */
  #defaults({ parts, flows }: Level): Level {
    return {
      flows,
      parts: parts.map((part): Part => {
        if (part.kind !== 'xor' && part.kind !== 'or') return part;
        const out = flows.filter(({ from }) => from === part.id);
        const first = out.find(({ condition }) => condition === undefined);
        return first !== undefined && out.length > 1 && this.#chance(0.8) ? { ...part, otherwise: first.id } : part;
      }),
    };
  }
}

/** Whether there is anything at which a process can begin. */
const begins = ({ parts, flows }: Level) =>
  parts.some(
    ({ id, kind }) =>
      kind === 'start' ||
      (kind !== 'boundary' && kind !== 'handler' && !id.startsWith('into') && !flows.some(({ to }) => to === id)),
  );
