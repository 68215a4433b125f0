import { v7 } from 'uuid';
import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomToken, tokenHash } from '../../../platform/crypto/index.ts';
import { about, presenting, type Deps } from '../deps.ts';
import { findOfficeOf } from '../officers/queries/serving.ts';
import { findAgenciesOf } from '../organisations/queries.ts';
import { recordSignIn, type SignInMethod } from '../passwords/store/sign-in.ts';
import { findPerson } from '../people/store/person.ts';
import { deleteProviderRecordsOf } from '../provider/store/record.ts';
import type { Capacity } from './model.ts';
import { changeSession, deletePresentedSession, deleteSessionsOf, insertSession } from './store/session.ts';

export type Opening = {
  person: string;
  method: SignInMethod;
  secondFactor: boolean;
  /** The token that the browser presented before; it opens nothing any more. */
  before?: string | undefined;
};

/** A new session under a new token; officers begin in office. The token is for the cookie and stands nowhere else. */
export async function openSession(
  deps: Deps,
  { person, method, secondFactor, before }: Opening,
): Promise<{ token: string }> {
  if (before !== undefined) await endSession(deps, before);
  const token = randomToken();
  const at = deps.now();
  await deps.db.within(about(deps, person), async (tx) => {
    const known = await findPerson(tx, person);
    const office = await findOfficeOf(tx, person);
    await insertSession(tx, {
      id: v7(),
      tokenHash: tokenHash(token),
      person,
      capacity: office ? 'office' : 'self',
      level: known?.level ?? 0,
      method,
      secondFactorAt: secondFactor ? at : null,
      at,
    });
    if (method !== 'password') await recordSignIn(tx, { person, method, outcome: 'in', at });
  });
  return { token };
}

export async function endSession(deps: Deps, token: string): Promise<void> {
  await deps.db.within(presenting(deps, tokenHash(token)), (tx) => deletePresentedSession(tx, tokenHash(token)));
}

/** Signs a person out on every device, here and at the embedded provider. */
export async function endEverySession(deps: Deps, person: string): Promise<void> {
  await deps.db.within(about(deps, person), async (tx) => {
    await deleteSessionsOf(tx, person);
    await deleteProviderRecordsOf(tx, person);
  });
}

type Held = { session: string; person: string };

/** What was proven raises the session, under a new token: one that leaked before stays as weak as it was. */
export async function raiseSession(deps: Deps, { session, person }: Held): Promise<{ token: string }> {
  const token = randomToken();
  await deps.db.within(about(deps, person), (tx) =>
    changeSession(tx, session, { tokenHash: tokenHash(token), secondFactorAt: deps.now() }),
  );
  return { token };
}

export type CapacityChoice = { capacity: 'self' | 'office' } | { capacity: 'organisation'; organisation: string };
export type CapacityRefusal = { code: 'notYourCapacity'; capacity: Capacity };

/** For whom one acts from now on. Only what one may choose: the own office, an agency that runs. */
export function chooseCapacity(
  deps: Deps,
  { session, person }: Held,
  choice: CapacityChoice,
): Promise<Result<undefined, CapacityRefusal>> {
  return deps.db.within(about(deps, person), async (tx) => {
    const { capacity } = choice;
    const organisation = choice.capacity === 'organisation' ? choice.organisation : null;
    const mayChoose =
      capacity === 'self' ||
      (capacity === 'office' && (await findOfficeOf(tx, person)) !== undefined) ||
      (await findAgenciesOf(tx, person, civilDateOf(deps.now()))).some(
        (agency) => agency.organisation === organisation,
      );
    if (!mayChoose) return no({ code: 'notYourCapacity', capacity } as const);
    await changeSession(tx, session, { capacity, organisation });
    return ok(undefined);
  });
}
