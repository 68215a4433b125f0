// A clerk stands in for the person before him: in the person's scope, under his own name, and only in what was taken down at a counter.
import { officerId, type PersonId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import type { CounterDeps } from './deps.ts';
import type { CounterRefusal } from './model.ts';
import { findTakenDraft, findTakenTheme, type TakenTheme } from './queries.ts';

/** As whom the use cases of drafts are asked from here on. `clerk`: who really asks, for what is written down as read. */
export type Standing = {
  drafts: DraftDeps;
  asking: Asking;
  clerk: Caller;
  person: PersonId;
  /** What is taken down is a theme, not one item. */
  isTheme: boolean;
};
type Stood = Result<Standing, CounterRefusal | DraftRefusal>;

export const TAKE = 'counter:take';

type Served = { person: PersonId; department: string };

/** Stands in for a person in a matter of this department, if the clerk takes such matters and is no party to this one. */
export const standFor = (tx: Tx, counter: CounterDeps, { department, ...asked }: Served & { asking: Asking }) =>
  standIn(tx, counter, { ...asked, departments: [department], takes: () => department, isTheme: false });

/** The same in a theme: the clerk takes matters of every department that has a part in it. */
export const standForTheme = (
  tx: Tx,
  counter: CounterDeps,
  { departments, ...asked }: TakenTheme & { asking: Asking },
) =>
  standIn(tx, counter, {
    ...asked,
    departments: [...new Set(departments.values())],
    takes: (item) => departments.get(item),
    isTheme: true,
  });

/** Opens what was taken down at a counter. Of another department's, and of what a citizen began himself, nothing is said. */
export function standAt(counter: CounterDeps, asking: Asking, draft: string): Promise<Stood> {
  return counter.drafts.db.within(asking.caller.scope, async (tx): Promise<Stood> => {
    const taken = await findTakenDraft(tx, draft);
    if (taken) return standFor(tx, counter, { asking, ...taken });
    const theme = await findTakenTheme(tx, draft);
    return theme ? standForTheme(tx, counter, { asking, ...theme }) : no({ code: 'draftNotFound' });
  });
}

type StandingIn = {
  asking: Asking;
  person: PersonId;
  departments: readonly string[];
  /** For which department an item is taken down here; undefined for one that is not. */
  takes: (item: string) => string | undefined;
  isTheme: boolean;
};

async function standIn(tx: Tx, { drafts }: CounterDeps, { asking, person, ...taken }: StandingIn): Promise<Stood> {
  const { caller, once } = asking;
  const { departments, takes, isTheme } = taken;
  const [department] = departments;
  const isTaken = departments.every((one) => drafts.permits(caller, TAKE, one));
  if (department === undefined || !isTaken) return no({ code: 'notYourDepartment' });
  const officer = officerId(caller.actor.id);
  const interests = await drafts.interestsOf(tx, officer);
  if (keepsAwayFrom(interests, { people: [person], organisations: [] })) return no({ code: 'conflictOfInterest' });
  const scope = { area: caller.scope.area, person };
  const standing: Caller = { ...caller, scope, actor: { ...caller.actor, behalfOf: person } };
  return ok({
    drafts: { ...drafts, mayApply: (_caller, _permission, { item }) => mayTake(drafts, caller, takes(item)) },
    asking: { caller: standing, once, counter: { officer, department, interests } },
    clerk: caller,
    ...{ person, isTheme },
  });
}

/** The table's answer for the clerk: what an applicant may do at home says nothing about a counter. */
const mayTake = (drafts: DraftDeps, clerk: Caller, department: string | undefined) =>
  department !== undefined && drafts.permits(clerk, TAKE, department)
    ? ({ allowed: true } as const)
    : ({ allowed: false, status: 403, rule: TAKE, code: 'notPermitted' } as const);
