import type { Result } from '../../../kernel/result.ts';
import { problem } from '../../../platform/http/index.ts';
import { statusOf } from '../refusals.ts';

export type Reply = Parameters<typeof problem>[0];
type Refusal = Parameters<typeof statusOf>[0];

export const answer = <Value>(reply: Reply, result: Result<Value, Refusal>) =>
  result.ok ? result.value : problem(reply, statusOf(result.error), result.error);
