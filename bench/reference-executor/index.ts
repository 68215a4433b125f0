/**
 * The least that executes an approval with parallel reviews and a timer, written by hand and frozen: what a programmer would write who
 * needs just that. Pure, plain JSON state, effects as data; forks, joins, one choice by a function, boundary timers. No conditions to be
 * read, no scopes, no repetition, no refusals beyond the obvious, no bounds. The bench holds the process core against it.
 */

type Place =
  | { kind: 'task'; next: string; timer?: { element: string; text: string; next: string } }
  | { kind: 'fork'; next: readonly string[] }
  | { kind: 'join'; waits: number; next: string }
  | { kind: 'choice'; choose: (variables: Variables) => string }
  | { kind: 'pass'; next: string }
  | { kind: 'end' };

type Variables = Readonly<Record<string, unknown>>;
type Token = { readonly id: number; readonly at: string };
export type ReferenceState = {
  readonly status: 'running' | 'completed';
  readonly serial: number;
  readonly tokens: readonly Token[];
  readonly variables: Variables;
};

type Effect =
  | { type: 'openTask'; element: string; token: number }
  | { type: 'startTimer'; element: string; token: number; text: string }
  | { type: 'closed'; element: string; token: number }
  | { type: 'passed'; element: string; token: number; from?: readonly number[] }
  | { type: 'finish' };

type Step = { state: ReferenceState; effects: readonly Effect[] };

const NET: Readonly<Record<string, Place>> = {
  start: { kind: 'pass', next: 'receive' },
  receive: { kind: 'task', next: 'split' },
  split: { kind: 'fork', next: ['review_fire', 'review_health', 'review_site', 'review_plan'] },
  review_fire: { kind: 'task', next: 'merge', timer: { element: 'deemed', text: 'P5D', next: 'merge' } },
  review_health: { kind: 'task', next: 'join' },
  review_site: { kind: 'task', next: 'join' },
  review_plan: { kind: 'task', next: 'join' },
  merge: { kind: 'pass', next: 'join' },
  join: { kind: 'join', waits: 4, next: 'decide' },
  decide: { kind: 'task', next: 'outcome' },
  outcome: { kind: 'choice', choose: ({ granted }) => (granted === true ? 'granted' : 'denied') },
  granted: { kind: 'end' },
  denied: { kind: 'end' },
};

export function referenceBegin(variables: Variables): Step {
  return run({ serial: 1, tokens: [], variables }, [{ id: 1, at: 'start' }], []);
}

export function referenceComplete(state: ReferenceState, id: number, set: Variables): Step {
  const token = state.tokens.find((one) => one.id === id);
  const place = token && NET[token.at];
  if (token === undefined || place?.kind !== 'task') throw new Error(`token ${id} waits at no task`);
  const tokens = state.tokens.filter((one) => one !== token);
  const effects: Effect[] = [{ type: 'closed', element: token.at, token: id }];
  return run({ ...state, tokens, variables: { ...state.variables, ...set } }, [{ id, at: place.next }], effects);
}

type Standing = Omit<ReferenceState, 'status'>;

function run(standing: Standing, moving: Token[], effects: Effect[]): Step {
  let { serial } = standing;
  let tokens = [...standing.tokens];
  for (let token = moving.shift(); token !== undefined; token = moving.shift()) {
    const { id, at } = token;
    const place = NET[at];
    switch (place?.kind) {
      case 'task':
        tokens.push(token);
        effects.push({ type: 'openTask', element: at, token: id });
        if (place.timer)
          effects.push({ type: 'startTimer', element: place.timer.element, token: id, text: place.timer.text });
        break;
      case 'fork':
        effects.push({ type: 'passed', element: at, token: id });
        for (const next of place.next) moving.push({ id: (serial += 1), at: next });
        break;
      case 'join': {
        tokens.push(token);
        const waiting = tokens.filter((one) => one.at === at);
        if (waiting.length < place.waits) break;
        tokens = tokens.filter((one) => one.at !== at);
        serial += 1;
        effects.push({ type: 'passed', element: at, token: serial, from: waiting.map((one) => one.id) });
        moving.push({ id: serial, at: place.next });
        break;
      }
      case 'choice':
        effects.push({ type: 'passed', element: at, token: id });
        moving.push({ id, at: place.choose(standing.variables) });
        break;
      case 'pass':
        effects.push({ type: 'passed', element: at, token: id });
        moving.push({ id, at: place.next });
        break;
      case 'end':
        effects.push({ type: 'passed', element: at, token: id });
        break;
      default:
        throw new Error(`no place ${at}`);
    }
  }
  const status = tokens.length === 0 ? 'completed' : 'running';
  if (status === 'completed') effects.push({ type: 'finish' });
  return { state: { status, serial, tokens, variables: standing.variables }, effects };
}
