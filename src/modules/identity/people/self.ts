import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { about, type Deps } from '../deps.ts';
import { changeAccount } from './commands.ts';
import type { CorrectedField, Refusal } from './model.ts';
import { normalName, normalPhone } from './rules/spelling.ts';
import { openPerson, sealPerson, type PersonalData } from './sealing.ts';
import { correctPerson, findPerson, type StoredPerson } from './store/person.ts';

/** A person, as the transaction is about; `erased` once the key was destroyed. */
export type OwnFile = { row: StoredPerson; data: PersonalData | 'erased' };

export async function findOwnFile(deps: Deps, tx: Tx, person: string): Promise<OwnFile | undefined> {
  const row = await findPerson(tx, person);
  return row && { row, data: (await openPerson(deps.vault, tx, row)) ?? 'erased' };
}

export type Correction = { name?: string | undefined; phone?: string | undefined };
export type CorrectionRefusal =
  | Refusal
  | { code: 'provenDataStays' }
  | { code: 'correctionInvalid'; field: CorrectedField }
  | { code: 'personUnknown' };

/** Up to this level everything is the person's own word, and may be said anew. */
const OWN_WORD = 1;

/** By an issuer or at a window, against the papers. */
export const isNameProven = ({ level }: Pick<StoredPerson, 'level'>): boolean => level > OWN_WORD;

/**
 * 个人信息保护法 art. 46: who finds his data wrong has them corrected. The phone at any time; a name that was proven by an issuer or at a
 * window is corrected there, against the papers.
 */
export function correctSelf(
  deps: Deps,
  { person, actor, correction }: { person: string; actor: Actor; correction: Correction },
): Promise<Result<{ fields: CorrectedField[] }, CorrectionRefusal>> {
  return deps.db.within(
    about(deps, person),
    async (tx): Promise<Result<{ fields: CorrectedField[] }, CorrectionRefusal>> => {
      const file = await findOwnFile(deps, tx, person);
      if (!file || file.data === 'erased') return no({ code: 'personUnknown' });
      const corrected = correctedData(file.data, correction);
      if (!corrected.ok) return corrected;
      const fields = changedFields(file.data, corrected.value);
      if (fields.includes('name') && isNameProven(file.row)) return no({ code: 'provenDataStays' });
      const changed = await changeAccount(deps, tx, { person, actor, command: { type: 'correctData', fields } });
      if (!changed.ok) return changed;
      await correctPerson(tx, person, await sealPerson(deps.vault, tx, { id: person, ...corrected.value }));
      return ok({ fields });
    },
  );
}

function correctedData(
  data: PersonalData,
  { name, phone }: Correction,
): Result<PersonalData, { code: 'correctionInvalid'; field: CorrectedField }> {
  const [newName, newPhone] = [
    name === undefined ? data.name : normalName(name),
    phone === undefined ? data.phone : normalPhone(phone),
  ];
  if (newName === undefined) return no({ code: 'correctionInvalid', field: 'name' });
  if (newPhone === undefined) return no({ code: 'correctionInvalid', field: 'phone' });
  return ok({ ...data, name: newName, phone: newPhone });
}

const changedFields = (before: PersonalData, after: PersonalData): CorrectedField[] =>
  (['name', 'phone'] as const).filter((field) => before[field] !== after[field]);
