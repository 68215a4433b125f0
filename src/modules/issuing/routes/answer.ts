import type { Result } from '../../../kernel/result.ts';
import { problem } from '../../../platform/http/index.ts';
import { statusOf, type IssuingRefusal } from '../refusals.ts';

type Reply = Parameters<typeof problem>[0];

/** The value, or the refusal with its status. */
export const answer = <Value>(reply: Reply, result: Result<Value, IssuingRefusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);

/** With which an act of the window may be refused. */
export const REFUSALS = [403, 404, 409, 412, 422];
