import { addDays, civilDateOf } from '../../../src/kernel/civil-date.ts';
import { citizen } from '../identity/people.ts';
import { jsonOf } from './agent.ts';
import type { Known } from './people.ts';

type Side = { known: Known; number: number; name: string };
type Terms = { items?: string[] | 'all'; acts?: string[]; opensData?: boolean };

/** A mandate that the agent asks for; nobody has answered yet. */
export async function askedMandate(
  agent: Side,
  principal: Omit<Side, 'known'>,
  { items = ['public-health'], acts = ALL }: Terms = {},
): Promise<{ mandate: string; token: string }> {
  const asked = {
    ...{ as: 'agent', name: principal.name, citizenId: citizen(principal.number), items, acts },
    until: addDays(civilDateOf(new Date()), 30),
  };
  return jsonOf<{ mandate: string; token: string }>(await agent.known.post('/api/identity/me/mandates', asked));
}

const ALL = ['fill', 'submit', 'supplement', 'withdraw', 'papers'];

/** The same, and the principal has confirmed it; answers its id. */
export async function mandateBetween(agent: Side, principal: Side, terms: Terms = {}): Promise<string> {
  const { mandate, token } = await askedMandate(agent, principal, terms);
  const { opensData = true } = terms;
  jsonOf(await principal.known.post('/api/identity/me/mandates/answer', { token, answer: 'confirm', opensData }));
  return mandate;
}
