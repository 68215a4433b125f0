import { v7 } from 'uuid';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { keyOf, type Deps } from '../deps.ts';
import { normalCitizenId, normalName } from '../people/rules/spelling.ts';
import { loginLookup } from '../people/sealing.ts';
import type { Relation } from '../permissions/rules/conflict.ts';
import { changeOfficer, type Acting, type OfficerRefusal } from './commands.ts';
import { insertRelative, strikeRelativeRow } from './store/relative.ts';

export type RelativeDeclared = Acting & { officer: string; relation: Relation; name: string; citizenId: string };
export type RelativeRefusal = OfficerRefusal | { code: 'relativeInvalid'; field: 'name' | 'citizenId' };

/**
 * An officer names a relative whose cases are then kept from him (公务员法 art. 74, 76). The number is kept only as the keyed hash by
 * which a registered person is recognised, the name sealed with the officer's key.
 */
export async function declareRelative(
  deps: Deps,
  { officer, relation, name, citizenId, ...acting }: RelativeDeclared,
): Promise<Result<{ relative: string }, RelativeRefusal>> {
  const [shownName, number] = [normalName(name), normalCitizenId(citizenId)];
  if (shownName === undefined) return no({ code: 'relativeInvalid', field: 'name' });
  if (number === undefined) return no({ code: 'relativeInvalid', field: 'citizenId' });
  const relative = v7();
  const declared = await changeOfficer(deps, {
    ...acting,
    officer,
    command: () => ({ type: 'declareRelative', relative, relation }),
    also: async (tx, person) => {
      const lookup = await loginLookup(deps.vault, tx, { kind: 'citizenId', value: number });
      const sealed = await deps.vault.sealFor(tx, keyOf(person), shownName);
      await insertRelative(tx, { id: relative, officer, person, relation, lookup, name: sealed, at: deps.now() });
    },
  });
  return declared.ok ? ok({ relative }) : declared;
}

export const strikeRelative = (deps: Deps, { relative, ...acting }: Acting & { officer: string; relative: string }) =>
  changeOfficer(deps, {
    ...acting,
    command: () => ({ type: 'strikeRelative', relative }),
    also: async (tx) => void (await strikeRelativeRow(tx, relative, deps.now())),
  });
