import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Leaves } from './model.ts';

export function evolve({ leaves }: Leaves, event: Event): Leaves {
  switch (event.type) {
    case 'deputyNamed': {
      const { leave: id, role, department, section, deputy } = event;
      const days = { from: civilDate(event.from), until: civilDate(event.until) };
      return { leaves: [...leaves, { id, role, department, section, ...days, deputy, endedOn: null }] };
    }
    case 'leaveTakenBack':
      return {
        leaves: leaves.map((one) => (one.id === event.leave ? { ...one, endedOn: civilDate(event.on) } : one)),
      };
    default:
      return never(event);
  }
}
