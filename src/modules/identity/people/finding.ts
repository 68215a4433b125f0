import { presenting, type Deps } from '../deps.ts';
import { normalCitizenId } from './rules/spelling.ts';
import { loginLookup } from './sealing.ts';
import { findPersonByLogin } from './store/login.ts';

/** The person registered under a citizen's number, however it was typed. */
export async function findRegistered(deps: Deps, citizenId: string): Promise<string | undefined> {
  const value = normalCitizenId(citizenId);
  if (value === undefined) return undefined;
  const lookup = await deps.db.within({ area: deps.area }, (tx) =>
    loginLookup(deps.vault, tx, { kind: 'citizenId', value }),
  );
  return deps.db.within(presenting(deps, lookup), (tx) => findPersonByLogin(tx, lookup));
}
