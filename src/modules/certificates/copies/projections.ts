import { civilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId, type Area } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineProjection, type Past } from '../../../platform/log/index.ts';
import type { Event } from '../model.ts';
import { certificateStreams } from '../store/certificates.ts';
import type { CopyRow } from '../store/tables.ts';

type Made = Extract<Event, { type: 'copyMade' }>;

/** What a copy is of: whose licence, and which version stood when it was made. */
export type CopyOf = Pick<
  CopyRow,
  'area' | 'certificate' | 'version' | 'identifier' | 'case_id' | 'person' | 'organisation'
>;

const rowOf = (of: CopyOf, { copy, on, until, linkHash, sealed: text, file }: Made): CopyRow => ({
  ...of,
  id: copy,
  link_hash: linkHash,
  sealed: sealed(text),
  made_on: civilDate(on),
  until: civilDate(until),
  withdrawn_on: null,
  file_id: file,
});

export async function addCopy(tx: Tx, of: CopyOf, made: Made): Promise<void> {
  await tx.insertInto('certificates.copy').values(rowOf(of, made)).execute();
}

export async function endCopy(tx: Tx, { copy, on }: { copy: string; on: string }): Promise<void> {
  await tx
    .updateTable('certificates.copy')
    .set({ withdrawn_on: civilDate(on) })
    .where('area', '=', tx.scope.area)
    .where('id', '=', copy)
    .execute();
}

type Folded = { of: CopyOf | undefined; rows: CopyRow[] };

function after({ of, rows }: Folded, event: Event, key: { area: Area; certificate: string }): Folded {
  switch (event.type) {
    case 'certificateIssued': {
      const { person, organisation } = event.holder;
      const holder = { case_id: caseId(event.caseId), person: personId(person), organisation };
      return { of: { ...key, ...holder, version: 1, identifier: event.face.identifier }, rows };
    }
    case 'certificateRenewed':
      return { of: of && { ...of, version: event.version, identifier: event.face.identifier }, rows };
    case 'copyMade':
      return { of, rows: of ? [...rows, rowOf(of, event)] : rows };
    case 'copyWithdrawn': {
      const withdrawn_on = civilDate(event.on);
      return { of, rows: rows.map((row) => (row.id === event.copy ? { ...row, withdrawn_on } : row)) };
    }
    default:
      return { of, rows };
  }
}

export const certificateCopies = defineProjection({
  table: 'certificates.copy',
  revision: 1,
  streams: certificateStreams,
  id: 'certificate',
  rowsOf: ({ area, id, events }: Past<Event>) =>
    events.reduce<Folded>((folded, { event }) => after(folded, event, { area, certificate: id }), {
      of: undefined,
      rows: [],
    }).rows,
});
