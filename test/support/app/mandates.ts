import { addDays, civilDateOf } from '../../../src/kernel/civil-date.ts';
import { citizen } from '../identity/people.ts';
import { jsonOf } from './agent.ts';
import type { Known } from './people.ts';

type Side = { known: Known; number: number; name: string };
type Terms = { items?: string[] | 'all'; acts?: string[]; opensData?: boolean };

/** A mandate that the agent asked for and the principal confirmed; answers its id. */
export async function mandateBetween(agent: Side, principal: Side, terms: Terms = {}): Promise<string> {
  const { items = ['public-health'], acts = ['fill', 'submit', 'supplement', 'withdraw', 'papers'] } = terms;
  const { mandate, token } = jsonOf<{ mandate: string; token: string }>(
    await agent.known.post('/api/identity/me/mandates', {
      ...{ as: 'agent', name: principal.name, citizenId: citizen(principal.number), items, acts },
      until: addDays(civilDateOf(new Date()), 30),
    }),
  );
  const { opensData = true } = terms;
  jsonOf(await principal.known.post('/api/identity/me/mandates/answer', { token, answer: 'confirm', opensData }));
  return mandate;
}
