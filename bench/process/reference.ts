import { referenceBegin, referenceComplete } from '../reference-executor/index.ts';

const TASKS = new Set(['receive', 'review_fire', 'review_health', 'review_site', 'review_plan', 'decide']);
const GRANTED = { granted: true };

/** The same case as ours, in the minimal loop. */
export function caseOfReference(): void {
  let { state } = referenceBegin({ area: 60 });
  while (state.status === 'running') {
    const token = state.tokens.find(({ at }) => TASKS.has(at));
    if (token === undefined) throw new Error('nothing waits');
    const set = state.tokens.some(({ at }) => at === 'decide') ? GRANTED : {};
    ({ state } = referenceComplete(state, token.id, set));
  }
}
