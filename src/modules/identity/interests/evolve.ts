import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Interests } from './model.ts';

export function evolve({ standing }: Interests, event: Event): Interests {
  switch (event.type) {
    case 'interestDeclared': {
      const { interest: id, ground, matter } = event;
      return { standing: [...standing, { id, ground, matter }] };
    }
    case 'interestEnded':
      return { standing: standing.filter(({ id }) => id !== event.interest) };
    default:
      return never(event);
  }
}
