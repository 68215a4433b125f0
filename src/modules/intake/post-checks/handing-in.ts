import { caseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { FileId, Holder } from '../../../platform/files/index.ts';
import { heldByPostCheck, type CaseDeps } from '../cases/deps.ts';
import type { AttachedFile } from './contract.ts';
import type { Matter } from './matter.ts';

export type FileRefused =
  | { code: 'stepFileUnknown' }
  | { code: 'tooManyStepFiles'; most: number }
  /** The content is gone, or harmful: what a scanner found after it was added. */
  | { code: 'postCheckFileLost' };
/** What was added to a check and is not part of its result yet: seen by the officer who checks, and dropped or handed in by him. */
export const waiting = (id: string) => `intake.postCheck/${id}`;

type At = { tx: Tx; id: string; matter: Matter };

/**
 * What was named becomes part of the result, in its commit; what was not named is dropped. Only what is shown to the applicant is put
 * within his reach: the rest stays with the department (行政许可法 art. 5).
 */
export async function handInFiles(
  deps: CaseDeps,
  { tx, id, matter }: At,
  named: readonly AttachedFile[],
): Promise<Result<AttachedFile[], FileRefused>> {
  const held = await deps.files.findHeldBy(tx, waiting(id));
  const attached: AttachedFile[] = [];
  for (const { id: file, shown } of named) {
    const known = held.find((one) => one.id === file);
    if (!known) return no({ code: 'stepFileUnknown' });
    const kept = await keep(deps, { tx, id, matter }, { file: known.id, shown });
    if (!kept.ok) return kept;
    attached.push({ id: kept.value, shown });
  }
  for (const { id: file } of held) await deps.files.remove(tx, file);
  return ok(attached);
}

/** The same content under its new holder; what a scanner found meanwhile keeps it out. */
async function keep(
  { files }: CaseDeps,
  { tx, id, matter: { facts, holder } }: At,
  { file, shown }: { file: FileId; shown: boolean },
): Promise<Result<FileId, FileRefused>> {
  const copied = await files.copy(tx, file, {
    heldBy: heldByPostCheck(caseId(id), shown ? 'everybody' : 'office'),
    subject: subjectOf(facts.applicant),
    ...(shown && reachOf(facts.applicant)),
    caseId: caseId(id),
    department: holder.department,
  });
  return copied.ok ? copied : no({ code: 'postCheckFileLost' });
}

const reachOf = ({ person, organisation, mandate }: Matter['facts']['applicant']): Partial<Holder> => ({
  person,
  ...(organisation !== null && { organisation }),
  ...(mandate !== null && { mandate }),
});
