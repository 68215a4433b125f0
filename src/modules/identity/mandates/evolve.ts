import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Mandate } from './model.ts';

export function evolve(mandate: Mandate, event: Event): Mandate {
  switch (event.type) {
    case 'mandateAsked': {
      const { asker, askedBy, linkUntil, opensData } = event;
      const terms = { ...event.terms, until: civilDate(event.terms.until) };
      return { state: 'asked', asker, askedBy, terms, linkUntil, opensData };
    }
    case 'mandateConfirmed': {
      if (mandate.state !== 'asked') return mandate;
      const { asker, askedBy, terms } = mandate;
      const [principal, agent] = askedBy === 'principal' ? [asker, event.by] : [event.by, asker];
      return { state: 'active', principal, agent, terms };
    }
    case 'mandateDeclined':
      return { state: 'ended', how: 'declined' };
    case 'mandateWithdrawn':
      return { state: 'ended', how: 'withdrawn' };
    case 'mandateRevoked':
      return { state: 'ended', how: 'revoked' };
    case 'mandateRenounced':
      return { state: 'ended', how: 'renounced' };
    default:
      return never(event);
  }
}
