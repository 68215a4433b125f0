import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Area } from '../../../kernel/id.ts';
import type { Db, Scope, Tx } from '../../../platform/database/index.ts';
import { fileId, type Files, type OpenFile } from '../../../platform/files/index.ts';
import { openFaces } from '../face.ts';
import { findTypeName } from '../held.ts';
import type { CertificateDeps } from '../deps.ts';
import type { HeldCopy, SharedCopy } from '../contract.ts';
import { findVersion } from '../queries/versions.ts';
import { statusOn } from '../rules/status.ts';
import type { CopyRow } from '../store/tables.ts';
import { linkHashOf } from './make.ts';
import { findCopies, findPresentedCopy } from './queries.ts';

type Said = { purpose: string; forWhom: string; token: string };

async function saidIn(tx: Tx, { vault }: Pick<CertificateDeps, 'vault'>, rows: readonly CopyRow[]) {
  const texts =
    rows.length === 0
      ? []
      : await vault.openTexts(
          tx,
          rows.map(({ sealed }) => sealed),
        );
  return texts.map((text): Said | undefined => (text === undefined ? undefined : JSON.parse(text)));
}

const stateOn = ({ withdrawn_on, until }: CopyRow, day: CivilDate): HeldCopy['state'] =>
  withdrawn_on !== null ? 'withdrawn' : until < day ? 'ended' : 'running';

type Listing = Pick<CertificateDeps, 'vault' | 'now' | 'copyUrl'>;

/** The copies that a holder made of a licence, each with the link that opens it. */
export async function listCopies(tx: Tx, deps: Listing, certificate: string): Promise<HeldCopy[]> {
  const rows = await findCopies(tx, certificate);
  const said = await saidIn(tx, deps, rows);
  const today = civilDateOf(deps.now());
  return rows.flatMap((row, place) => {
    const words = said[place];
    if (!words) return [];
    const { id, made_on: madeOn, until, case_id: caseId, file_id: file } = row;
    const { purpose, forWhom, token } = words;
    return [
      { id, purpose, forWhom, madeOn, until, state: stateOn(row, today), link: deps.copyUrl(token), caseId, file },
    ];
  });
}

export type Opening = Pick<CertificateDeps, 'vault' | 'now'> & { db: Db; files: Files };
export type OpenedCopy = { copy: SharedCopy; scope: Scope; row: CopyRow };

/** What a link shows today; undefined where it never opened anything, was ended, or its day has passed. */
export async function openSharedCopy(deps: Opening, area: Area, token: string): Promise<OpenedCopy | undefined> {
  const row = await deps.db.within({ area, presented: linkHashOf(token) }, (tx) =>
    findPresentedCopy(tx, linkHashOf(token)),
  );
  const today = civilDateOf(deps.now());
  if (!row || stateOn(row, today) !== 'running') return undefined;
  // The holder's own link opens this one licence, as if the holder showed it.
  const { person, organisation } = row;
  const scope = { area, person, ...(organisation !== null && { organisations: [organisation] }) };
  const copy = await deps.db.within(scope, (tx) => sharedOf(tx, deps, { row, today }));
  return copy && { copy, scope, row };
}

async function sharedOf(
  tx: Tx,
  deps: Pick<CertificateDeps, 'vault'>,
  { row, today }: { row: CopyRow; today: CivilDate },
): Promise<SharedCopy | undefined> {
  const version = await findVersion(tx, row.identifier);
  const [said] = await saidIn(tx, deps, [row]);
  const [face] = version ? await openFaces(tx, deps.vault, [version.face]) : [];
  if (!version || !said || !face) return undefined;
  const { purpose, forWhom } = said;
  const type = await findTypeName(tx, version.type);
  const { number, identifier } = version;
  return {
    type,
    number,
    identifier,
    holder: face.holder,
    status: statusOn(version, today),
    purpose,
    forWhom,
    until: row.until,
  };
}

/** The copy itself, for reading after the transaction. */
export async function openCopyFile({ db, files }: Opening, { scope, row }: OpenedCopy): Promise<OpenFile | undefined> {
  const opened = await db.within(scope, (tx) => files.open(tx, fileId(row.file_id)));
  return opened.ok ? opened.value : undefined;
}
