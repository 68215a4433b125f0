import { caseId as idOf, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fileId as toFileId, type OpenFile } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDocument } from '../../documents/index.ts';
import { heldByCase, heldByPostCheck, heldBySteps, type CaseDeps } from './deps.ts';
import { findCaseRow } from './queries/case-rows.ts';
import { isAgentOf } from './rules/belonging.ts';

type Asked = { caller: Caller; caseId: string };

/** A paper of a case that this scope sees, for reading after the transaction. */
export async function openPaper(
  tx: Tx,
  deps: CaseDeps,
  { caller, caseId, paperId }: Asked & { paperId: string },
): Promise<OpenFile | undefined> {
  const paper = await findDocument(tx, paperId);
  if (!paper || paper.caseId !== caseId) return undefined;
  return openAttached(tx, deps, { caller, caseId, fileId: paper.fileId, what: 'document' });
}

/** A file that the applicant handed in with the case, or an officer with a step of it. */
export const openCaseAttachment = (
  tx: Tx,
  deps: CaseDeps,
  asked: Asked & { fileId: string },
): Promise<OpenFile | undefined> => openAttached(tx, deps, { ...asked, what: 'file' });

/** What officers added to steps, or keep to themselves of a check, is read by officers alone. */
const isOfCase = ({ file: { heldBy } }: OpenFile, { kind }: Caller, id: CaseId): boolean =>
  [heldByCase(id), heldByPostCheck(id, 'everybody')].includes(heldBy) ||
  (kind === 'officer' && [heldBySteps(id), heldByPostCheck(id, 'office')].includes(heldBy));

type Attached = Asked & { fileId: string; what: string };

async function openAttached(
  tx: Tx,
  deps: CaseDeps,
  { caller, caseId, fileId, what }: Attached,
): Promise<OpenFile | undefined> {
  const id = idOf(caseId);
  const listed = await findCaseRow(tx, id);
  if (!listed) return undefined;
  if (isAgentOf(listed, caller)) {
    const act = what === 'document' ? 'papers' : 'any';
    const right = await deps.acting.holds(tx, { caller, applicant: listed, item: listed.item_key, act });
    if (right !== 'holds') return undefined;
    await deps.recordRead(tx, caller, { caseId: id, person: listed.person, what, why: 'mandate' });
  }
  const opened = await deps.files.open(tx, toFileId(fileId));
  if (!opened.ok || !isOfCase(opened.value, caller, id)) return undefined;
  if (caller.kind === 'officer') {
    await deps.recordRead(tx, caller, { caseId: id, person: listed.person, what, why: 'handling' });
  }
  return opened.value;
}
