import { evolve } from './evolve.ts';
import {
  editionsOf,
  isOpen,
  openNotice,
  type Ask,
  type AskFacts,
  type Comparing,
  type Event,
  type Found,
  type Gathered,
} from './model.ts';

/**
 * What the cases say, against what the notice knows: what is asked anew joins the open notice or opens one, what was answered or is over
 * leaves it. Comparing twice changes nothing. What was answered before anybody looked was no part of a notice.
 */
export function decide(comparing: Comparing, current: Gathered): Event[] {
  const settled = settling(comparing, current);
  return [...settled, ...gathering(comparing, settled.reduce(evolve, current))];
}

function settling({ at, found }: Comparing, current: Gathered): Event[] {
  const open = openNotice(current);
  if (!open) return [];
  const { place: notice } = open;
  const standing = open.notice.asks.filter(isOpen);
  const answered = standing.filter((ask) => foundOf(ask, found)?.standing === 'answered').map(({ item }) => item);
  const fallen = standing.filter((ask) => (foundOf(ask, found)?.standing ?? 'over') === 'over').map(({ item }) => item);
  return [
    ...(answered.length > 0 ? [{ type: 'correctionsAnswered' as const, at, notice, items: answered }] : []),
    ...(fallen.length > 0 ? [{ type: 'correctionsFallen' as const, at, notice, items: fallen }] : []),
  ];
}

const foundOf = ({ case: id }: Ask, found: readonly Found[]) => found.find((one) => one.case === id);

function gathering({ at, facts, found }: Comparing, current: Gathered): Event[] {
  const notices = current.state === 'none' ? [] : current.notices;
  // The law lets a case be told once, so a case is in one notice at most (行政许可法 art. 32).
  const known = new Set(notices.flatMap(({ asks }) => asks.map(({ case: id }) => id)));
  const asks = found.filter(({ standing, case: id }) => standing === 'open' && !known.has(id)).map(factsOf);
  if (asks.length === 0) return [];
  const open = openNotice(current);
  const [notice, edition] = open ? [open.place, editionsOf(open.notice) + 1] : [notices.length + 1, 1];
  return [{ type: 'correctionsGathered', at, ...facts, notice, edition, asks }];
}

const factsOf = ({ item, version, department, case: id, number, askedOn, until }: Found): AskFacts => ({
  ...{ item, version, department, case: id, number },
  ...{ askedOn, until },
});
