import type { CaseId } from '../../../kernel/id.ts';
import { personId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { OpenFile, Received } from '../../../platform/files/index.ts';
import { fileId } from '../../../platform/files/index.ts';
import { heldByResult, type Asking, type IssuingDeps } from '../deps.ts';
import { holdResult } from './store/results.ts';

type NotFound = { code: 'resultNotFound' };
type OfResult = { asking: Asking; id: CaseId };

/** A signature or a paper of authority, received and judged already: kept, sealed with the holder's key, until an act names it. */
export const addFile = (
  deps: IssuingDeps,
  of: OfResult,
  received: Received,
): Promise<Result<{ id: string }, NotFound>> =>
  onVisible(deps, of, async (tx, { department, holder }) =>
    ok({
      id: await deps.files.record(tx, received, {
        ...{ heldBy: heldByResult(of.id), subject: subjectOf(holder), caseId: of.id, department },
      }),
    }),
  );

/** Whether a file may be added, before its first byte is read. */
export const findPlace = (deps: IssuingDeps, of: OfResult): Promise<Result<undefined, NotFound>> =>
  onVisible(deps, of, async () => ok(undefined));

/** One of them, for the window; written down as a look at that person's matter. */
export const openFile = (deps: IssuingDeps, of: OfResult, file: string): Promise<Result<OpenFile, NotFound>> =>
  onVisible(deps, of, async (tx, { holder }) => {
    const opened = await deps.files.open(tx, fileId(file));
    if (!opened.ok || opened.value.file.heldBy !== heldByResult(of.id)) return no({ code: 'resultNotFound' });
    const read = { caseId: of.id, person: personId(holder.person), what: 'file', why: 'handling' };
    await deps.recordReads(tx, of.asking.caller, [read]);
    return ok(opened.value);
  });

type Whose = { department: string; holder: { person: string; organisation: string | null } };

const onVisible = <Value>(
  deps: IssuingDeps,
  { asking: { caller }, id }: OfResult,
  work: (tx: Parameters<typeof holdResult>[0], whose: Whose) => Promise<Result<Value, NotFound>>,
): Promise<Result<Value, NotFound>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<Value, NotFound>> => {
    const held = await holdResult(tx, id);
    if (!held || held.value.state === 'awaited') return no({ code: 'resultNotFound' });
    const { facts } = held.value;
    return deps.permits(caller, 'issuing:handle', facts.department) ? work(tx, facts) : no({ code: 'resultNotFound' });
  });
