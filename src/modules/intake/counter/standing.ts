// A clerk stands in for the person before him: in the person's scope, under his own name, and only in what was taken down at a counter.
import { officerId, type PersonId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller, HeldMandate } from '../../../platform/http/index.ts';
import type { Asking } from '../cases/deps.ts';
import { keepsAwayFrom, type Concerned } from '../cases/rules/keeping-away.ts';
import type { DraftDeps } from '../drafts/deps.ts';
import type { DraftRefusal } from '../drafts/model.ts';
import type { CounterDeps } from './deps.ts';
import type { CounterRefusal } from './model.ts';
import type { TakenTheme } from './queries.ts';

/** As whom the use cases of drafts are asked from here on. `clerk`: who really asks, for what is written down as read. */
export type Standing = {
  drafts: DraftDeps;
  asking: Asking;
  clerk: Caller;
  person: PersonId;
  /** What is taken down is a theme, not one item. */
  isTheme: boolean;
};
export type Stood = Result<Standing, CounterRefusal | DraftRefusal>;

export const TAKE = 'counter:take';
/** Taking in what corrects a case. */
export const CORRECT = 'counter:correct';

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

type StandingIn = {
  asking: Asking;
  person: PersonId;
  departments: readonly string[];
  /** For which department an item is taken down here; undefined for one that is not. */
  takes: (item: string) => string | undefined;
  isTheme: boolean;
  /** What the clerk does for him; taking an application down where nothing else is said. */
  permission?: typeof TAKE | typeof CORRECT;
  /** Under which mandates he acts for others here. */
  mandates?: readonly HeldMandate[];
  /** Whose matter it is besides his. */
  concerned?: Concerned;
};

/** Whoever is served, in his own reach: with him come the mandates that he shows. Refused to a clerk who is a party to it. */
export async function standIn(
  tx: Tx,
  { drafts }: CounterDeps,
  { asking, person, ...taken }: StandingIn,
): Promise<Stood> {
  const { caller, once } = asking;
  const { departments, takes, isTheme, permission = TAKE, mandates = [], concerned } = taken;
  const [department] = departments;
  const isTaken = departments.every((one) => drafts.permits(caller, permission, one));
  if (department === undefined || !isTaken) return no({ code: 'notYourDepartment' });
  const officer = officerId(caller.actor.id);
  const interests = await drafts.interestsOf(tx, officer);
  const { people = [], organisations = [], number } = concerned ?? {};
  if (keepsAwayFrom(interests, { people: [person, ...people], organisations, number }))
    return no({ code: 'conflictOfInterest' });
  const scope = {
    area: caller.scope.area,
    person,
    ...(mandates.length > 0 && { mandates: mandates.map(({ id }) => id) }),
  };
  const actor = { ...caller.actor, behalfOf: person };
  const standing: Caller = { ...caller, scope, actor, ...(mandates.length > 0 && { mandates }) };
  return ok({
    drafts: {
      ...drafts,
      mayApply: (_caller, _permission, { item }) => mayTake(drafts, caller, { permission, department: takes(item) }),
    },
    asking: { caller: standing, once, counter: { officer, department, interests } },
    clerk: caller,
    ...{ person, isTheme },
  });
}

/** The table's answer for the clerk: what an applicant may do at home says nothing about a counter. */
const mayTake = (
  drafts: DraftDeps,
  clerk: Caller,
  { permission, department }: { permission: string; department: string | undefined },
) =>
  department !== undefined && drafts.permits(clerk, permission, department)
    ? ({ allowed: true } as const)
    : ({ allowed: false, status: 403, rule: permission, code: 'notPermitted' } as const);
