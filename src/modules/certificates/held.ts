import { civilDateOf } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findCertificateTypes, findDepartmentNames } from '../catalogue/index.ts';
import type { HeldCertificate } from './contract.ts';
import type { CertificateDeps } from './deps.ts';
import { openFaces } from './face.ts';
import { findHeld } from './queries/versions.ts';
import { statusOn } from './rules/status.ts';

/** The licences that this scope holds, newest first, each in the version in force. One whose holder's data were erased is left out. */
export async function listHeld(
  tx: Tx,
  { vault, now }: Pick<CertificateDeps, 'vault' | 'now'>,
): Promise<HeldCertificate[]> {
  const rows = await findHeld(tx);
  const types = await findCertificateTypes(tx, [...new Set(rows.map(({ type }) => type))]);
  const organs = await findDepartmentNames(tx);
  const faces = await openFaces(
    tx,
    vault,
    rows.map(({ face }) => face),
  );
  const today = civilDateOf(now());
  return rows.flatMap((row, place) => {
    const face = faces[place];
    if (!face) return [];
    const { certificate: id, identifier, number, issued_on: issuedOn, valid_from: from, valid_until: until } = row;
    const standing = { status: statusOn(row, today), issuedOn, from, until };
    const organ = organs.get(row.department) ?? { zh: row.department };
    const { holder, validity } = face;
    const type = types.get(row.type)?.name ?? row.type;
    return [
      { id, identifier, number, type, organ, holder, validity, ...standing, caseId: row.case_id, file: row.file_id },
    ];
  });
}
