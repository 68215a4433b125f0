import { canonicalJson } from '../../../kernel/canonical-json.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import { changeBetween, momentAt, planOf, type Change, type Facts, type Plan } from '../../themes/index.ts';
import { answerBy } from '../cases/rules/limits.ts';
import type { Event, Moment, Opened, Part } from './model.ts';

type Running = Pick<Opened, 'parts' | 'openedAt'>;

/** The expected date of the whole, its longest way, as things stand. What was stopped or taken back is no part of it any more. */
export function planAt({ parts, openedAt }: Running, now: Date, conventions: Conventions): Plan {
  const counted = parts.filter(({ standing: { state } }) => state !== 'stopped' && state !== 'takenBack');
  const promised = counted.map(({ item, limit, standing }) => ({ item, limit, facts: factsOf(standing, conventions) }));
  const order = counted.map(({ item, after, afterOptional }) => ({ item, when: [], after, afterOptional }));
  const course = { promised, start: momentAt(new Date(openedAt)), now: momentAt(now) };
  const plan = planOf({ parts: order }, course, conventions);
  if (!plan.ok) throw new Error(`the dates of a theme cannot be reckoned: ${plan.error.code}`);
  return plan.value;
}

/** The promise runs from the acceptance: what nobody has accepted yet was handed in, and has to be answered (行政许可法 art. 32). */
function factsOf(standing: Part['standing'], conventions: Conventions): Facts {
  if (!('case' in standing)) return {};
  const { acceptedOn, suspensions, extension } = standing.moves;
  const at = momentAt(new Date(standing.at));
  return {
    ...(acceptedOn === null
      ? { handedIn: { at, answerBy: answerBy(at.on, conventions) } }
      : { started: beginningOf(at, acceptedOn) }),
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
  const { from, to, pathBefore, pathAfter } = change;
  const isSaidOtherwise = canonicalJson(was.finishes) !== canonicalJson(before.finishes);
  const causes = change.causes.length === 0 && isSaidOtherwise ? calendarMoved(change) : [...change.causes];
  return {
    ...{ type: 'dateMoved', at: now.toISOString(), from, to, causes },
    ...{ pathBefore: [...pathBefore], pathAfter: [...pathAfter] },
  };
}

/** The same facts came to another date when it was said: so what it is counted by has changed since. */
const calendarMoved = ({ pathAfter }: Pick<Change, 'pathAfter'>): Change['causes'][number][] =>
  pathAfter.slice(-1).map((item) => ({ item, cause: 'calendarMoved' }));
