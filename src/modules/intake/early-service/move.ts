import { caseId } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Tx, Versioned } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { decide } from './decide.ts';
import type { Command, EarlyService, Refusal } from './model.ts';
import { projectEarlyService } from './projections/early-service-list.ts';
import { earlyServiceStreams } from './store/early-service.ts';

type Moving = Versioned<EarlyService> & { id: string; caller: Pick<Caller, 'actor'>; command: Command };

/** Decide, append, project. Two at once: the log's key lets one through, and the other looks again. */
export async function move(
  tx: Tx,
  { now }: { now: () => Date },
  { id, caller, command, value, version }: Moving,
): Promise<Result<{ version: number }, Refusal>> {
  const decided = decide(command, value);
  if (!decided.ok) return decided;
  const stamp = { actor: caller.actor, at: now(), caseId: caseId(id) };
  const moved = await earlyServiceStreams.append(tx, { id, after: { value, version }, events: [decided.value], stamp });
  await projectEarlyService(tx, id);
  return ok({ version: moved.version });
}
