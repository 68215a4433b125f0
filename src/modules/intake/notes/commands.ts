import { v7 as uuid } from 'uuid';
import { officerId, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { subjectOf } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { Asking } from '../cases/deps.ts';
import type { WriteNote, WrittenNote } from './contract.ts';
import { decide } from './decide.ts';
import type { NoteDeps } from './deps.ts';
import { initial, type Author, type Command, type Event, type Refusal } from './model.ts';
import { project } from './projections/note-list.ts';
import { countNotes, findSubject } from './queries/notes.ts';
import { worksOn } from './works-on.ts';
import { noteStreams } from './store/notes.ts';

export type NoteRefusal = Refusal | KeyReused | { code: 'caseNotFound' };

type Writing = { asking: Asking; id: CaseId; note: WriteNote };
type Answer = Result<WrittenNote, NoteRefusal>;

/** Writes a note; what an officer says by mistake he mends by another one. */
export const writeNote = (deps: NoteDeps, { asking, id, note }: Writing): Promise<Answer> =>
  withinOnce(deps.db, { scope: asking.caller.scope, once: asking.once }, async (tx): Promise<Answer> => {
    const { caller } = asking;
    const subject = await findSubject(tx, id);
    if (!subject || !worksOn(deps, { caller, permission: 'note:write', department: subject.department }))
      return no({ code: 'caseNotFound' });
    const corrected = note.corrects === undefined ? start : await noteStreams.load(tx, note.corrects);
    const command: Command = {
      type: 'write',
      subject,
      author: await authorOf(tx, deps, caller),
      said: note.text,
      sealed: await deps.vault.sealFor(tx, subjectOf({ ...subject, person: subject.applicant }), note.text.trim()),
      corrects: note.corrects ?? null,
      mentions: await mentionedIn(tx, note),
      before: await countNotes(tx, id),
    };
    const decision = decide(command, corrected.value);
    if (!decision.ok) return decision;
    return ok({ id: await record(tx, deps, { caller, subject, event: decision.value, corrected }) });
  });

const start = { value: initial, version: 0 };

export async function authorOf(tx: Tx, deps: NoteDeps, { actor }: Caller): Promise<Author> {
  const id = officerId(actor.id);
  return { id, department: actor.department ?? null, interests: await deps.interestsOf(tx, id) };
}

async function mentionedIn(tx: Tx, { mentions }: WriteNote): Promise<Command['mentions']> {
  if (mentions === undefined) return null;
  return { department: mentions, isKnown: (await findDepartmentNames(tx)).has(mentions) };
}

type Recording = {
  caller: Caller;
  subject: Pick<Command['subject'], 'caseId'>;
  event: Extract<Event, { type: 'noteWritten' }>;
  corrected: Awaited<ReturnType<typeof noteStreams.load>>;
};

async function record(tx: Tx, deps: NoteDeps, { caller, subject, event, corrected }: Recording): Promise<string> {
  const id = uuid();
  const at = deps.now();
  const stamp = { actor: caller.actor, at, caseId: subject.caseId };
  await noteStreams.append(tx, { id, after: start, events: [event], stamp });
  if (event.corrects !== null) {
    const mended: Event[] = [{ type: 'noteCorrected', by: id }];
    await noteStreams.append(tx, { id: event.corrects, after: corrected, events: mended, stamp });
  }
  await project(tx, id, { event, at });
  return id;
}
