import { civilDate } from '../../../kernel/civil-date.ts';
import { officerId } from '../../../kernel/id.ts';
import { never } from '../../../kernel/result.ts';
import type { UrgeEvent } from './events.ts';
import type { Urge } from './model.ts';

const officerOr = (id: string | null) => (id === null ? null : officerId(id));

/** The urges of a case after an event. */
export function evolveUrges(urges: readonly Urge[], event: UrgeEvent): readonly Urge[] {
  switch (event.type) {
    case 'urged':
      return [
        ...urges,
        {
          ...{ id: event.id, on: civilDate(event.on), answerBy: civilDate(event.answerBy), escalated: false },
          officer: officerOr(event.officer),
          tasks: event.tasks.map((one) => ({ ...one, holder: officerOr(one.holder), answered: false })),
        },
      ];
    case 'urgeAnswered':
      return urges.map((one) => (one.id === event.id ? answered(one, event.task) : one));
    case 'urgeEscalated':
      return urges.map((one) => (one.id === event.id ? { ...one, escalated: true } : one));
    default:
      return never(event);
  }
}

const answered = (urge: Urge, task: string): Urge => ({
  ...urge,
  tasks: urge.tasks.map((one) => (one.task === task ? { ...one, answered: true } : one)),
});
