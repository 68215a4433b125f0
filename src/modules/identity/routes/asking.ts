import type { Result } from '../../../kernel/result.ts';
import { onceOf, problem } from '../../../platform/http/index.ts';
import { statusOf, type IdentityRefusal } from '../refusals.ts';

export type Request = Parameters<typeof onceOf>[0];
export type Reply = Parameters<typeof problem>[0];

/** Whose act a request is, and the key under which it happens once. */
export const actingOf = (request: Request) => ({ by: request.caller.actor, once: onceOf(request) });

/** The signed-in person; routes that ask it carry a permission which nobody else has. */
export function personOf({ caller }: Request): string {
  const { person } = caller.scope;
  if (person === undefined) throw new Error('a permission for persons let somebody in who is none');
  return person;
}

export const answer = <Value>(reply: Reply, result: Result<Value, IdentityRefusal>): Value | Reply =>
  result.ok ? result.value : refuse(reply, result.error);

/** For an act whose only answer is that it was done (204). */
export const answerDone = (reply: Reply, result: Result<unknown, IdentityRefusal>): Reply =>
  result.ok ? reply.code(204).send(null) : refuse(reply, result.error);

export const refuse = (reply: Reply, refusal: IdentityRefusal) => problem(reply, statusOf(refusal), refusal);
