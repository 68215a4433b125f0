import type { Effect } from './effect.ts';
import type { Json, Lookup, Variables } from './expression/value.ts';
import type { Judge } from './judge.ts';
import type { Net } from './net.ts';
import type { Node } from './node.ts';
import { LIMITS, type IncidentCode, type State, type Token } from './state.ts';

/** A token on its way to a node. `from` is told with the first effect of a token that did not exist before. */
export type Move = { id: number; in: number; to: Node; via: string | undefined; from: readonly number[] | undefined };

/** A token that leaves the node where it rested. */
export const moveAt = (to: Node, id: number, inside: number): Move => ({
  id,
  in: inside,
  to,
  via: undefined,
  from: undefined,
});

/** The state while one step works on it, and what the step has still to do. Nothing of it is seen from outside before the end. */
export class Work {
  readonly net: Net;
  readonly judge: Judge;
  readonly effects: Effect[] = [];
  tokens: Token[];
  variables: Variables;
  serial: number;
  status: State['status'];
  /** Tokens on their way, first come first served. */
  #moves: Move[] = [];
  #next = 0;
  /** Moves so far, and repetitions of activities. */
  ticks = 0;
  /** Tokens at throwing nodes: they act when nothing moves any more. */
  readonly throwing: number[] = [];
  /** Activities that may have nothing left to do. */
  readonly settling: number[] = [];

  constructor(net: Net, state: State) {
    this.net = net;
    this.judge = net.judge;
    this.tokens = [...state.tokens];
    this.variables = state.variables;
    this.serial = state.serial;
    this.status = state.status;
  }

  get state(): State {
    return { status: this.status, serial: this.serial, tokens: this.tokens, variables: this.variables };
  }

  newId(): number {
    this.serial += 1;
    return this.serial;
  }

  nodeOf(token: Token): Node {
    const node = this.net.nodes.get(token.at);
    if (node === undefined) throw new Error(`the state is not of this net: no element ${token.at}`);
    return node;
  }

  find(id: number): Token | undefined {
    return this.tokens[this.#placeOf(id)];
  }

  childrenOf(id: number): Token[] {
    return this.tokens.filter((token) => token.in === id);
  }

  rest(token: Token): void {
    this.tokens.push(token);
  }

  remove(id: number): void {
    const place = this.#placeOf(id);
    if (place < 0) return;
    for (let at = place + 1; at < this.tokens.length; at += 1) {
      const next = this.tokens[at];
      if (next !== undefined) this.tokens[at - 1] = next;
    }
    this.tokens.pop();
  }

  replace(token: Token): void {
    const place = this.#placeOf(token.id);
    if (place >= 0) this.tokens[place] = token;
  }

  change(id: number, change: Partial<Token>): void {
    const token = this.find(id);
    if (token !== undefined) this.replace({ ...token, ...change });
  }

  #placeOf(id: number): number {
    for (let place = this.tokens.length - 1; place >= 0; place -= 1) if (this.tokens[place]?.id === id) return place;
    return -1;
  }

  send(move: Move): void {
    this.#moves.push(move);
  }

  /** The next token on its way. Beyond the bounds tokens stop where they were going, with an incident. */
  takeMove(): Move | undefined {
    for (;;) {
      const move = this.#moves[this.#next];
      if (move === undefined) return undefined;
      this.#next += 1;
      this.ticks += 1;
      if (this.isSpent) this.stop(move, 'runaway');
      else if (this.tokens.length > LIMITS.tokens) this.stop(move, 'tooManyTokens');
      else return move;
    }
  }

  /** The loop guard: whether one input has set off more than any honest model does. */
  get isSpent(): boolean {
    return this.ticks > LIMITS.moves;
  }

  /** Whether a token is on its way inside an activity. */
  isMovingIn(id: number): boolean {
    for (let at = this.#next; at < this.#moves.length; at += 1) if (this.#moves[at]?.in === id) return true;
    return false;
  }

  dropMovesIn(id: number): void {
    this.#moves = this.#moves.slice(this.#next).filter((move) => move.in !== id);
    this.#next = 0;
  }

  /** A token that cannot go on rests where it is, marked. */
  stop({ id, in: inside, to, via }: Move, incident: IncidentCode): void {
    this.rest({ id, at: to.id, in: inside, ...(via !== undefined && { via }), incident });
    this.effects.push({ type: 'incident', element: to.id, token: id, code: incident });
  }

  /** Variables as a token sees them: its own and those of what it is in, then those of the run. */
  lookupFrom(id: number): Lookup {
    return (name) => {
      for (const token of this.#around(id)) {
        if (token.locals !== undefined && Object.hasOwn(token.locals, name)) return token.locals[name];
        const counted = this.#countOf(token, name);
        if (counted !== undefined) return counted;
      }
      return Object.hasOwn(this.variables, name) ? this.variables[name] : undefined;
    };
  }

  /** A variable that an instance has of its own is set there, every other one for the run. */
  assign(id: number, set: Variables | undefined): void {
    if (set === undefined) return;
    if (!this.#hasLocals()) this.variables = isEmpty(set) ? this.variables : together(this.variables, set);
    else for (const name of Object.keys(set)) this.#assignOne(id, name, set[name] ?? null);
  }

  #hasLocals(): boolean {
    for (const { locals } of this.tokens) if (locals !== undefined) return true;
    return false;
  }

  #assignOne(id: number, name: string, value: Json): void {
    const owner = this.#ownerOf(id, name);
    if (owner === undefined) this.variables = { ...this.variables, [name]: value };
    else this.change(owner.id, { locals: { ...owner.locals, [name]: value } });
  }

  depthOf(id: number): number {
    return this.#around(id).length;
  }

  /** A token and everything that it is in, the innermost first. What a token is in has come to rest before it. */
  #around(id: number): Token[] {
    const around: Token[] = [];
    let wanted: number | undefined = id;
    for (let place = this.tokens.length - 1; place >= 0 && wanted !== undefined; place -= 1) {
      const token = this.tokens[place];
      if (token?.id !== wanted) continue;
      around.push(token);
      wanted = token.in;
    }
    return around;
  }

  /** What BPMN 2.0.2 tables 10.28 and 10.30 let expressions know of a repeated activity, also by the names of other engines. */
  #countOf({ id, index, many }: Token, name: string): number | undefined {
    if (index !== undefined) return name === 'loopCounter' ? index + 1 : undefined;
    if (many === undefined) return undefined;
    switch (name) {
      case 'numberOfInstances':
      case 'nrOfInstances':
        return many.total;
      case 'numberOfCompletedInstances':
      case 'nrOfCompletedInstances':
        return many.done;
      case 'numberOfActiveInstances':
      case 'nrOfActiveInstances':
        return this.childrenOf(id).length;
      case 'numberOfTerminatedInstances':
        return 0;
      default:
        return undefined;
    }
  }

  #ownerOf(id: number, name: string): Token | undefined {
    return this.#around(id).find(({ locals }) => locals !== undefined && Object.hasOwn(locals, name));
  }
}

/** Much faster than spreading both, save for the one name that would not become a property of its own. */
const together = (variables: Variables, set: Variables): Variables =>
  Object.hasOwn(variables, '__proto__') || Object.hasOwn(set, '__proto__')
    ? { ...variables, ...set }
    : Object.assign({}, variables, set);

function isEmpty(set: Variables): boolean {
  for (const name in set) if (Object.hasOwn(set, name)) return false;
  return true;
}
