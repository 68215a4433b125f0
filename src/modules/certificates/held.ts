import { civilDateOf } from '../../kernel/civil-date.ts';
import type { CaseId } from '../../kernel/id.ts';
import type { Scope, Tx, Versioned } from '../../platform/database/index.ts';
import { findCertificateTypes, findDepartmentNames } from '../catalogue/index.ts';
import type { HeldCertificate } from './contract.ts';
import type { CertificateDeps } from './deps.ts';
import { openFaces, type FaceText } from './face.ts';
import { verificationLink } from './link.ts';
import { isHolder } from './rules/holder.ts';
import type { Certificate } from './model.ts';
import {
  findByWords,
  findCurrent,
  findHeld,
  findOfCase,
  listVersions,
  type LicenceListing,
} from './queries/versions.ts';
import { statusOn } from './rules/status.ts';
import { certificateStreams } from './store/certificates.ts';
import type { VersionRow } from './store/tables.ts';

type Reading = Pick<CertificateDeps, 'vault' | 'now'>;

/** The licences that this scope holds, newest first, each in the version in force. One whose holder's data were erased is left out. */
export const listHeld = async (tx: Tx, deps: Reading): Promise<HeldCertificate[]> =>
  heldOf(tx, deps, await findHeld(tx));

/** Those that came of a case, for whoever sees the case. */
export const listOfCase = async (tx: Tx, deps: Reading, id: CaseId): Promise<HeldCertificate[]> =>
  heldOf(tx, deps, await findOfCase(tx, id));

/** A licence with what stands on it; `text` undefined where the holder's data were erased. */
export type OpenedLicence = {
  row: VersionRow;
  licence: HeldCertificate;
  certificate: Versioned<Certificate>;
  text: FaceText | undefined;
};

/** The licence in force, if this scope sees it, for whoever looks closer. */
export async function openLicence(tx: Tx, deps: Reading, id: string): Promise<OpenedLicence | undefined> {
  const row = await findCurrent(tx, id);
  const [licence] = row ? await heldOf(tx, deps, [row]) : [];
  if (!row || !licence) return undefined;
  const [text] = await openFaces(tx, deps.vault, [row.face]);
  return { row, licence, certificate: await certificateStreams.load(tx, id), text };
}

/** What a kind of licence is called. */
export const findTypeName = async (tx: Tx, type: string): Promise<string> =>
  (await findCertificateTypes(tx, [type])).get(type)?.name ?? type;

/** Whom a licence is for and what it is called, for whoever tells him of it. Throws where there is none. */
export async function briefOf(tx: Tx, id: string) {
  const row = await findCurrent(tx, id);
  if (!row) throw new Error(`there is no licence ${id}`);
  const type = await findTypeName(tx, row.type);
  return { person: row.person, organisation: row.organisation, number: row.number, type };
}

/** A page of the licences that departments gave. One whose holder's data were erased is left out. */
export const listLicences = async (tx: Tx, deps: Reading, listing: LicenceListing): Promise<HeldCertificate[]> =>
  heldOf(tx, deps, await listVersions(tx, listing));

/** Those with this number or identifier; `words` as the licence writes it. */
export const findLicences = async (tx: Tx, deps: Reading, words: string): Promise<HeldCertificate[]> =>
  heldOf(tx, deps, await findByWords(tx, words));

/** `isOwn`: whether whoever asks in this scope holds it, not only acts for its holder. */
export type ShownCertificate = { licence: HeldCertificate; link: string; isOwn: (scope: Scope) => boolean };

/** One of them, to be shown to others: with the address that its QR code has. */
export async function showHeld(
  tx: Tx,
  deps: Reading & Pick<CertificateDeps, 'verificationUrl'>,
  id: string,
): Promise<ShownCertificate | undefined> {
  const row = await findCurrent(tx, id);
  const [licence] = row ? await heldOf(tx, deps, [row]) : [];
  if (!row || !licence) return undefined;
  const { identifier, type, holder, number } = licence;
  const { valid_from: from, valid_until: until } = row;
  const organ = licence.organ.zh;
  const isPerson = licence.holderKind === 'person';
  return {
    licence,
    isOwn: (scope) => isHolder(row, scope),
    link: await verificationLink(tx, deps, { identifier, type, holder, organ, number, from, until, isPerson }),
  };
}

async function heldOf(tx: Tx, { vault, now }: Reading, rows: readonly VersionRow[]): Promise<HeldCertificate[]> {
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
    const { holder, holderKind, validity } = face;
    const type = types.get(row.type)?.name ?? row.type;
    return [
      {
        id,
        identifier,
        number,
        type,
        organ,
        holder,
        holderKind,
        validity,
        ...standing,
        caseId: row.case_id,
        file: row.file_id,
      },
    ];
  });
}
