import { canonicalJson } from '../../../../kernel/canonical-json.ts';
import type { Cause, Change, Dated, Moment, Plan } from '../model.ts';
import { isLater } from './moment.ts';

/** Why the date moved between two plans of one theme; undefined while it stands where it stood. */
export function changeBetween(before: Plan, after: Plan): Change | undefined {
  if (canonicalJson(before.finishes) === canonicalJson(after.finishes)) return undefined;
  const ways = new Set([...before.path, ...after.path]);
  const against = isSooner(before.finishes, after.finishes) ? DELAYING : HASTENING;
  const causes = [...ways].flatMap((item) => {
    const cause = causeOf(find(before, item), find(after, item));
    return cause === undefined || against.has(cause) ? [] : [{ item, cause }];
  });
  return { from: before.finishes, to: after.finishes, causes, pathBefore: before.path, pathAfter: after.path };
}

/** What ended early does not explain a later date, nor what is late an earlier one. */
const HASTENING: ReadonlySet<Cause> = new Set(['finishedEarly', 'begunEarly']);
const DELAYING: ReadonlySet<Cause> = new Set([
  'finishedLate',
  'begunLate',
  'notBegun',
  'late',
  'extended',
  'acceptancePending',
]);

const isSooner = (before: Moment | null, after: Moment | null) =>
  after !== null && (before === null || isLater(before, after));

const find = ({ items }: Plan, item: string) => items.find((one) => one.item === item);

/** What happened to the item itself; an item that only moved along with another has no cause of its own. */
function causeOf(before: Dated | undefined, after: Dated | undefined): Cause | undefined {
  if (!before || !after) return after ? 'added' : 'dropped';
  if (after.done && !before.done)
    return earlyOrLate(before.finishes, after.finishes, ['finishedEarly', 'finishedLate']);
  if (canonicalJson(before.suspensions) !== canonicalJson(after.suspensions)) return 'suspended';
  if (before.extension !== after.extension) return 'extended';
  if (after.unaccepted && canonicalJson(before.starts) !== canonicalJson(after.starts)) return 'acceptancePending';
  if (after.late && canonicalJson(before.finishes) !== canonicalJson(after.finishes)) return 'late';
  if (after.idle && !before.idle) return 'notBegun';
  return after.begun && !before.begun
    ? earlyOrLate(before.starts, after.starts, ['begunEarly', 'begunLate'])
    : undefined;
}

function earlyOrLate<Early, Late>(
  before: Moment | null,
  after: Moment | null,
  [early, late]: readonly [Early, Late],
): Early | Late | undefined {
  if (before === null || after === null) return early;
  if (isLater(after, before)) return late;
  return isLater(before, after) ? early : undefined;
}
