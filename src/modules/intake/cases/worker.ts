import { officerId } from '../../../kernel/id.ts';
import type { RunCommand } from '../../process/index.ts';
import type { Desk } from './commands.ts';
import { mustKeepAway } from './rules/refusing.ts';
import type { CaseDeps } from './deps.ts';
import { PERMISSION_OF } from './permission-of.ts';

type Worker = Extract<RunCommand, { type: 'complete' }>['officer'];
/** Whose matters a case is, as far as keeping away goes. */
export const peopleIn = (current: Desk['current']) =>
  'people' in current ? current.people : [current.facts.applicant.person];

type Acting = Pick<Desk, 'caller' | 'actor' | 'officer' | 'current'>;

/**
 * The officer as runs know him: himself, or in the stead of an absent one. At the window any clerk of the department in charge takes what
 * the model gives to another's counter.
 */
export function workerOf(deps: CaseDeps, { caller, actor, officer, current }: Acting): Worker {
  const reaches = (act: keyof typeof PERMISSION_OF, department: string) =>
    deps.actorFor(caller, PERMISSION_OF[act], department) !== undefined;
  return {
    id: officer.id,
    behalfOf: caller.kind === 'officer' && actor.behalfOf !== undefined ? officerId(actor.behalfOf) : null,
    keepsAway: mustKeepAway(officer, { people: peopleIn(current) }),
    may: ({ act, department }) =>
      reaches(act, department) || (act === 'accept' && reaches(act, current.facts.department)),
  };
}
