import type { Conventions } from '../../../kernel/clock-measure.ts';
import { changeBetween, momentAt, planOf, type Facts, type Plan } from '../../themes/index.ts';
import type { Event, Moment, Opened, Part } from './model.ts';

type Running = Pick<Opened, 'parts' | 'openedAt'>;

/** The expected date of the whole, its longest way, as things stand. What was stopped or taken back is no part of it any more. */
export function planAt({ parts, openedAt }: Running, now: Date, conventions: Conventions): Plan {
  const counted = parts.filter(({ standing: { state } }) => state !== 'stopped' && state !== 'takenBack');
  const promised = counted.map(({ item, limit, standing }) => ({ item, limit, facts: factsOf(standing) }));
  const order = counted.map(({ item, after, afterOptional }) => ({ item, when: [], after, afterOptional }));
  const course = { promised, start: momentAt(new Date(openedAt)), now: momentAt(now) };
  const plan = planOf({ parts: order }, course, conventions);
  if (!plan.ok) throw new Error(`the dates of a theme cannot be reckoned: ${plan.error.code}`);
  return plan.value;
}

/** The promise runs from the acceptance: what nobody has accepted yet has not begun. */
function factsOf(standing: Part['standing']): Facts {
  if (!('case' in standing)) return {};
  const { acceptedOn, suspensions, extension } = standing.moves;
  return {
    ...(acceptedOn !== null && { started: beginningOf(momentAt(new Date(standing.at)), acceptedOn) }),
    ...{ suspensions, extension },
    ...('endedAt' in standing && { finished: momentAt(new Date(standing.endedAt)) }),
  };
}

const beginningOf = (handedIn: Moment, acceptedOn: Moment['on']): Moment =>
  acceptedOn > handedIn.on ? { on: acceptedOn, minute: 0 } : handedIn;

type Moved = { before: Opened; after: Opened; now: Date };

/** The event that says that the date is another now, and why; undefined while it stands where it stood. */
export function dateMoved({ before, after, now }: Moved, conventions: Conventions): Event | undefined {
  const was = planAt(before, new Date(before.saidAt), conventions);
  const change = changeBetween({ ...was, finishes: before.finishes }, planAt(after, now, conventions));
  if (!change) return undefined;
  const { from, to, causes, pathBefore, pathAfter } = change;
  return {
    ...{ type: 'dateMoved', at: now.toISOString(), from, to },
    ...{ causes: [...causes], pathBefore: [...pathBefore], pathAfter: [...pathAfter] },
  };
}
