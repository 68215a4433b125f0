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
import { findVersion, findVersionsOf } from './queries/versions.ts';
import { statusAmong } from './rules/holding.ts';
import type { VersionRow } from './store/tables.ts';

type Verifying = Pick<CertificateDeps, 'vault' | 'now'> & { db: Db };

/**
 * Whether the licence with this identifier holds today. Says what the licence itself shows to whoever has it before him, a person's name
 * masked, and no word of why it ended. An identifier that we never gave is `unknown`, like one mistyped.
 */
export async function verifyCertificate(deps: Verifying, { scope }: Caller, typed: string): Promise<Verification> {
  const identifier = normalised(typed);
  if (readLicenceId(identifier).problems.length > 0) return { status: 'unknown', misread: true };
  const { area } = scope;
  const row = await deps.db.within({ area, presented: identifier }, (tx) => findVersion(tx, identifier));
  if (!row) return { status: 'unknown', misread: false };
  // Who presents one version is told when the next begins, which only the organ's own scope sees.
  const versions = await deps.db.within({ area, departments: [row.department] }, (tx) =>
    findVersionsOf(tx, [row.certificate]),
  );
  return deps.db.within({ area, presented: identifier }, (tx) => shown(tx, deps, { row, versions }));
}

/** As people copy it: full-width, with spaces, in small letters. */
const normalised = (typed: string): string => typed.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase().slice(0, 200);

type Found = { row: VersionRow; versions: readonly VersionRow[] };

async function shown(tx: Tx, { vault, now }: Verifying, { row, versions }: Found): Promise<Verification> {
  const today = civilDateOf(now());
  const status = statusAmong(versions, row, today);
  const next = versions.at(-1);
  const isHeld = row.state === 'superseded' && status !== 'changed';
  const organ = await getDepartment(tx, row.department);
  const [face] = await openFaces(tx, vault, [row.face]);
  return {
    status,
    identifier: row.identifier,
    type: await findTypeName(tx, row.type),
    number: row.number,
    organ: organ.name,
    holder: face ? holderShown(face) : null,
    issuedOn: row.issued_on,
    from: row.valid_from,
    until: row.valid_until,
    since: since(isHeld ? (next ?? row) : row),
    following: isHeld && status === 'valid' ? (next?.valid_from ?? null) : null,
  };
}

const since = ({ state, state_since }: VersionRow) => (state === 'valid' ? null : state_since);

const holderShown = ({ holder, holderKind }: FaceText) => (holderKind === 'organisation' ? holder : maskName(holder));
