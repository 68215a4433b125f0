import { givenUpBecause, type JointVisitEvent, type JointVisitMember } from '../../intake/index.ts';
import type { UrgeTelling } from './of-urge.ts';

type Left = Extract<JointVisitEvent, { type: 'memberLeft' }>;

/**
 * Who is told that a joint visit did not come about and a case is now visited for itself: who was to go for its department, and the heads
 * where nobody was named or where those who were named wrote nothing down.
 */
export function tellingsOfVisit(
  event: Left,
  { department, inspectors }: Pick<JointVisitMember, 'department' | 'inspectors'>,
): UrgeTelling[] {
  const cause = givenUpBecause(event);
  if (cause === undefined) return [];
  const kind = `visit.${cause}`;
  const named = cause === 'notRecorded' ? [] : inspectors;
  if (named.length === 0) return [{ kind, part: 'heads', department, officer: null, dueOn: null }];
  return named.map((officer) => ({ kind, part: officer, department, officer, dueOn: null }));
}
