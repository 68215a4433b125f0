import type { JointVisit, MemberFacts } from '../model.ts';

/**
 * A part whose visit the theme joins, as its own run says: its step lies ahead, is open, or there is nothing to visit any more.
 */
export type Visited = MemberFacts & {
  visit: { state: 'ahead' } | { state: 'open'; task: string } | { state: 'done' };
};

export type Arranged =
  | { type: 'propose'; members: (MemberFacts & { task: string | null })[] }
  | { type: 'arrive'; member: MemberFacts & { task: string } }
  | { type: 'depart'; item: string; cause: 'caseOver' | 'stepGone' };

type Situation = {
  parts: readonly Visited[];
  /** The visit that is open now. */
  current: JointVisit;
  /** Items that were part of an earlier one: they had their turn. */
  earlier: ReadonlySet<string>;
};

/**
 * What is to be done about the visit of a theme. It is proposed as soon as a first case has come to its step and another one is expected;
 * what comes later joins. Compared with what is known, so that asking twice changes nothing; what comes after the end of the visit is for
 * the next time.
 */
export function arrangedBy({ parts, current, earlier }: Situation): Arranged[] {
  if (current.state !== 'open') return proposal(parts.filter(({ item }) => !earlier.has(item)));
  return parts.flatMap(({ visit, ...facts }): Arranged[] => {
    const member = current.members.find(({ item }) => item === facts.item);
    const state = member?.standing.state;
    const isKnown = state === 'ready' || state === 'rectifying';
    const isOther =
      member && 'task' in member.standing && visit.state === 'open' && member.standing.task !== visit.task;
    // It was turned back, and its step has come again.
    if (isOther)
      return [
        { type: 'depart', item: facts.item, cause: 'stepGone' },
        { type: 'arrive', member: { ...facts, task: visit.task } },
      ];
    if (visit.state === 'open')
      return isKnown || (member === undefined && earlier.has(facts.item))
        ? []
        : [{ type: 'arrive', member: { ...facts, task: visit.task } }];
    if (visit.state === 'ahead') return isKnown ? [{ type: 'depart', item: facts.item, cause: 'stepGone' }] : [];
    return isKnown || state === 'expected' ? [{ type: 'depart', item: facts.item, cause: 'caseOver' }] : [];
  });
}

function proposal(parts: readonly Visited[]): Arranged[] {
  const members = parts.flatMap(({ visit, ...facts }) =>
    visit.state === 'done' ? [] : [{ ...facts, task: visit.state === 'open' ? visit.task : null }],
  );
  const isDue = members.length > 1 && members.some(({ task }) => task !== null);
  return isDue ? [{ type: 'propose', members }] : [];
}
