import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Effect } from '../../core/effect.ts';
import type { IncidentCode } from '../../core/state.ts';
import type { Step } from '../../core/step.ts';
import { dueAt } from '../../timing/due.ts';

/**
 * A move with every timer that no day can be reckoned for as an incident of its token: hours that the hall does not have, a day beyond the
 * calendar, a cycle that was over before it began. Nobody would wake what waits for it. A cycle that has come to its end is just over.
 */
export function stoppedAtTimers({ state, effects }: Step, { at, conventions }: Moment): Step {
  const isLost = (effect: Effect): effect is StartTimer =>
    effect.type === 'startTimer' &&
    effect.repetition === 0 &&
    dueAt(effect, at.valueOf(), conventions) === undefined &&
    state.tokens.some(({ id }) => id === effect.token);
  const lost = new Set(effects.filter(isLost).map(({ token }) => token));
  if (lost.size === 0) return { state, effects };
  const tokens = state.tokens.map((token) => (lost.has(token.id) ? { ...token, incident: CODE } : token));
  return {
    state: { ...state, tokens },
    effects: effects.map((effect) => (isLost(effect) ? incidentOf(effect) : effect)),
  };
}

type Moment = { at: Date; conventions: Conventions };
type StartTimer = Extract<Effect, { type: 'startTimer' }>;

const CODE: IncidentCode = 'timerWithoutDay';

const incidentOf = ({ element, token }: StartTimer): Effect => ({ type: 'incident', element, token, code: CODE });
