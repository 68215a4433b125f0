// A clerk stands in for the person before him: in the person's scope, under his own name, and only in what was taken down at a counter.
import { officerId, type OfficerId, type PersonId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Asking, AtCounter } from '../cases/deps.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import type { CounterDeps } from './deps.ts';
import type { CounterRefusal } from './model.ts';
import { findTakenDraft } from './queries.ts';

/** As whom the use cases of drafts are asked from here on. `clerk`: who really asks, for what is written down as read. */
export type Standing = { drafts: DraftDeps; asking: Asking; clerk: Caller; person: PersonId };
type Stood = Result<Standing, CounterRefusal | DraftRefusal>;

export const TAKE = 'counter:take';

type Served = { person: PersonId; department: string };

/** Stands in for a person in a matter of this department, if the clerk takes such matters and is no party to this one. */
export async function standFor(tx: Tx, { drafts }: CounterDeps, asked: Served & { asking: Asking }): Promise<Stood> {
  const { asking, person, department } = asked;
  const { caller } = asking;
  if (!drafts.permits(caller, TAKE, department)) return no({ code: 'notYourDepartment' });
  const officer = officerId(caller.actor.id);
  const interests = await drafts.interestsOf(tx, officer);
  if (keepsAwayFrom(interests, { people: [person], organisations: [] })) return no({ code: 'conflictOfInterest' });
  return ok(standIn(drafts, asking, { person, counter: { officer, department, interests } }));
}

/** Opens what was taken down at a counter. Of another department's, and of what a citizen began himself, nothing is said. */
export function standAt(counter: CounterDeps, asking: Asking, draft: string): Promise<Stood> {
  return counter.drafts.db.within(asking.caller.scope, async (tx): Promise<Stood> => {
    const taken = await findTakenDraft(tx, draft);
    return taken ? standFor(tx, counter, { asking, ...taken }) : no({ code: 'draftNotFound' });
  });
}

function standIn(
  drafts: DraftDeps,
  { caller, once }: Asking,
  { person, counter }: { person: PersonId; counter: AtCounter & { officer: OfficerId } },
): Standing {
  const scope = { area: caller.scope.area, person };
  const standing: Caller = { ...caller, scope, actor: { ...caller.actor, behalfOf: person } };
  return {
    drafts: { ...drafts, mayApply: () => mayTake(drafts, caller, counter.department) },
    asking: { caller: standing, once, counter },
    clerk: caller,
    person,
  };
}

/** The table's answer for the clerk: what an applicant may do at home says nothing about a counter. */
const mayTake = (drafts: DraftDeps, clerk: Caller, department: string) =>
  drafts.permits(clerk, TAKE, department)
    ? ({ allowed: true } as const)
    : ({ allowed: false, status: 403, rule: TAKE, code: 'notPermitted' } as const);
