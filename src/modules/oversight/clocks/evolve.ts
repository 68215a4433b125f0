import { civilDate } from '../../../kernel/civil-date.ts';
import { never } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Watch } from './model.ts';
import { noted } from '../rules/noted.ts';

export function evolve(watch: Watch, event: Event): Watch {
  const at = Date.parse(event.at);
  const dueOn = civilDate(event.dueOn);
  switch (event.type) {
    case 'reminded':
      return noted(watch, { type: event.type, point: event.point, dueOn }, at);
    case 'escalated':
      return noted(watch, { type: event.type, level: event.level, dueOn, owed: event.owed }, at);
    default:
      return never(event);
  }
}
