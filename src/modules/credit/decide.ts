import { never, no, ok, type Result } from '../../kernel/result.ts';
import type { Command, CreditRecord, Event, Refusal } from './model.ts';

type Decision = Result<Event, Refusal>;

/** What a command does to a record, or why it may not. A record is made once and ended once; nothing of it is ever changed. */
export function decide(command: Command, current: CreditRecord): Decision {
  switch (command.type) {
    case 'make': {
      const { type: _make, ...made } = command;
      return current.state === 'unmade' ? ok({ type: 'recordMade', ...made }) : no({ code: 'recordMade' });
    }
    case 'end':
      return end(command, current);
    default:
      return never(command);
  }
}

function end(command: Extract<Command, { type: 'end' }>, current: CreditRecord): Decision {
  if (current.state !== 'standing') return no({ code: 'recordEnded' });
  const { officer, why, reason, on } = command;
  const { person, organisation } = current.holder;
  // 公务员法 art. 76: nobody clears himself, a relative or a firm of his.
  const isNear = officer.related.includes(person) || officer.organisations.some((one) => one === organisation);
  if (isNear) return no({ code: 'conflictOfInterest' });
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  return ok({ type: 'recordEnded', officer: officer.id, why, reason: reason.sealed, on });
}
