import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import {
  actsOn,
  causesOn,
  changedFace,
  historyOf,
  openLicence,
  openRenewalOf,
  type OpenedLicence,
} from '../../certificates/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { LicenceFile } from './contract.ts';
import { findPending } from '../remedies/holding.ts';
import { matterOf } from './matter.ts';

/** A licence as an officer of the organ that gave it sees it; undefined where none of his roles reaches there. The read is recorded. */
export async function openLicenceFile(
  tx: Tx,
  deps: CaseDeps,
  { caller, id }: { caller: Caller; id: string },
): Promise<LicenceFile | undefined> {
  const opened = await openLicence(tx, deps.certificates, id);
  if (!opened || !deps.permits(caller, 'licence:read', opened.row.department)) return undefined;
  const { row, licence, certificate } = opened;
  const { bases } = await matterOf(tx, { certificate: id, caseId: row.case_id });
  const happened = await historyOf(tx, deps.vault, id);
  const names = await deps.officerNames(
    tx,
    happened.flatMap(({ officer }) => (officer === null ? [] : [officer])),
  );
  await deps.recordRead(tx, caller, { caseId: row.case_id, person: row.person, what: 'licence', why: 'handling' });
  const { organ, holder, type, number, identifier, status, issuedOn, from, until, validity, following, caseId, file } =
    licence;
  return {
    ...{
      id,
      organ,
      holder,
      type,
      number,
      identifier,
      status,
      issuedOn,
      from,
      until,
      validity,
      following,
      caseId,
      file,
      bases,
    },
    version: certificate.version,
    face: row.version,
    ...faceOf(opened),
    acts: deps.permits(caller, 'licence:act', row.department) ? actsOn(certificate.value) : [],
    causes: causesIn(certificate.value),
    renewal: (await openRenewalOf(tx, deps, id)) ?? null,
    renewedUntil: renewedUntil(deps, opened),
    disputes: (await findPending(tx, row.case_id)).map((one) => ({
      ...{ id: one.id, fileNumber: one.file_number, stopped: one.stopped_on !== null },
    })),
    happened: happened.map((one) => ({ ...one, officer: one.officer && (names.get(one.officer) ?? null) })),
  };
}

const faceOf = ({ text: { holderCode, entries, item } }: OpenedLicence) => ({
  holderCode,
  entries: [...entries],
  item,
});

const causesIn = (certificate: OpenedLicence['certificate']['value']) => ({
  revoked: [...causesOn(certificate, 'revoked')],
  recalled: [...causesOn(certificate, 'recalled')],
  cancelled: [...causesOn(certificate, 'cancelled')],
});

function renewedUntil({ now }: CaseDeps, { row, text }: OpenedLicence): string | null {
  if (row.valid_until === null) return null;
  const face = { text, from: civilDate(row.valid_from), until: civilDate(row.valid_until) };
  return changedFace(face, { how: 'renewed', on: civilDateOf(now()), change: {} }).until;
}
