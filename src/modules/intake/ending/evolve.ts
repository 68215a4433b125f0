import { civilDate } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import type { EndingEvent } from './events.ts';
import type { ProposedEnding } from './model.ts';

/** The end that is proposed for a case after an event; undefined where none is any more. */
export const evolveEnding = (
  event: Extract<EndingEvent, { type: 'endingProposed' | 'endingRejected' }>,
): ProposedEnding | undefined =>
  event.type === 'endingRejected'
    ? undefined
    : {
        officer: officerId(event.officer),
        on: civilDate(event.on),
        ground: event.ground,
        basis: event.basis,
        reason: event.reason,
        twin: event.twin,
        organ: event.organ,
      };
