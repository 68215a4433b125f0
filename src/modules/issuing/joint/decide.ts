import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Event, Refusal } from './model.ts';

/** What is chosen for, or happens to, several results of a theme at once. Each result decides for itself beside it. */
export function decide(command: Command): Result<Event[], Refusal> {
  switch (command.type) {
    case 'choose': {
      const { on, pace, wish, left } = command;
      if (left === 0) return no({ code: 'nothingLeftToChoose' });
      if (wish.method === 'post' && wish.address === null) return no({ code: 'addressMissing' });
      return ok([{ type: 'jointDeliveryChosen', on, pace, wish }]);
    }
    case 'handOver': {
      const { type: _act, cases, ...act } = command;
      return cases.length === 0
        ? no({ code: 'nothingMarked' })
        : ok([{ type: 'jointlyHandedOver', ...act, cases: [...cases] }]);
    }
    case 'post': {
      const { type: _act, cases, ...act } = command;
      return cases.length === 0
        ? no({ code: 'nothingMarked' })
        : ok([{ type: 'jointlyPosted', ...act, cases: [...cases] }]);
    }
    default:
      return never(command);
  }
}
