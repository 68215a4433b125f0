import { civilDate } from '../../../kernel/civil-date.ts';
import { personId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import type { Event, Forwarding } from './model.ts';

export function evolve(current: Forwarding, event: Event): Forwarding {
  switch (event.type) {
    case 'caseForwarded': {
      const { department, decider, opinion, applicant } = event;
      const whose = { person: personId(applicant.person), organisation: applicant.organisation };
      const days = { forwardBy: civilDate(event.forwardBy), forwardedOn: civilDate(event.on) };
      return { state: 'sent', department, decider, opinion, applicant: whose, ...days };
    }
    case 'forwardingReceived':
      if (current.state !== 'sent') return current;
      return { ...current, state: 'received', receivedOn: civilDate(event.on), receipt: event.receipt };
    default:
      return never(event);
  }
}
