import { civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Deps } from '../deps.ts';
import { loginLookup, openPerson } from '../people/sealing.ts';
import { findPerson } from '../people/store/person.ts';
import type { Party as DecidedParty } from './model.ts';
import { bornOn, isAdultOn } from './rules/age.ts';

/** One of two who make a mandate, or a guardian: who he is was proven. */
export type Party = DecidedParty & { name: string; sealedName: Sealed; lookup: string };

export type PartyRefusal = { code: 'personUnknown' } | { code: 'identityNotProven'; needed: number };

/** Whoever has only said who he is could say that he is anybody: real-name level 2 to bind himself or others. */
const LEVEL_TO_BIND = 2;

/** In a transaction about that person. */
export async function findParty(deps: Deps, tx: Tx, person: string): Promise<Result<Party, PartyRefusal>> {
  const row = await findPerson(tx, person);
  const data = row && (await openPerson(deps.vault, tx, row));
  if (!row || !data) return no({ code: 'personUnknown' });
  if (row.level < LEVEL_TO_BIND) return no({ code: 'identityNotProven', needed: LEVEL_TO_BIND });
  return ok({
    id: person,
    adult: isAdultOn(bornOn(data.citizenId), civilDateOf(deps.now())),
    name: data.name,
    sealedName: row.name,
    lookup: await loginLookup(deps.vault, tx, { kind: 'citizenId', value: data.citizenId }),
  });
}
