import { civilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getItemVersion, type ItemVersion } from '../../catalogue/index.ts';
import { listOfCase } from '../../certificates/index.ts';
import { findDocuments } from '../../documents/index.ts';
import { assignedValues, type AssignedValue, type Values } from '../../forms/index.ts';
import type { CaseDeps } from './deps.ts';
import type { Event } from './model.ts';
import { findCaseRow } from './queries/case-rows.ts';
import { findHappened } from './queries/timeline.ts';
import { openWords } from './sealing.ts';

/** What a grant gave: numbers by data element, licences, and papers. */
export type CaseResults = {
  item: string;
  values: Values;
  licences: readonly { id: string; type: string; number: string; identifier: string }[];
  papers: readonly { id: string; kind: string; number: string | null }[];
};

/** Undefined for a case that this scope does not see, and for one that was not granted. Numbers of a person whose data were erased are gone. */
export async function findResults(tx: Tx, deps: CaseDeps, id: CaseId): Promise<CaseResults | undefined> {
  const row = await findCaseRow(tx, id);
  if (row?.outcome !== 'granted') return undefined;
  const item = await getItemVersion(tx, row.item_key, row.item_version);
  const events = (await findHappened(tx, id)).map(({ event }) => event);
  const assigned = await openAssigned(tx, deps, { item, events });
  const licences = await listOfCase(tx, deps.certificates, id);
  const papers = await findDocuments(tx, id);
  return {
    item: item.key,
    values: Object.fromEntries(assigned.map(({ element, value }) => [element, value])),
    licences: licences.map(({ id: licence, type, number, identifier }) => ({ id: licence, type, number, identifier })),
    papers: papers.map(({ id: paper, kind, number }) => ({ id: paper, kind, number })),
  };
}

type Decided = { item: ItemVersion; events: readonly Event[] };

/** The numbers that came with a grant, opened; none before it and none after a denial. */
export async function openAssigned(tx: Tx, { vault }: CaseDeps, { item, events }: Decided): Promise<AssignedValue[]> {
  const granted = events.find((event) => event.type === 'caseDecided');
  if (granted?.outcome !== 'granted') return [];
  const kept = Object.entries(granted.assigned ?? {});
  const opened = await openWords(
    vault,
    tx,
    kept.map(([, text]) => sealed(text)),
  );
  const values = kept.flatMap(([element], place) => {
    const value = opened[place];
    return value === undefined ? [] : [[element, value]];
  });
  return assignedValues(item, Object.fromEntries(values), civilDate(granted.on));
}
