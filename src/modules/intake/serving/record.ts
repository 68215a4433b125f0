import { civilDateOf } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { DocumentRefusal, DocumentRow } from '../../documents/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { findCaseRow } from '../cases/queries/case-rows.ts';
import { decide } from './decide.ts';
import type { Command, Event, Refusal } from './model.ts';
import { project } from './projections/paper-service.ts';
import { issueProof, type ProofRefusal } from './proof.ts';
import { serviceStreams } from './store/service.ts';

export type Listed = NonNullable<Awaited<ReturnType<typeof findCaseRow>>>;
export type RecordRefusal = Refusal | DocumentRefusal | ProofRefusal;

export const whose = ({ department, person, organisation, mandate }: Listed, { id, kind, issuedAt }: DocumentRow) => ({
  paper: { id, kind, issuedOn: civilDateOf(issuedAt) },
  holder: { department, person, organisation, mandate },
});

type Recording = { row: Listed; found?: DocumentRow; command: Command; actor: Actor };

/** Decides, prints the proof of what was served, and writes both down. */
export async function record(
  tx: Tx,
  deps: CaseDeps,
  { row, found, command, actor }: Recording,
): Promise<Result<Event[], RecordRefusal>> {
  const id = row.id;
  const held = await serviceStreams.load(tx, id);
  const decided = decide(command, held.value);
  if (!decided.ok || decided.value.length === 0) return decided;
  const events = [...decided.value];
  const [served] = events;
  if (served?.type === 'paperServed' && found && command.type === 'serve') {
    const proof = await issueProof(tx, deps, { row, paper: found, served, said: command.said });
    if (!proof.ok) return proof;
    events.push(proof.value);
  }
  await serviceStreams.append(tx, { id, after: held, events, stamp: { actor, at: deps.now(), caseId: id } });
  await project(tx, id, events);
  return ok(events);
}
