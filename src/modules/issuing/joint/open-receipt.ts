import { caseId, personId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { fileId, type OpenFile } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDocument } from '../../documents/index.ts';
import type { IssuingDeps } from '../deps.ts';
import { holdResult } from '../results/store/results.ts';
import { jointStreams } from './store/joint.ts';

type Asked = { caller: Caller; theme: string; receipt: string };
type NotFound = { code: 'resultNotFound' };
const NOT_FOUND = { code: 'resultNotFound' } as const;

/**
 * 领取单 of one sitting, for a window that gives out for the department with whose papers it lies; written down as a look at that person's
 * matter. What is no receipt of this theme is not there.
 */
export const openReceipt = (
  deps: IssuingDeps,
  { caller, theme, receipt }: Asked,
): Promise<Result<OpenFile, NotFound>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<OpenFile, NotFound>> => {
    const { receipts } = (await jointStreams.load(tx, theme)).value;
    const kept = receipts.find(({ id }) => id === receipt);
    if (!kept) return no(NOT_FOUND);
    const of = caseId(kept.of);
    const held = await holdResult(tx, of);
    if (!held || held.value.state === 'awaited') return no(NOT_FOUND);
    const { department, holder } = held.value.facts;
    if (!deps.permits(caller, 'issuing:handle', department)) return no(NOT_FOUND);
    const paper = await findDocument(tx, receipt);
    const opened = paper && (await deps.files.open(tx, fileId(paper.fileId)));
    if (!opened?.ok) return no(NOT_FOUND);
    const read = { caseId: of, person: personId(holder.person), what: 'document', why: 'handling' };
    await deps.recordReads(tx, caller, [read]);
    return ok(opened.value);
  });
