import type { Act, Plan, PlannedAct, PlannedCase } from './model.ts';

/** How a case stands at the end of its acts, as a list of the desk would sort it. */
const STANDINGS = {
  begin: 'draft',
  submit: 'received',
  takeDown: 'received',
  chooseElectronic: 'received',
  choosePost: 'received',
  correct: 'corrected',
  askCorrection: 'awaitingCorrection',
  accept: 'accepted',
  start: 'underWay',
  complete: 'underWay',
  return: 'sentBack',
  decide: 'decided',
  shelve: 'onShelf',
  handOver: 'delivered',
  post: 'onItsWay',
  bookParcel: 'onItsWay',
  carry: 'onItsWay',
  deliver: 'delivered',
  bringBack: 'cameBack',
  rate: 'rated',
  handleRating: 'rated',
  refuse: 'refused',
  reviewNo: 'refused',
  withdraw: 'withdrawn',
} as const satisfies Record<Act['do'], string>;
type Standing = (typeof STANDINGS)[Act['do']];

/** Of the cases that stand there before anybody looks: every state, and most of them open. */
const WANTED: Readonly<Record<Standing, number>> = {
  ...{ draft: 3, received: 7, corrected: 2, awaitingCorrection: 5, accepted: 7, underWay: 12, sentBack: 2 },
  ...{ decided: 5, onShelf: 4, onItsWay: 0, cameBack: 1, delivered: 3, rated: 3, refused: 3, withdrawn: 3 },
};

export function standingOf({ acts }: PlannedCase): Standing | undefined {
  const last = acts.at(-1);
  return last && STANDINGS[last.act.do];
}

/** Cases that stand there before anybody looks. */
export const FIRST_CASES = 60;

/** Somebody has still to do something about it. */
const OPEN: ReadonlySet<Standing | undefined> = new Set([
  ...([
    'received',
    'corrected',
    'awaitingCorrection',
    'accepted',
    'underWay',
    'sentBack',
    'onShelf',
    'cameBack',
  ] as const),
]);

/** Of so many latest cases the shorter ones are preferred. */
const RECENT = 250;

/** The latest cases of every state, so that a county is seen at work at once; filled up with open ones, then with the latest of any. */
export function firstOf({ cases }: Plan, most: number): ReadonlySet<number> {
  const left = { ...WANTED };
  const latest = cases.toReversed().filter((one) => one.acts.length > 0);
  const chosen = new Set<number>();
  // The shorter of them first: each has to be carried out while somebody waits.
  const shortest = latest.slice(0, RECENT).toSorted((one, other) => one.acts.length - other.acts.length);
  for (const one of [...shortest, ...latest.slice(RECENT)]) {
    const standing = standingOf(one);
    if (standing === undefined || left[standing] === 0 || chosen.size === most) continue;
    left[standing] -= 1;
    chosen.add(one.case);
  }
  const others = shortest.filter((one) => OPEN.has(standingOf(one)));
  for (const one of [...others, ...latest]) if (chosen.size < most) chosen.add(one.case);
  return chosen;
}

/** In which order the acts are carried out: those of the first cases, then all others; each part as time went. `first`: how many. */
export type Order = { acts: readonly PlannedAct[]; first: number };

export function orderOf(plan: Plan, most: number): Order {
  const first = firstOf(plan, most);
  const part = (isFirst: boolean) =>
    plan.cases
      .filter((one) => first.has(one.case) === isFirst)
      .flatMap(({ acts }) => acts)
      .toSorted((one, other) => one.at - other.at || one.case - other.case);
  const now = part(true);
  return { acts: [...now, ...part(false)], first: now.length };
}
