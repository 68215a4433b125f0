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
    case 'aboveDecided':
      if (current.state !== 'received') return current;
      return {
        ...{ ...current, state: 'decided', result: event.result },
        ...{ decidedOn: civilDate(event.on), number: event.number },
      };
    case 'forwardingTakenBack': {
      if (current.state !== 'sent' && current.state !== 'received') return current;
      const { department, decider, opinion, applicant, forwardBy, forwardedOn } = current;
      const sent = { department, decider, opinion, applicant, forwardBy, forwardedOn };
      return { state: 'takenBack', ...sent, takenBackOn: civilDate(event.on) };
    }
    case 'documentIssued':
      return current;
    default:
      return never(event);
  }
}
