import { civilDate } from '../../../../kernel/civil-date.ts';
import { officerId } from '../../../../kernel/id.ts';
import { never } from '../../../../kernel/result.ts';
import type { HearingEvent } from './events.ts';
import type { Hearing } from './model.ts';

/** The hearing of a case after an event; one that cannot follow leaves it as it is. */
export function evolveHearing(hearing: Hearing | undefined, event: HearingEvent): Hearing | undefined {
  if (event.type === 'hearingOffered') return { state: 'offered', requestBy: civilDate(event.requestBy) };
  return hearing && moved(hearing, event);
}

function moved(hearing: Hearing, event: Exclude<HearingEvent, { type: 'hearingOffered' }>): Hearing {
  const { requestBy } = hearing;
  switch (event.type) {
    case 'hearingRequested': {
      const { organiseBy, procedure } = event;
      return { state: 'requested', requestBy, organiseBy: civilDate(organiseBy), procedure };
    }
    case 'hearingScheduled':
      return 'procedure' in hearing ? { ...scheduled(hearing, event) } : hearing;
    case 'presiderObjected':
      return hearing.state === 'scheduled' ? { ...hearing, objection: 'open' } : hearing;
    case 'objectionAnswered':
      return hearing.state === 'scheduled'
        ? { ...hearing, objection: 'answered', presider: officerId(event.presider) }
        : hearing;
    case 'hearingHeld':
      return { state: 'held', requestBy, heldOn: civilDate(event.heldOn) };
    default:
      return never(event);
  }
}

function scheduled(
  hearing: Extract<Hearing, { procedure: string }>,
  { heldOn, presider }: Extract<HearingEvent, { type: 'hearingScheduled' }>,
): Hearing {
  const { requestBy, organiseBy, procedure } = hearing;
  const objection = hearing.state === 'scheduled' ? hearing.objection : 'none';
  const days = { requestBy, organiseBy, heldOn: civilDate(heldOn) };
  return { state: 'scheduled', procedure, ...days, presider: officerId(presider), objection };
}
