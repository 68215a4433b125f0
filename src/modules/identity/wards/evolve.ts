import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Ward } from './model.ts';

export function evolve(ward: Ward, event: Event): Ward {
  switch (event.type) {
    case 'wardDeclared': {
      const { guardian, relation, numbered } = event;
      return { state: 'declared', guardian, relation, numbered };
    }
    case 'wardNumbered':
      return ward.state === 'declared' ? { ...ward, numbered: true } : ward;
    case 'wardRemoved':
      return { state: 'removed' };
    default:
      return never(event);
  }
}
