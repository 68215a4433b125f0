import { caseId as idOf } from '../../../../kernel/id.ts';
import type { Result } from '../../../../kernel/result.ts';
import { onceOf, problem } from '../../../../platform/http/index.ts';
import type { CommandRefusal } from '../../cases/commands.ts';
import { statusOf } from '../../cases/refusals.ts';

type Reply = Parameters<typeof problem>[0];
type Request = Parameters<typeof onceOf>[0];

export const REFUSALS = [403, 404, 409, 412, 422, 503];

export const answer = (reply: Reply, result: Result<{ version: number }, CommandRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

export const targetOf = (request: Request, caseId: string, version: number) => ({
  asking: { caller: request.caller, once: onceOf(request) },
  id: idOf(caseId),
  version,
});
