import { civilDate, civilDateOf } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { issueDocument, type DocumentRefusal, type DocumentRow } from '../../documents/index.ts';
import { openApplication } from '../cases/application.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { commonOf, openMatter, prefixOf } from '../cases/matter.ts';
import type { findCaseRow } from '../cases/queries/case-rows.ts';
import { loadCase } from '../cases/store/cases.ts';
import { caseWording } from '../cases/wording.ts';
import type { Event } from './model.ts';
import { servingWording } from './wording.ts';

export type ProofRefusal = { code: 'applicationErased' };
type Served = Extract<Event, { type: 'paperServed' }>;
type Proving = {
  row: NonNullable<Awaited<ReturnType<typeof findCaseRow>>>;
  paper: DocumentRow;
  served: Served;
  said: string | null;
};

/** Prints the proof of service (送达回证) and lays it among the papers of the case. */
export async function issueProof(
  tx: Tx,
  deps: CaseDeps,
  { row, paper, served, said }: Proving,
): Promise<Result<Extract<Event, { type: 'documentIssued' }>, DocumentRefusal | ProofRefusal>> {
  const { id, department, person, organisation, mandate } = row;
  const { value: before } = await loadCase(tx, id);
  if (before.state === 'unreceived') throw new Error(`paper ${paper.id} is of no case`);
  if ((await openApplication(tx, deps.vault, id)) === 'erased') return no({ code: 'applicationErased' });
  const matter = await openMatter(tx, deps, { id, before });
  const content = {
    ...commonOf(matter),
    kind: 'deliveryProof' as const,
    on: civilDateOf(deps.now()),
    paper: { name: caseWording.zh.papers[paper.kind], number: paper.number, issuedOn: civilDateOf(paper.issuedAt) },
    way: servingWording.zh.ways[served.way],
    done: civilDate(served.done),
    servedOn: civilDate(served.on),
    said: said?.trim() ?? null,
    openedAt: served.way === 'electronic' ? deps.now() : null,
  };
  const holder = { caseId: id, department, person, organisation, mandate };
  const issued = await issueDocument(tx, deps.documents, { holder, prefix: prefixOf(matter.item), content });
  if (!issued.ok) return issued;
  const { id: proof, sha256 } = issued.value;
  return ok({ type: 'documentIssued', id: proof, kind: 'deliveryProof', number: null, sha256 });
}
