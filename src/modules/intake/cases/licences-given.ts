import type { Tx } from '../../../platform/database/index.ts';
import { listOfCase } from '../../certificates/index.ts';
import type { CaseFile } from './contract.ts';
import type { CaseDeps } from './deps.ts';
import type { ListedCase } from './queries/case-rows.ts';

/** The licences that a case gave. Only a grant gives any. */
export async function licencesOf(
  tx: Tx,
  deps: Pick<CaseDeps, 'certificates'>,
  { id, outcome }: Pick<ListedCase, 'id' | 'outcome'>,
): Promise<CaseFile['licences']> {
  if (outcome !== 'granted') return [];
  const licences = await listOfCase(tx, deps.certificates, id);
  return licences.map(({ id: licence, type, number, identifier, status, file }) => ({
    id: licence,
    type,
    number,
    identifier,
    status,
    file,
  }));
}
