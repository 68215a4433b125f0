import { armedAt } from '../../../src/modules/process/core/armed.ts';
import type { Effect } from '../../../src/modules/process/core/effect.ts';
import type { Input } from '../../../src/modules/process/core/input.ts';
import type { Net } from '../../../src/modules/process/core/net.ts';
import type { State } from '../../../src/modules/process/core/state.ts';
import { begin, step } from '../../../src/modules/process/core/step.ts';
import { pendingOf } from '../../../src/modules/process/core/pending.ts';
import { constructsOf } from './constructs.ts';
import { netOf } from './playing.ts';
import { drawFrom, RandomModel } from './random-model.ts';
import { SimpleInterpreter } from './simple-interpreter.ts';
import { Runaway } from './simple-scope.ts';
import { widened } from './widened.ts';
import { xmlOf } from './xml.ts';

const STEPS = 12;
const START = { items: [0, 1], v0: 0, v1: 1 };

/** How a model was played by both, and where they parted: `difference` is undefined when they never did. */
export type Agreement = { steps: number; constructs: readonly string[]; completed: boolean; difference?: object };

/** Draws a model and plays it in the product and in the simple interpreter, with the same inputs. */
export async function agreementOn(seed: number): Promise<Agreement> {
  const draw = drawFrom(seed);
  const drawn = new RandomModel(draw).model();
  // Every other one with what is drawn rarely.
  const model = seed % 2 === 0 ? widened(drawn, draw) : drawn;
  const ours = new Ours(await netOf(xmlOf(model)));
  const played: string[] = [];
  const agreed = (completed: boolean) => ({ steps: played.length, constructs: ours.constructs, completed });
  const parted = (difference: object) => ({ ...agreed(false), difference: { seed, played, ...difference, model } });
  try {
    const simple = new SimpleInterpreter(model, START);
    for (;;) {
      const [one, other] = [ours.seen, seenOf(simple)];
      if (JSON.stringify(one) !== JSON.stringify(other)) return parted({ ours: one, simple: other });
      const action = actionFrom(draw, one.possible);
      if (action === undefined || played.length === STEPS || simple.completed) return agreed(simple.completed);
      played.push(JSON.stringify(action));
      const taken = [ours.act(action), actOn(simple, action)];
      if (taken[0] !== taken[1]) return parted({ taken });
    }
  } catch (error) {
    if (!(error instanceof Runaway)) throw error;
    // What never rests is stopped by the loop guard, and told apart from what merely waits.
    return ours.isRunaway ? agreed(false) : parted({ runaway: ours.seen });
  }
}

type Seen = {
  completed: boolean;
  pending: readonly string[];
  possible: readonly string[];
  stuck: readonly string[];
  ends: readonly string[];
  variables: unknown;
};

type Action = { set: Record<string, number> } & (
  | { do: 'possible'; kind: string; element: string; nth: number }
  | { do: 'message' | 'signal'; name: string }
  | { do: 'error' | 'escalation'; element: string; name: string }
);

function actionFrom(draw: () => number, possible: readonly string[]): Action | undefined {
  const one = <Item>(items: readonly Item[]) => items[Math.floor(draw() * items.length)];
  const set = { [one(['v0', 'v1', 'v2']) ?? 'v0']: Math.floor(draw() * 3) };
  const name = one(['m1', 'm2']) ?? 'm1';
  const chance = draw();
  if (chance < 0.1) return { set, do: 'message', name };
  if (chance < 0.2) return { set, do: 'signal', name };
  const chosen = one(possible);
  if (chosen === undefined) return undefined;
  const [kind = '', element = ''] = chosen.split(' ');
  if (kind === 'complete' && chance < 0.35) return { set, do: chance < 0.27 ? 'error' : 'escalation', element, name };
  const nth = possible.filter((other) => other === chosen).length;
  return { set, do: 'possible', kind, element, nth: Math.floor(draw() * nth) };
}

const seenOf = (simple: SimpleInterpreter): Seen => ({
  completed: simple.completed,
  pending: simple.completed ? [] : simple.pending,
  possible: simple.completed
    ? []
    : simple
        .possible()
        .map(({ kind, element }) => `${kind} ${element}`)
        .sort(),
  stuck: simple.completed ? [] : simple.stuck().sort(),
  ends: simple.ends,
  variables: sorted(simple.variables),
});

const sorted = (variables: object) =>
  Object.fromEntries(Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1)));

function actOn(simple: SimpleInterpreter, action: Action): boolean {
  const set = () => simple.set(action.set);
  switch (action.do) {
    case 'possible': {
      const same = simple.possible().filter(({ kind, element }) => kind === action.kind && element === action.element);
      const chosen = same.sort((one, other) => one.stamp - other.stamp)[action.nth];
      set();
      chosen?.happen();
      return chosen !== undefined;
    }
    case 'message':
      return simple.message(action.name, set);
    case 'signal':
      return simple.signal(action.name, set);
    default:
      return simple.report(action.do, action.element, action.name, set);
  }
}

/** The product, seen in the words of the comparison. */
class Ours {
  readonly #elements = new Set<string>();
  readonly #net: Net;
  readonly #ends: string[] = [];
  #state: State;

  constructor(net: Net) {
    this.#net = net;
    const begun = begin(net, { set: START });
    if (!begun.ok) throw new Error(begun.error.code);
    this.#state = begun.value.state;
    this.#note(begun.value.effects);
  }

  get seen(): Seen {
    const { status, tokens, variables } = this.#state;
    const pending = pendingOf(this.#net, this.#state);
    return {
      completed: status === 'completed',
      pending: pending.map(({ element, index }) => (index === undefined ? element : `${element}#${index}`)),
      possible: [
        ...pending.filter(({ kind }) => kind === 'task').map(({ element }) => `complete ${element}`),
        ...this.#events().map(({ element }) => `event ${element}`),
      ].sort(),
      stuck: tokens
        .filter(({ incident }) => incident !== undefined)
        .map(({ at }) => at)
        .sort(),
      ends: this.#ends,
      variables: sorted(variables),
    };
  }

  /** What constructs it went through. */
  get constructs(): string[] {
    return constructsOf([...this.#net.nodes.values()], this.#elements);
  }

  get isRunaway(): boolean {
    return this.#state.tokens.some(({ incident }) => incident === 'runaway' || incident === 'tooManyTokens');
  }

  act(action: Action): boolean {
    const input = this.#inputOf(action);
    const next = input && step(this.#net, this.#state, { ...input, set: action.set });
    if (next === undefined || !next.ok) return false;
    this.#state = next.value.state;
    this.#note(next.value.effects);
    return true;
  }

  #events() {
    const { tokens } = this.#state;
    return tokens
      .flatMap((token) => armedAt({ net: this.#net, tokens }, token))
      .filter(({ trigger }) => trigger.on === 'timer' || trigger.on === 'message' || trigger.on === 'signal');
  }

  #inputOf(action: Action): Input | undefined {
    switch (action.do) {
      case 'possible': {
        const { kind, element, nth } = action;
        if (kind === 'complete') {
          const token = pendingOf(this.#net, this.#state).filter((one) => one.element === element)[nth]?.token;
          return token === undefined ? undefined : { type: 'complete', token };
        }
        const event = this.#events().filter((one) => one.element === element)[nth];
        return event && { type: 'trigger', token: event.token.id, element };
      }
      case 'message':
      case 'signal':
        return { type: action.do, name: action.name };
      default: {
        const token = this.#state.tokens.find(({ at, incident }) => at === action.element && incident === undefined);
        return token && { type: action.do, token: token.id, code: action.name };
      }
    }
  }

  #note(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (!('element' in effect)) continue;
      this.#elements.add(effect.element);
      const node = this.#net.nodes.get(effect.element);
      if (effect.type === 'passed' && node && 'ends' in node && node.ends) this.#ends.push(effect.element);
    }
  }
}
