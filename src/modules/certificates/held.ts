import { civilDate, civilDateOf, type CivilDate } from '../../kernel/civil-date.ts';
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
  findVersionsOf,
  listVersions,
  type LicenceListing,
} from './queries/versions.ts';
import { holdingOn, statusAmong } from './rules/holding.ts';
import { certificateStreams } from './store/certificates.ts';
import type { VersionRow } from './store/tables.ts';

type Reading = Pick<CertificateDeps, 'vault' | 'now'>;

/** The licences that this scope holds, newest first, each in the version in force. One whose holder's data were erased is left out. */
export const listHeld = async (tx: Tx, deps: Reading): Promise<HeldCertificate[]> =>
  heldOf(tx, deps, await findHeld(tx));

/** Those that came of a case, for whoever sees the case. */
export const listOfCase = async (tx: Tx, deps: Reading, id: CaseId): Promise<HeldCertificate[]> =>
  heldOf(tx, deps, await findOfCase(tx, id));

/** A licence with what stands on it. */
type Opened = { row: VersionRow; licence: HeldCertificate; text: FaceText };
export type OpenedLicence = Opened & { certificate: Versioned<Certificate> };

/** The licence in force, if this scope sees it, for whoever looks closer. */
export async function openLicence(tx: Tx, deps: Reading, id: string): Promise<OpenedLicence | undefined> {
  const opened = await openCurrent(tx, deps, id);
  return opened && { ...opened, certificate: await certificateStreams.load(tx, id) };
}

/** Undefined also where the holder's data were erased. */
async function openCurrent(tx: Tx, deps: Reading, id: string): Promise<Opened | undefined> {
  const row = await findCurrent(tx, id);
  const [opened] = row ? await openHeld(tx, deps, [row]) : [];
  return opened;
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
  const opened = await openCurrent(tx, deps, id);
  if (!opened) return undefined;
  const { row, licence } = opened;
  const { identifier, type, holder, number } = licence;
  const [from, until] = [civilDate(licence.from), licence.until === null ? null : civilDate(licence.until)];
  const organ = licence.organ.zh;
  const isPerson = licence.holderKind === 'person';
  return {
    licence,
    isOwn: (scope) => isHolder(row, scope),
    link: await verificationLink(tx, deps, { identifier, type, holder, organ, number, from, until, isPerson }),
  };
}

const heldOf = async (tx: Tx, deps: Reading, rows: readonly VersionRow[]): Promise<HeldCertificate[]> =>
  (await openHeld(tx, deps, rows)).map(({ licence }) => licence);

/** `row`: the version in force by the record; the licence shows the one that holds today. */
export async function openHeld(tx: Tx, { vault, now }: Reading, rows: readonly VersionRow[]): Promise<Opened[]> {
  const types = await findCertificateTypes(tx, [...new Set(rows.map(({ type }) => type))]);
  const organs = await findDepartmentNames(tx);
  const today = civilDateOf(now());
  const standing = await standingsOf(tx, rows, today);
  const faces = await openFaces(
    tx,
    vault,
    standing.flatMap(({ row, holding }) => [row.face, holding.face]),
  );
  return standing.flatMap(({ row, holding, status }, place) => {
    const [text, shown] = [faces[place * 2], faces[place * 2 + 1]];
    if (!text || !shown) return [];
    const { holder, holderKind, validity } = shown;
    const licence: HeldCertificate = {
      ...{ id: row.certificate, holder, holderKind, validity, ...termOf(holding) },
      type: types.get(row.type)?.name ?? row.type,
      organ: organs.get(row.department) ?? { zh: row.department },
      status,
      following: holding.version === row.version ? null : followingOf(row),
      caseId: row.case_id,
      file: holding.file_id,
    };
    return [{ row, licence, text }];
  });
}

const termOf = ({ identifier, number, issued_on: issuedOn, valid_from: from, valid_until: until }: VersionRow) => ({
  ...{ identifier, number, issuedOn, from, until },
});

const followingOf = ({ issued_on: issuedOn, valid_from: from, valid_until: until }: VersionRow) => ({
  ...{ issuedOn, from, until },
});

/** Of each licence the version that holds today; only where the newest has not begun there is another to look for. */
async function standingsOf(tx: Tx, rows: readonly VersionRow[], today: CivilDate) {
  const early = rows.filter(({ valid_from }) => valid_from > today).map(({ certificate }) => certificate);
  const earlier = await findVersionsOf(tx, early);
  return rows.map((row) => {
    const versions = [
      ...earlier.filter(({ certificate, version }) => certificate === row.certificate && version < row.version),
      row,
    ];
    const holding = holdingOn(versions, today) ?? row;
    return { row, holding, status: statusAmong(versions, holding, today) };
  });
}
