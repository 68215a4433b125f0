import { never } from '../../../kernel/result.ts';
import type { CertificateHappened, Event, laterHappenings } from '../model.ts';

/** What happens beside a licence and leaves it as it stands. */
export type Beside = Extract<Event, { type: 'documentIssued' | 'copyMade' | 'copyWithdrawn' | 'renewalDropped' }>;

const BESIDE: readonly Event['type'][] = ['documentIssued', 'copyMade', 'copyWithdrawn', 'renewalDropped'];
export const isBeside = (event: Event): event is Beside => BESIDE.includes(event.type);

type Later = Exclude<Event, Beside | { type: 'certificateIssued' }>;

/** What happened to a licence, in one word. */
export const whatIn = (event: Exclude<Event, Beside>): CertificateHappened =>
  event.type === 'certificateIssued' ? 'issued' : laterIn(event);

/** The same of what happens after it was given. */
export function laterIn(event: Later): (typeof laterHappenings)[number] {
  switch (event.type) {
    case 'certificateSuspended':
      return 'suspended';
    case 'certificateResumed':
      return 'resumed';
    case 'certificateExpired':
      return 'expired';
    case 'certificateRenewed':
    case 'certificateEnded':
      return event.how;
    case 'certificateRecalled':
      return 'recalled';
    case 'certificateRenewedByLaw':
      return 'renewedByLaw';
    case 'renewalAsked':
    case 'renewalRefused':
      return event.type;
    default:
      return never(event);
  }
}
