import { no, ok, type Result } from '../../../../kernel/result.ts';

/** Somebody who drew a working copy; `ofDepartment`: he may because the item is his own department's, and not because he draws all. */
export type Hand = { officer: string; ofDepartment: boolean };

export type HandRefusal =
  /** The item is in the charge of another department than his. */
  | { code: 'itemOfOtherDepartment' }
  /** He had a hand in what a department drew: a second person publishes it. */
  | { code: 'drawerPublishes' };

/** Everybody who had a hand in it, each once: who drew for a department at any time stays one who did. */
export function withHand(hands: readonly Hand[], hand: Hand): Hand[] {
  const before = hands.find(({ officer }) => officer === hand.officer);
  const ofDepartment = hand.ofDepartment || before?.ofDepartment === true;
  return [...hands.filter(({ officer }) => officer !== hand.officer), { ...hand, ofDepartment }];
}

/** What a department drew is published by who had no hand in it. What cataloguers alone drew they publish themselves. */
export function refuseToPublish(hands: readonly Hand[], officer: string): Result<null, HandRefusal> {
  const isProposed = hands.some(({ ofDepartment }) => ofDepartment);
  return isProposed && hands.some((hand) => hand.officer === officer) ? no({ code: 'drawerPublishes' }) : ok(null);
}
