import type { Tx } from '../../platform/database/index.ts';
import { getDepartment } from '../catalogue/index.ts';
import type { CertificateDeps } from './deps.ts';
import { openLicence } from './held.ts';
import { findIdentifierOf } from './queries/versions.ts';
import { metadataOf } from './rules/metadata.ts';

/** The metadata (GB/T 36903) of a licence in force, if this scope sees it and its holder's data were not erased. */
export async function findMetadata(tx: Tx, deps: Pick<CertificateDeps, 'vault' | 'now'>, id: string) {
  const opened = await openLicence(tx, deps, id);
  if (!opened) return undefined;
  const { row, licence, text } = opened;
  const { name: organ, uscc = '' } = await getDepartment(tx, row.department);
  const { holder, holderCode, holderKind, entries } = text;
  return metadataOf({
    ...{ holder, holderCode, holderKind, entries, type: licence.type, number: row.number, identifier: row.identifier },
    before:
      row.version > 1 ? ((await findIdentifierOf(tx, { certificate: id, version: row.version - 1 })) ?? null) : null,
    ...{ organ: organ.zh, organCode: uscc, area: row.area },
    ...{ issuedOn: row.issued_on, from: row.valid_from, until: row.valid_until },
  });
}
