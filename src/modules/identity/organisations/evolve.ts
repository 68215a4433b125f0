import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Organisation } from './model.ts';

export function evolve(organisation: Organisation, event: Event): Organisation {
  if (event.type === 'organisationEntered') return { state: 'entered', agencies: [] };
  if (organisation.state === 'none') return organisation;
  const { agencies } = organisation;
  switch (event.type) {
    case 'agencyGranted': {
      const { agency: id, agent, items, from, until } = event;
      const granted = { id, agent, items, from: civilDate(from), until: until === null ? null : civilDate(until) };
      return { ...organisation, agencies: [...agencies, granted] };
    }
    case 'agencyRevoked':
      return { ...organisation, agencies: agencies.filter(({ id }) => id !== event.agency) };
    default:
      return never(event);
  }
}
