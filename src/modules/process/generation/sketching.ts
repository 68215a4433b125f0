import { ok, type Result } from '../../../kernel/result.ts';
import { actsOf } from './acts.ts';
import { stepsOf, type DrawnItem, type Step } from './item.ts';
import { nest, type Block, type OrderRefusal } from './nesting.ts';
import { shapesOf, type Branch, type Piece, type Shape, type Way } from './sketch.ts';
import { decisionWords, words } from './words.ts';

/** The variable that says whether a step is to be taken. */
const appliesTo = ({ id }: Step): string => `applies_${id}`;

/** The way of an item from the application to its end, as nested pieces. */
export function sketchOf(item: DrawnItem, nameOf: NameOf): Result<Piece, OrderRefusal> {
  const steps = stepsOf(item);
  const phases = { before: phaseOf(steps, 'before'), main: phaseOf(steps, undefined), after: phaseOf(steps, 'after') };
  for (const phase of Object.values(phases)) {
    const nested = phase.length === 0 ? undefined : nest(phase);
    if (nested?.ok === false) return nested;
  }
  const sketching = new Sketching(item, { steps, nameOf });
  return ok(sketching.whole(phases));
}

/** How a department is called. */
export type NameOf = (department: string) => string;

type Phases = Record<'before' | 'main' | 'after', readonly Step[]>;

/** The steps of a phase, without the order between phases, which goes without saying. */
function phaseOf(steps: readonly Step[], phase: Step['phase']): Step[] {
  const own = steps.filter((step) => step.phase === phase);
  const others = new Set(steps.filter((step) => step.phase !== phase).map(({ id }) => id));
  return own.map((step) => ({ ...step, after: step.after.filter((id) => !others.has(id)) }));
}

/** Where a block stands: with whom, who is asked for what lies behind, and whether the run may end here. */
type Place = { lane: string; nextLane: string; asker: string[] | undefined; mayEnd: boolean };

class Sketching {
  readonly #item: DrawnItem;
  readonly #acts: ReturnType<typeof actsOf>;
  readonly #nameOf: NameOf;
  #forks = 0;

  constructor(item: DrawnItem, { steps, nameOf }: { steps: readonly Step[]; nameOf: NameOf }) {
    this.#item = item;
    this.#nameOf = nameOf;
    this.#acts = actsOf(steps);
  }

  whole({ before, main, after }: Phases): Piece {
    const way = this.#inOrder(main, { mayEnd: true });
    const lane = shapesOf(way)[0]?.lane ?? this.#item.department;
    const last = shapesOf(way).findLast(({ kind }) => kind === 'task')?.lane ?? lane;
    const concluded = { id: 'event-concluded', lane: last, name: words.concluded, outcome: 'granted' } as const;
    const behind: Piece[] =
      after.length === 0
        ? [one({ ...concluded, kind: 'end' })]
        : [
            one({ ...concluded, kind: 'milestone' }),
            this.#inOrder(after, { mayEnd: false }),
            one({ id: 'event-closed', kind: 'end', lane: after.at(-1)?.actor ?? last, name: words.closed }),
          ];
    return { is: 'series', parts: [this.#beginning(before, lane), ...partsOf(way), ...behind] };
  }

  /** The application comes in; or what has to be done in the village before is done through the platform too. */
  #beginning(before: readonly Step[], lane: string): Piece {
    const received = one({ id: 'event-received', kind: 'start', lane, name: words.received });
    if (before.length === 0) return received;
    const helping = this.#inOrder(before, { mayEnd: false });
    const begun: Shape = {
      id: 'event-begun',
      kind: 'start',
      lane: shapesOf(helping)[0]?.lane ?? lane,
      name: words.helped,
    };
    const branches = [received, { is: 'series', parts: [one(begun), ...partsOf(helping)] } as const];
    const join: Shape = { id: 'gateway-handed-in', kind: 'exclusive', lane };
    return { is: 'fork', branches: branches.map((piece) => ({ piece, way: {} })), join };
  }

  #inOrder(steps: readonly Step[], { mayEnd }: { mayEnd: boolean }): Piece {
    const nested = nest(steps);
    if (!nested.ok) throw new Error(`steps were not nested: ${nested.error.code}`);
    const lane = firstLane(nested.value);
    return this.#block(nested.value, { lane, nextLane: lane, asker: undefined, mayEnd });
  }

  #block(block: Block, place: Place): Piece {
    switch (block.is) {
      case 'step':
        return this.#optional(block.step, place);
      case 'series':
        return this.#series(block.parts, place);
      default:
        return this.#parallel(block.branches, place);
    }
  }

  #series(blocks: readonly Block[], place: Place): Piece {
    let { lane, asker } = place;
    const parts = blocks.flatMap((block, at) => {
      const next = blocks[at + 1];
      const piece = this.#block(block, { ...place, lane, asker, nextLane: next ? firstLane(next) : place.nextLane });
      const tasks = shapesOf(piece).filter((shape) => shape.kind === 'task');
      lane = tasks.at(-1)?.lane ?? lane;
      if (block.is === 'step' && block.step.when === undefined) asker = tasks[0]?.asks ?? asker;
      return partsOf(piece);
    });
    return { is: 'series', parts };
  }

  /** Beside branches that are always taken, those of some situation make the gateway an inclusive one: one of its ways is always open. */
  #parallel(blocks: readonly Block[], place: Place): Piece {
    this.#forks += 1;
    const number = this.#forks;
    const asked = blocks.flatMap((block) => (block.is === 'step' && block.step.when !== undefined ? [block.step] : []));
    const kind = asked.length === 0 || asked.length === blocks.length ? 'parallel' : 'inclusive';
    const inside = { ...place, mayEnd: false };
    const branches = blocks.map((block): Branch => {
      const beside = { ...inside, lane: firstLane(block), nextLane: place.nextLane };
      if (kind === 'parallel') return { piece: this.#block(block, beside), way: {} };
      if (block.is !== 'step') return { piece: this.#block(block, beside), way: { condition: 'true' } };
      return { piece: this.#task(block.step, beside), way: this.#wayTo(block.step, place) ?? { condition: 'true' } };
    });
    return {
      is: 'fork',
      split: { id: `gateway-fork-${number}`, kind, lane: place.lane },
      branches,
      join: { id: `gateway-join-${number}`, kind, lane: place.nextLane },
    };
  }

  #optional(step: Step, place: Place): Piece {
    const way = this.#wayTo(step, place);
    const inside = this.#task(step, place);
    if (way === undefined) return inside;
    const [split, join] = [`gateway-if-${step.id}`, `gateway-past-${step.id}`].map((id): Shape => ({
      id,
      kind: 'exclusive',
      lane: step.actor,
    }));
    if (split === undefined || join === undefined) throw new Error('two gateways were made');
    return { is: 'option', split, way, inside, join };
  }

  /**
   * The condition of a step, asked for by the last step that is taken in any case. Before the application nothing is asked: whoever comes
   * to the village is in the situation that the step is for.
   */
  #wayTo(step: Step, { asker }: Place): Way | undefined {
    if (step.when === undefined || step.phase === 'before') return undefined;
    asker?.push(appliesTo(step));
    return { name: step.when, condition: `${appliesTo(step)} = true` };
  }

  #task(step: Step, { mayEnd }: Place): Piece {
    const act = this.#acts.get(step.id) ?? 'review';
    const asks: string[] = [];
    const remark = this.#remarkOn(step);
    const shape = { id: step.id, kind: 'task', lane: step.actor, name: step.name, step, act, asks } as const;
    const task = one({ ...shape, ...(remark !== '' && { remark }) });
    const choice = mayEnd ? this.#choiceAfter(step, { act, asks }) : undefined;
    return choice === undefined ? task : { is: 'series', parts: [task, choice] };
  }

  /** What is seen of a step besides its name: who comes along, how long it is public, that the clock stands still. */
  #remarkOn({ jointWith = [], publicity, clock }: Step): string {
    const remarks = [
      jointWith.length > 0 ? words.jointly(jointWith.map(this.#nameOf)) : '',
      publicity ? words.madePublic(publicity.minimum.value, publicity.minimum.unit) : '',
      clock === 'suspends' ? words.suspends : '',
    ];
    return remarks.filter((remark) => remark !== '').join('；');
  }

  /** Not accepted, and denied, is an end of its own (行政许可法第三十二条、第三十八条). */
  #choiceAfter({ id, actor: lane }: Step, { act, asks }: { act: string; asks: string[] }): Piece | undefined {
    const { granted, denied } = decisionWords(this.#item.typeCode);
    const gateway: Shape = { id: `gateway-after-${id}`, kind: 'exclusive', lane };
    const end = (outcome: 'denied' | 'notAccepted', variable: string) => ({
      shape: {
        id: outcome === 'denied' ? `event-denied-${id}` : `event-not-accepted-${id}`,
        kind: 'end' as const,
        lane,
        name: outcome === 'denied' ? denied : words.notAccepted,
        outcome,
      },
      way: { condition: `${variable} = "${outcome}"` },
    });
    if (act === 'accept') {
      asks.push('acceptance');
      const goOn = { name: words.accepted, condition: 'acceptance = "accepted"' };
      return { is: 'choice', gateway, goOn, ends: [end('notAccepted', 'acceptance')] };
    }
    if (act !== 'decide' && act !== 'onTheSpot') return undefined;
    asks.push('decision');
    const goOn = { name: granted, condition: 'decision = "granted"' };
    const ends = [end('denied', 'decision'), ...(act === 'onTheSpot' ? [end('notAccepted', 'decision')] : [])];
    return { is: 'choice', gateway, goOn, ends };
  }
}

const one = (shape: Shape): Piece => ({ is: 'one', shape });

const partsOf = (piece: Piece): readonly Piece[] => (piece.is === 'series' ? piece.parts : [piece]);

/** The department that begins with a block. */
function firstLane(block: Block): string {
  if (block.is === 'step') return block.step.actor;
  const [first] = block.is === 'series' ? block.parts : block.branches;
  return first === undefined ? '' : firstLane(first);
}
