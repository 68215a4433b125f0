import type { Net } from '../../src/modules/process/core/net.ts';
import type { State } from '../../src/modules/process/core/state.ts';
import { begin, step } from '../../src/modules/process/core/step.ts';
import { netOf } from '../../test/support/process/playing.ts';

export const netOfOurs = (xml: string): Promise<Net> => netOf(xml);

/** One case from its beginning to its end, each task completed in turn. */
export function caseOfOurs(net: Net): void {
  let state = begunOf(net, { area: 60 });
  while (state.status === 'running') {
    const token = state.tokens.find(({ at }) => net.nodes.get(at)?.kind === 'task');
    if (token === undefined) throw new Error('nothing waits');
    state = completed(net, state, token.id);
  }
}

/** A case that waits for its reviews. */
export function waitingOf(net: Net, number: number): State {
  const state = begunOf(net, { area: 60, applicant: `a${number}` });
  const [, receive] = state.tokens;
  return completed(net, state, receive?.id ?? 0);
}

function begunOf(net: Net, set: Record<string, number | string>): State {
  const begun = begin(net, { set });
  if (!begun.ok) throw new Error(begun.error.code);
  return begun.value.state;
}

const GRANTED = { environment: { variables: { granted: true } } };

function completed(net: Net, state: State, token: number): State {
  const set = state.tokens.some(({ at }) => at === 'decide') ? GRANTED : {};
  const next = step(net, state, { type: 'complete', token, set });
  if (!next.ok) throw new Error(next.error.code);
  return next.value.state;
}
