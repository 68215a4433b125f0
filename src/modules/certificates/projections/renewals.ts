import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId, type Area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { certificateStreams } from '../store/certificates.ts';
import type { RenewalRow, VersionRow } from '../store/tables.ts';

/** Of which licence a request is, and until when that holds. */
type Of = Pick<RenewalRow, 'area' | 'certificate' | 'department' | 'case_id' | 'person' | 'organisation'> & {
  until: RenewalRow['until'] | null;
};

/** What a licence's row in force says for a request made of it. */
const ofRow = ({
  area,
  certificate,
  department,
  case_id,
  person,
  organisation,
  valid_until: until,
}: VersionRow): Of => ({
  ...{ area, certificate, department, case_id, person, organisation, until },
});

type Asked = Extract<Event, { type: 'renewalAsked' }>;

const rowOf = ({ until, ...of }: Of, { request, on, inTime }: Asked): RenewalRow => ({
  ...of,
  request,
  asked_on: civilDate(on),
  in_time: inTime,
  until: until ?? civilDate(on),
  state: 'open',
  settled_on: null,
});

/** How an event settles what was asked for; undefined where it leaves it open. */
function settlementOf(event: Event): Exclude<RenewalRow['state'], 'open'> | undefined {
  switch (event.type) {
    case 'certificateRenewed':
      return event.how === 'renewed' ? 'granted' : undefined;
    case 'renewalRefused':
      return 'refused';
    case 'certificateRenewedByLaw':
      return 'byLaw';
    case 'renewalDropped':
      return 'dropped';
    case 'certificateEnded':
    case 'certificateRecalled':
      return 'ended';
    default:
      return undefined;
  }
}

/** Brings the requests of a licence to what happened, in the transaction that appended it. `row`: in force before. */
export async function projectRenewals(tx: Tx, { row, events }: { row: VersionRow; events: readonly Event[] }) {
  for (const event of events) {
    if (event.type === 'renewalAsked') {
      await tx
        .insertInto('certificates.renewal')
        .values(rowOf(ofRow(row), event))
        .execute();
    }
    const state = settlementOf(event);
    if (state === undefined || !('on' in event)) continue;
    await tx
      .updateTable('certificates.renewal')
      .set({ state, settled_on: civilDate(event.on) })
      .where('area', '=', tx.scope.area)
      .where('certificate', '=', row.certificate)
      .where('state', '=', 'open')
      .execute();
  }
}

type Folded = { of: Of | undefined; rows: RenewalRow[] };

function after({ of, rows }: Folded, event: Event, key: { area: Area; certificate: string }): Folded {
  const settled = rows.map((row) => settledBy(row, event));
  if (event.type === 'certificateIssued') {
    const { department, caseId: from, holder, face } = event;
    const { person, organisation } = holder;
    const held = { department, case_id: caseId(from), person: personId(person), organisation };
    return { of: { ...key, ...held, until: dayOf(face.until) }, rows };
  }
  if (event.type === 'certificateRenewed' || event.type === 'certificateRenewedByLaw')
    return { of: of && { ...of, until: dayOf(event.face.until) }, rows: settled };
  return event.type === 'renewalAsked' && of ? { of, rows: [...rows, rowOf(of, event)] } : { of, rows: settled };
}

function settledBy(row: RenewalRow, event: Event): RenewalRow {
  const state = settlementOf(event);
  if (row.state !== 'open' || state === undefined || !('on' in event)) return row;
  return { ...row, state, settled_on: civilDate(event.on) };
}

const dayOf = (day: string | null) => (day === null ? null : civilDate(day));

export const certificateRenewals = defineProjection({
  table: 'certificates.renewal',
  revision: 1,
  streams: certificateStreams,
  id: 'certificate',
  rowsOf: ({ area, id, events }: Past<Event>) =>
    events.reduce<Folded>((folded, { event }) => after(folded, event, { area, certificate: id }), {
      of: undefined,
      rows: [],
    }).rows,
});
