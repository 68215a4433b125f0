import { civilDateOf } from '../../kernel/civil-date.ts';
import { readLicenceId } from '../../kernel/codes/licence-id.ts';
import { maskName } from '../../kernel/masking.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import { getDepartment } from '../catalogue/index.ts';
import type { Verification } from './contract.ts';
import type { CertificateDeps } from './deps.ts';
import { openFaces, type FaceText } from './face.ts';
import { findTypeName } from './held.ts';
import { findVersion } from './queries/versions.ts';
import { statusOn } from './rules/status.ts';

type Verifying = Pick<CertificateDeps, 'vault' | 'now'> & { db: Db };

/**
 * Whether the licence with this identifier holds today. Says what the licence itself shows to whoever has it before him, a person's name
 * masked, and no word of why it ended. An identifier that we never gave is `unknown`, like one mistyped.
 */
export async function verifyCertificate(deps: Verifying, { scope }: Caller, typed: string): Promise<Verification> {
  const identifier = normalised(typed);
  if (readLicenceId(identifier).problems.length > 0) return { status: 'unknown', misread: true };
  return deps.db.within({ area: scope.area, presented: identifier }, async (tx) => lookUp(tx, deps, identifier));
}

/** As people copy it: full-width, with spaces, in small letters. */
const normalised = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase().slice(0, 200);

async function lookUp(tx: Tx, { vault, now }: Verifying, identifier: string): Promise<Verification> {
  const row = await findVersion(tx, identifier);
  if (!row) return { status: 'unknown', misread: false };
  const organ = await getDepartment(tx, row.department);
  const [face] = await openFaces(tx, vault, [row.face]);
  return {
    status: statusOn(row, civilDateOf(now())),
    identifier,
    type: await findTypeName(tx, row.type),
    number: row.number,
    organ: organ.name,
    holder: face ? holderShown(face) : null,
    issuedOn: row.issued_on,
    from: row.valid_from,
    until: row.valid_until,
    since: row.state === 'valid' ? null : row.state_since,
  };
}

const holderShown = ({ holder, holderKind }: FaceText) => (holderKind === 'organisation' ? holder : maskName(holder));
