import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId, type Area } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { isBeside, type Beside } from '../rules/happened.ts';
import { certificateStreams } from '../store/certificates.ts';
import type { VersionRow } from '../store/tables.ts';

type Standing = Pick<VersionRow, 'state' | 'state_since' | 'renews'>;
type Issued = Extract<Event, { type: 'certificateIssued' }>;
type Renewed = Extract<Event, { type: 'certificateRenewed' | 'certificateRenewedByLaw' }>;
type Faced = Issued | Renewed;
type OfRenewal = Extract<Event, { type: 'renewalAsked' | 'renewalRefused' | 'renewalDropped' }>;
type Key = { area: Area; certificate: string };

/** The rows of one licence after an event, oldest version first; the last is the one in force. */
function rowsAfter(rows: readonly VersionRow[], event: Event, key: Key): VersionRow[] {
  if (event.type === 'certificateIssued') return [...rows, { ...key, ...heldBy(event), ...facedBy(event), version: 1 }];
  const current = rows.at(-1);
  if (!current) return [];
  const earlier = rows.slice(0, -1);
  if (isOfRenewal(event)) return [...earlier, { ...current, renews: event.type === 'renewalAsked' && event.inTime }];
  if (isBeside(event)) return [...rows];
  if (!isRenewed(event)) return [...earlier, { ...current, ...standingAfter(event) }];
  const superseded: Standing = { state: 'superseded', state_since: civilDate(event.on), renews: false };
  return [...earlier, { ...current, ...superseded }, { ...current, ...facedBy(event), ...keptBy(event, current) }];
}

const isOfRenewal = (event: Event): event is OfRenewal =>
  event.type === 'renewalAsked' || event.type === 'renewalRefused' || event.type === 'renewalDropped';
const isRenewed = (event: Event): event is Renewed =>
  event.type === 'certificateRenewed' || event.type === 'certificateRenewedByLaw';

/** What rests goes on resting where the law alone renews it; what is asked for waits on where something else was decided. */
const keptBy = (event: Renewed, { state, state_since, renews }: VersionRow) => ({
  version: event.version,
  ...(event.type === 'certificateRenewedByLaw' && state === 'suspended' && { state, state_since }),
  renews: event.type === 'certificateRenewed' && event.how !== 'renewed' && renews,
});

const heldBy = ({ certificateType: type, department, caseId: from, holder }: Issued) => ({
  type,
  department,
  case_id: caseId(from),
  person: personId(holder.person),
  organisation: holder.organisation,
  mandate: holder.mandate,
});

const facedBy = ({ on, face }: Faced) => ({
  identifier: face.identifier,
  number: face.number,
  state: 'valid' as const,
  state_since: civilDate(on),
  renews: false,
  issued_on: civilDate(on),
  valid_from: civilDate(face.from),
  valid_until: face.until === null ? null : civilDate(face.until),
  face: sealed(face.sealed),
  sha256: face.sha256,
  file_id: face.file,
});

type Standings = Exclude<Event, Faced | Beside | OfRenewal>;

function standingAfter(event: Standings): Partial<Standing> {
  const state_since = civilDate(event.on);
  switch (event.type) {
    case 'certificateSuspended':
      return { state: 'suspended', state_since };
    case 'certificateResumed':
      return { state: 'valid', state_since };
    case 'certificateEnded':
      return { state: event.how, state_since, renews: false };
    case 'certificateRecalled':
      return { state: 'recalled', state_since, renews: false };
    case 'certificateExpired':
      return { state: 'expired', state_since };
    default:
      return never(event);
  }
}

export type Change = { id: string; before: readonly VersionRow[]; events: readonly Event[] };

/** Brings the rows of a licence to what happened, in the transaction that appended it. `before`: the row in force, if there is one. */
export async function project(tx: Tx, { id, before, events }: Change): Promise<void> {
  const key = { area: tx.scope.area, certificate: id };
  const rows = events.reduce((known, event) => rowsAfter(known, event, key), [...before]);
  await tx
    .insertInto('certificates.version')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['area', 'certificate', 'version']).doUpdateSet((row) => ({
        state: row.ref('excluded.state'),
        state_since: row.ref('excluded.state_since'),
        renews: row.ref('excluded.renews'),
      })),
    )
    .execute();
}

export const certificateVersions = defineProjection({
  table: 'certificates.version',
  revision: 2,
  streams: certificateStreams,
  id: 'certificate',
  rowsOf: ({ area, id, events }: Past<Event>) =>
    events.reduce<VersionRow[]>((rows, { event }) => rowsAfter(rows, event, { area, certificate: id }), []),
});
