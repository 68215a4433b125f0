import { never } from '../../../kernel/result.ts';
import type { Ask, AskStanding, Event, Gathered, Notice } from './model.ts';

export function evolve(current: Gathered, event: Event): Gathered {
  switch (event.type) {
    case 'correctionsGathered': {
      const earlier = current.state === 'none' ? [] : current.notices;
      const { edition, notice, at } = event;
      const open = earlier[notice - 1] ?? { asks: [], gatheredAt: [] };
      const added: Ask[] = event.asks.map((ask) => ({ ...ask, edition, standing: { state: 'open' } }));
      const grown: Notice = { asks: [...open.asks, ...added], gatheredAt: [...open.gatheredAt, at] };
      const { theme, applicant } = event;
      return {
        state: 'gathered',
        facts: { theme, applicant },
        notices: [...earlier.slice(0, notice - 1), grown],
      };
    }
    case 'correctionsAnswered':
      return settled(current, event, { state: 'answered', at: event.at });
    case 'correctionsFallen':
      return settled(current, event, { state: 'fallen', at: event.at });
    default:
      return never(event);
  }
}

function settled(
  current: Gathered,
  { notice: place, items }: Extract<Event, { items: readonly string[] }>,
  standing: AskStanding,
): Gathered {
  if (current.state === 'none') return current;
  const notices = current.notices.map((notice, index) =>
    index + 1 === place
      ? { ...notice, asks: notice.asks.map((ask) => (items.includes(ask.item) ? { ...ask, standing } : ask)) }
      : notice,
  );
  return { ...current, notices };
}
