import type { CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import { openWords } from '../cases/sealing.ts';
import { authorOf } from './commands.ts';
import { worksOn } from './works-on.ts';
import type { CaseNotes, Note } from './contract.ts';
import { mustKeepAway } from './decide.ts';
import type { NoteDeps } from './deps.ts';
import { findNotes, findSubject } from './queries/notes.ts';

type Reading = { caller: Caller; id: CaseId };
type Answer = Result<CaseNotes, { code: 'caseNotFound' | 'conflictOfInterest' }>;

/** What colleagues say about a case, for whoever works on it. */
export const readNotes = (deps: NoteDeps, { caller, id }: Reading): Promise<Answer> =>
  deps.db.within(caller.scope, (tx) => notesOf(tx, deps, { caller, id, by: 'note:read', why: 'handling' }));

/**
 * The same for the auditor, who works on no case and may read the record of every one: his department opens nothing, the permission does.
 */
export const auditNotes = (deps: NoteDeps, { caller, id }: Reading): Promise<Answer> =>
  deps.db.within({ ...caller.scope, departments: 'all' }, (tx) =>
    notesOf(tx, deps, { caller, id, by: 'audit:read', why: 'audit' }),
  );

type Asked = Reading & { by: 'note:read' | 'audit:read'; why: string };

async function notesOf(tx: Tx, deps: NoteDeps, { caller, id, by, why }: Asked): Promise<Answer> {
  const subject = await findSubject(tx, id);
  if (!subject || !worksOn(deps, { caller, permission: by, department: subject.department }))
    return no({ code: 'caseNotFound' });
  if (mustKeepAway(await authorOf(tx, deps, caller), subject)) return no({ code: 'conflictOfInterest' });
  const organs = await findDepartmentNames(tx);
  const mayWrite = worksOn(deps, { caller, permission: 'note:write', department: subject.department });
  const notes = await opened(tx, deps, { caller, id, organs });
  if (notes.length > 0) await deps.recordRead(tx, caller, { caseId: id, person: subject.applicant, what: 'case', why });
  const departments = mayWrite ? [...organs].map(([key, name]) => ({ key, name })) : [];
  return ok({ notes, mayWrite, departments });
}

type Organs = Awaited<ReturnType<typeof findDepartmentNames>>;

async function opened(tx: Tx, deps: NoteDeps, { caller, id, organs }: Reading & { organs: Organs }): Promise<Note[]> {
  const rows = await findNotes(tx, id);
  const said = rows.map((row) => row.said);
  const texts = await openWords(deps.vault, tx, said);
  const names = await deps.officerNames(tx, [...new Set(rows.map(({ author }) => author))]);
  const organ = (key: string | null) => (key === null ? null : { key, name: organs.get(key) ?? { zh: key } });
  return rows.map((row, place) => ({
    id: row.id,
    text: texts[place] ?? null,
    author: { name: names.get(row.author) ?? null, isMe: row.author === caller.actor.id },
    department: organ(row.author_department),
    writtenAt: row.written_at.toISOString(),
    mentions: organ(row.mentions),
    corrects: row.corrects,
    correctedBy: row.corrected_by,
  }));
}
