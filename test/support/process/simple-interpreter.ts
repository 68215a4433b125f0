import type { Flow, Level, Loop, Model, Part } from './model.ts';
import {
  armsOf,
  count,
  freshFrom,
  holds,
  isSpent,
  joiningAt,
  look,
  MOST_HOPS,
  receivingAt,
  Runaway,
  Scope,
  spentBy,
  type Counts,
  type HandlerRun,
  type Instance,
  type Listener,
  type Possible,
  type Token,
} from './simple-scope.ts';
import {
  beginnings,
  from,
  hasPath,
  into,
  isOf,
  nameOf,
  openWays,
  partOf,
  receivedBy,
  type Activity,
  type Of,
} from './simple-graph.ts';

/**
 * A second interpreter of BPMN, written from the text of the specification (BPMN 2.0.2 chapter 13) and as plainly as possible: a tree of
 * scopes with lists of tokens, of which always the one that has stood longest makes one hop. It shares nothing with the product.
 */

export class SimpleInterpreter {
  readonly #model: Model;
  readonly #root: Scope;
  readonly variables: Record<string, unknown>;
  readonly ends: string[] = [];
  completed = false;
  #clock = 0;

  constructor(model: Model, variables: Record<string, unknown>) {
    this.#model = model;
    this.#root = new Scope(model);
    this.variables = { ...variables };
    this.#begin(this.#root);
    this.#run();
  }

  /** Tasks and events that wait, in the order in which they came to wait. */
  get pending(): string[] {
    const waiting = this.#scopes().flatMap((scope) =>
      scope.tokens.flatMap((token): { text: string; stamp: number }[] => {
        if (token.mode !== 'waiting') return [];
        if (token.part.kind === 'task')
          return token.instances.map(({ index, stamp }) => ({ text: nameOf(token.part.id, index), stamp }));
        if (token.part.kind === 'catch') return [{ text: token.part.id, stamp: token.stamp }];
        if (token.part.kind !== 'eventGateway') return [];
        return armsOf(token).map(({ id }) => ({ text: id, stamp: token.stamp }));
      }),
    );
    return waiting.sort((one, other) => one.stamp - other.stamp).map(({ text }) => text);
  }

  readonly stuck = (): string[] => this.#all('stuck').map(({ part }) => part.id);

  set(values: Record<string, unknown>): void {
    Object.assign(this.variables, values);
  }

  /** Everything that may happen to single places. */
  possible(): Possible[] {
    const tasks = this.#scopes().flatMap((scope) =>
      scope.tokens.flatMap((token) =>
        token.mode === 'waiting' && token.part.kind === 'task'
          ? token.instances.map((instance) =>
              this.#act('complete', token.part.id, instance.stamp, () => this.#instanceDone(instance)),
            )
          : [],
      ),
    );
    const events = this.#listeners()
      .filter(({ event }) => event.on === 'timer' || event.on === 'message' || event.on === 'signal')
      .map(({ element, stamp, happen }) => this.#act('event', element, stamp, happen));
    return [...tasks, ...events];
  }

  #act(kind: Possible['kind'], element: string, stamp: number, happen: () => void): Possible {
    return {
      kind,
      element,
      stamp,
      happen: () => {
        happen();
        this.#run();
      },
    };
  }

  /** Answers whether anybody took it. */
  message(name: string, set: () => void): boolean {
    const [taker] = this.#listeners()
      .filter(({ event }) => event.on === 'message' && event.name === name)
      .sort((one, other) => one.rank - other.rank || one.stamp - other.stamp);
    if (taker !== undefined) set();
    taker?.happen();
    this.#run();
    return taker !== undefined;
  }

  signal(name: string, set: () => void): boolean {
    const taken = this.#broadcast(name, set);
    this.#run();
    return taken;
  }

  /** Somebody at work on a task reports an error or escalation. Answers whether the model catches it. */
  report(on: 'error' | 'escalation', element: string, name: string, set: () => void): boolean {
    const token = this.#scopes()
      .flatMap(({ tokens }) => tokens)
      .filter(({ part, mode }) => part.id === element && part.kind === 'task' && mode === 'waiting')
      .sort((one, other) => one.stamp - other.stamp)[0];
    const catcher =
      token && (this.#watchers(token).find((one) => isOf(one.event, on, name)) ?? this.#catcher(token.scope, on, name));
    if (catcher !== undefined) set();
    catcher?.happen();
    this.#run();
    return catcher !== undefined;
  }

  #run(): void {
    for (let hops = 0; !this.completed; hops += 1) {
      if (hops > MOST_HOPS) throw new Runaway();
      const moving = this.#all('moving')[0];
      const throwing = this.#all('throwing')[0];
      if (moving !== undefined) this.#arrive(moving);
      else if (throwing !== undefined) this.#throw(throwing);
      else if (!this.#joinInclusive()) return;
    }
  }

  #arrive(token: Token): void {
    const { part, scope } = token;
    switch (part.kind) {
      case 'start':
        return this.#leave(token);
      case 'end':
      case 'throw':
        if (part.event === undefined) {
          if (part.kind === 'end') this.ends.push(part.id);
          return this.#leave(token);
        }
        if (part.event.on === 'link') return this.#jump(token, part.event.name);
        this.#rest(token, 'throwing');
        return;
      case 'catch':
        if (part.event?.on === 'link') return this.#leave(token);
        this.#rest(token, 'waiting');
        return;
      case 'eventGateway':
        this.#rest(token, 'waiting');
        return;
      case 'xor':
        return this.#leave(token);
      case 'or':
        if (into(scope.level, part.id).length < 2) return this.#leave(token);
        this.#rest(token, 'joining');
        return;
      case 'and':
        this.#rest(token, 'joining');
        return this.#joinParallel(scope, part);
      case 'task':
      case 'sub':
      case 'call':
        return this.#enter(token, part);
      default:
        throw new Error(`no flow leads to ${part.id}`);
    }
  }

  #rest(token: Token, mode: Token['mode']): void {
    token.mode = mode;
    token.stamp = this.#next();
  }

  #enter(token: Token, part: Activity): void {
    this.#rest(token, 'waiting');
    const { loop } = part;
    if (loop?.as === 'many') {
      const list = loop.collection === undefined ? undefined : look(this.variables, token.scope, loop.collection);
      if (Array.isArray(list)) token.items = list;
      token.total = Array.isArray(list) ? list.length : Number(loop.count);
      const atOnce = loop.sequential === true ? Math.min(1, token.total) : token.total;
      const instances = Array.from({ length: atOnce }, (_, index) => this.#instance(token, part, index));
      for (const instance of instances) this.#beginInside(instance, part);
      if (token.total === 0) this.#leave(token);
    } else if (loop === undefined) this.#beginInstance(token, part);
    else if (this.#again(token, loop)) this.#beginInstance(token, part, 0);
    else this.#leave(token);
  }

  #beginInstance(token: Token, part: Activity, index?: number): void {
    this.#beginInside(this.#instance(token, part, index), part);
  }

  #instance(token: Token, part: Activity, index?: number): Instance {
    // What holds several instances together rests before they do.
    const stamp = index === undefined ? token.stamp : this.#next();
    const item = part.loop?.as === 'many' && part.loop.item !== undefined ? token.items?.[index ?? 0] : undefined;
    const instance: Instance = {
      token,
      stamp,
      ...(index !== undefined && { index }),
      ...(item !== undefined && { item }),
    };
    token.instances.push(instance);
    return instance;
  }

  #beginInside(instance: Instance, part: Activity): void {
    const { token } = instance;
    if (part.kind === 'task' || !token.instances.includes(instance)) return;
    instance.inside = new Scope(part.kind === 'sub' ? part.inside : this.#called(part.calls), token.scope, instance);
    this.#begin(instance.inside);
  }

  #called(id: string): Level {
    const level = this.#model.called?.find((one) => one.id === id);
    if (level === undefined) throw new Error(`no process ${id}`);
    return level;
  }

  #begin(scope: Scope): void {
    const first = beginnings(scope.level);
    for (const part of first) this.#put(scope, part);
    if (first.length === 0) this.#scopeMayBeDone(scope);
  }

  #put(scope: Scope, part: Part, flow?: string): void {
    const token: Token = { scope, part, stamp: this.#next(), mode: 'moving', instances: [], done: 0, total: 0 };
    scope.tokens.push(flow === undefined ? token : { ...token, flow });
  }

  #instanceDone(instance: Instance): void {
    const { token } = instance;
    const part = token.part as Activity;
    token.instances = token.instances.filter((one) => one !== instance);
    token.done += 1;
    const { loop } = part;
    if (loop?.as === 'many' && loop.until !== undefined && this.#holds(loop.until, token.scope, { token, instance })) {
      token.instances = [];
      return this.#leave(token);
    }
    const next =
      loop?.as === 'many'
        ? loop.sequential === true && token.done < token.total
        : loop !== undefined && this.#again(token, loop);
    if (next) this.#beginInstance(token, part, token.done);
    else if (token.instances.length === 0) this.#leave(token);
  }

  #again(token: Token, loop: Extract<Loop, { as: 'loop' }>): boolean {
    if (loop.maximum !== undefined && token.done >= loop.maximum) return false;
    if (token.done === 0 && loop.testBefore !== true) return true;
    if (loop.condition === undefined) return loop.maximum !== undefined;
    return this.#holds(loop.condition, token.scope, { token });
  }

  #leave(token: Token): void {
    const ways = openWays(token.scope.level, token.part, (condition) => this.#holds(condition, token.scope));
    if (ways !== undefined) return this.#follow(token, ways);
    token.instances = [];
    this.#rest(token, 'stuck');
  }

  #follow(token: Token, flows: readonly Flow[]): void {
    const { scope } = token;
    scope.tokens = scope.tokens.filter((one) => one !== token);
    for (const { id, to } of flows) this.#put(scope, partOf(scope.level, to), id);
    this.#scopeMayBeDone(scope);
  }

  #jump(token: Token, name: string): void {
    const target = token.scope.level.parts.find(
      (part) => part.kind === 'catch' && part.event?.on === 'link' && part.event.name === name,
    );
    if (target === undefined) throw new Error(`no link ${name}`);
    token.scope.tokens = token.scope.tokens.filter((one) => one !== token);
    this.#put(token.scope, target, token.part.id);
  }

  /** Table 13.1: one token from each incoming flow, and not before. */
  #joinParallel(scope: Scope, part: Part): void {
    const taken = into(scope.level, part.id).map(({ id }) => joiningAt(scope, part).find(({ flow }) => flow === id));
    if (into(scope.level, part.id).length > 1 && taken.includes(undefined)) return;
    const first = taken[0] ?? joiningAt(scope, part)[0];
    if (first === undefined) throw new Error('nothing has arrived');
    scope.tokens = scope.tokens.filter((token) => token === first || !taken.includes(token));
    this.#follow(first, from(scope.level, part.id));
  }

  /** Table 13.3. */
  #joinInclusive(): boolean {
    for (const { scope, part } of this.#all('joining')) {
      if (part.kind !== 'or') continue;
      const waiting = joiningAt(scope, part);
      const filled = into(scope.level, part.id).filter(({ id }) => waiting.some(({ flow }) => flow === id));
      const empty = into(scope.level, part.id).filter((flow) => !filled.includes(flow));
      const others = scope.tokens.filter((token) => token.part !== part);
      const isBlocked = others.some(
        ({ part: at }) =>
          empty.some((flow) => hasPath(scope.level, at, flow, part)) &&
          !filled.some((flow) => hasPath(scope.level, at, flow, part)),
      );
      if (isBlocked) continue;
      const taken = filled.flatMap(({ id }) => waiting.find(({ flow }) => flow === id) ?? []);
      const [first] = taken;
      if (first === undefined) continue;
      scope.tokens = scope.tokens.filter((token) => token === first || !taken.includes(token));
      first.stamp = this.#next();
      this.#leave(first);
      return true;
    }
    return false;
  }

  #throw(token: Token): void {
    const part = token.part as Of<'end' | 'throw'>;
    const { scope } = token;
    const { event } = part;
    if (part.kind === 'end') this.ends.push(part.id);
    if (event?.on === 'terminate') return this.#terminate(scope);
    if (event?.on === 'error') {
      const catcher = this.#catcher(scope, 'error', event.name);
      if (catcher === undefined) this.completed = true;
      else catcher.happen();
      return;
    }
    if (event?.on === 'signal') this.#broadcast(event.name);
    if (event?.on === 'escalation') this.#catcher(scope, 'escalation', event.name)?.happen();
    if (!this.#scopes().includes(scope) || !scope.tokens.includes(token)) return;
    this.#leave(token);
  }

  #terminate(scope: Scope): void {
    scope.tokens = [];
    scope.runs = [];
    this.#scopeMayBeDone(scope);
  }

  #scopeMayBeDone(scope: Scope): void {
    if (!scope.isEmpty || this.completed) return;
    const { within, parent } = scope;
    if (within === undefined || parent === undefined) this.completed = true;
    else if ('token' in within) this.#instanceDone(within);
    else {
      parent.runs = parent.runs.filter((run) => run !== within);
      this.#scopeMayBeDone(parent);
    }
  }

  /** Innermost first: event sub-processes of the scope, then boundary events of its activity. */
  #catcher(scope: Scope, on: 'error' | 'escalation', name: string): Listener | undefined {
    for (let level: Scope | undefined = scope; level !== undefined; level = level.parent) {
      const own = this.#handlers(level).find(({ event }) => isOf(event, on, name));
      if (own !== undefined) return own;
      const { within } = level;
      const watcher =
        within !== undefined && 'token' in within
          ? this.#watchers(within.token).find(({ event }) => isOf(event, on, name))
          : undefined;
      if (watcher !== undefined) return watcher;
    }
    return undefined;
  }

  #broadcast(name: string, set?: () => void): boolean {
    const ready = () => this.#listeners().filter(({ event }) => event.on === 'signal' && event.name === name);
    const waiting = ready().sort((one, other) => one.stamp - other.stamp);
    if (waiting.length > 0) set?.();
    for (const { element, stamp } of waiting)
      ready()
        .find((one) => one.element === element && one.stamp === stamp)
        ?.happen();
    return waiting.length > 0;
  }

  /** Everything that waits for an event. */
  #listeners(): Listener[] {
    return this.#scopes().flatMap((scope) => [
      ...this.#handlers(scope),
      ...scope.tokens.flatMap((token) => [...this.#watchers(token), ...this.#waits(token)]),
    ]);
  }

  #waits(token: Token): Listener[] {
    if (token.mode !== 'waiting') return [];
    const { part, stamp } = token;
    if (part.kind === 'catch' && part.event !== undefined)
      return [{ event: part.event, element: part.id, rank: 0, stamp, happen: () => this.#leave(token) }];
    if (part.kind === 'task') return receivingAt(token, part, (instance) => this.#instanceDone(instance));
    if (part.kind !== 'eventGateway') return [];
    return armsOf(token).flatMap((arm): Listener[] => {
      const event = arm.kind === 'task' ? receivedBy(arm) : arm.kind === 'catch' ? arm.event : undefined;
      if (event === undefined) return [];
      const happen = () => {
        token.part = arm;
        this.#leave(token);
      };
      return [{ event, element: arm.id, rank: 0, stamp, happen }];
    });
  }

  #watchers(token: Token): Listener[] {
    if (token.mode !== 'waiting' || !['task', 'sub', 'call'].includes(token.part.kind)) return [];
    const { scope, part } = token;
    return scope.level.parts.flatMap((watcher): Listener[] => {
      if (watcher.kind !== 'boundary' || watcher.at !== part.id) return [];
      const goesOn = watcher.goesOn === true && watcher.event.on !== 'error';
      const spent: Counts = spentBy.get(token) ?? new Map<string, number>();
      if (isSpent(spent, watcher.id, watcher.event)) return [];
      const happen = () => {
        if (goesOn && watcher.event.on === 'timer') spentBy.set(token, count(spent, watcher.id));
        if (goesOn) scope.tokens.push({ ...freshFrom(token), part: watcher, stamp: this.#next() });
        else Object.assign(token, freshFrom(token), { part: watcher });
        const leaving = goesOn ? scope.tokens.at(-1) : token;
        if (leaving !== undefined) this.#leave(leaving);
      };
      return [{ event: watcher.event, element: watcher.id, rank: 1, stamp: token.stamp, happen }];
    });
  }

  /** Not once an interrupting one has begun, nor when nothing but handlers is left. */
  #handlers(scope: Scope): Listener[] {
    if (scope.taken || scope.tokens.length === 0) return [];
    return scope.level.parts.flatMap((part): Listener[] => {
      const first = part.kind === 'handler' ? part.inside.parts.find(({ kind }) => kind === 'start') : undefined;
      if (part.kind !== 'handler' || first?.kind !== 'start' || first.event === undefined) return [];
      const { event } = first;
      if (isSpent(scope.spent, first.id, event)) return [];
      const goesOn = part.goesOn === true && event.on !== 'error';
      const happen = () => {
        if (!goesOn) [scope.tokens, scope.runs, scope.taken] = [[], [], true];
        else if (event.on === 'timer') count(scope.spent, first.id);
        const run: HandlerRun = { part, stamp: this.#next(), inside: undefined as unknown as Scope };
        run.inside = new Scope(part.inside, scope, run);
        scope.runs.push(run);
        this.#put(run.inside, first);
        const token = run.inside.tokens[0];
        if (token !== undefined) this.#leave(token);
      };
      const stamp = scope.within?.stamp ?? 0;
      return [{ event, element: first.id, rank: 2, stamp, happen }];
    });
  }

  #scopes(scope: Scope = this.#root): Scope[] {
    return [
      scope,
      ...scope.runs.flatMap(({ inside }) => this.#scopes(inside)),
      ...scope.tokens.flatMap(({ instances }) =>
        instances.flatMap(({ inside }) => (inside ? this.#scopes(inside) : [])),
      ),
    ];
  }

  #all(mode: Token['mode']): Token[] {
    return this.#scopes()
      .flatMap(({ tokens }) => tokens.filter((token) => token.mode === mode))
      .sort((one, other) => one.stamp - other.stamp);
  }

  #next(): number {
    this.#clock += 1;
    return this.#clock;
  }

  /** Beside a repeated activity its counts are known, and the item of the instance that was just done. */
  #holds(condition: string, scope: Scope, here?: { token: Token; instance?: Instance }): boolean {
    return holds(condition, (name) => {
      if (here !== undefined) {
        const { token, instance } = here;
        const { loop } = token.part as Activity;
        if (loop?.as === 'many' && loop.item === name) return instance?.item ?? null;
        if (name === 'numberOfCompletedInstances') return token.done;
        if (name === 'numberOfInstances') return token.total;
      }
      return look(this.variables, scope, name);
    });
  }
}
