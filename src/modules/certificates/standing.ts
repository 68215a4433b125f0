import { no, ok, type Result } from '../../kernel/result.ts';
import type { Tx, Versioned } from '../../platform/database/index.ts';
import { getDepartment } from '../catalogue/index.ts';
import type { CertificateDeps, CertificateHolder } from './deps.ts';
import { openFaces, type FaceText } from './face.ts';
import { findTypeName } from './held.ts';
import type { Certificate } from './model.ts';
import { holdCurrent } from './queries/versions.ts';
import { certificateStreams } from './store/certificates.ts';
import type { VersionRow } from './store/tables.ts';

/** A licence that an officer acts on: nobody else does until the transaction ends. */
export type HeldLicence = {
  id: string;
  row: VersionRow;
  certificate: Versioned<Certificate>;
  text: FaceText;
  typeName: string;
  organ: string;
};

/** The licence in force, locked, if this scope sees it; a holder whose data were erased has none that could be written on. */
export async function holdLicence(
  tx: Tx,
  { vault }: Pick<CertificateDeps, 'vault'>,
  id: string,
): Promise<Result<HeldLicence, { code: 'licenceNotFound' | 'holderErased' }>> {
  // A version that was superseded while we waited is not the one in force any more: that is the next.
  const row = (await holdCurrent(tx, id)) ?? (await holdCurrent(tx, id));
  if (!row) return no({ code: 'licenceNotFound' });
  const [text] = await openFaces(tx, vault, [row.face]);
  if (!text) return no({ code: 'holderErased' });
  const certificate = await certificateStreams.load(tx, id);
  const typeName = await findTypeName(tx, row.type);
  const organ = (await getDepartment(tx, row.department)).name.zh;
  return ok({ id, row, certificate, text, typeName, organ });
}

export const heldByOf = ({ case_id, department, person, organisation, mandate }: VersionRow): CertificateHolder => ({
  caseId: case_id,
  department,
  person,
  organisation,
  mandate,
});
