import { civilDateOf } from '../../../kernel/civil-date.ts';
import { about, type Deps } from '../deps.ts';
import { findFactors } from '../factors/store/factor.ts';
import { findOfficeOf } from '../officers/queries/serving.ts';
import { findAgenciesOf, type RunningAgency } from '../organisations/queries.ts';

export type Capacities = {
  /** The department of the office held; undefined for who holds none. */
  office: string | undefined;
  agencies: readonly RunningAgency[];
};

/** Whom a person may act for, beside himself. */
export const findCapacities = (deps: Deps, person: string): Promise<Capacities> =>
  deps.db.within(about(deps, person), async (tx) => ({
    office: (await findOfficeOf(tx, person))?.department,
    agencies: await findAgenciesOf(tx, person, civilDateOf(deps.now())),
  }));

/**
 * What a person who has just signed in is asked first: an officer for the second factor, where it is compulsory or enrolled; an agent
 * for whom he acts.
 */
export async function nextStep(
  deps: Deps,
  { person, secondFactor }: { person: string; secondFactor: boolean },
): Promise<'proveSecondFactor' | 'chooseCapacity' | 'goOn'> {
  const { office, agencies } = await findCapacities(deps, person);
  if (office === undefined) return agencies.length > 0 ? 'chooseCapacity' : 'goOn';
  if (secondFactor) return 'goOn';
  const factors = await deps.db.within(about(deps, person), (tx) => findFactors(tx, person));
  return deps.secondFactorPolicy === 'compulsory' || factors.length > 0 ? 'proveSecondFactor' : 'goOn';
}
