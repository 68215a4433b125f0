import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Command, Interests, Matter, Refusal } from './model.ts';

export function decide(command: Command, { standing }: Interests): Result<Event[], Refusal> {
  switch (command.type) {
    case 'declare': {
      const { id: interest, ground, matter } = command.interest;
      if (standing.some((one) => isSame(one.matter, matter))) return no({ code: 'interestKnown' });
      return ok([{ type: 'interestDeclared', interest, ground, matter }]);
    }
    case 'end':
      if (!standing.some(({ id }) => id === command.interest)) return no({ code: 'interestUnknown' });
      return ok([{ type: 'interestEnded', interest: command.interest }]);
    default:
      return never(command);
  }
}

const isSame = (one: Matter, other: Matter) =>
  (one.kind === 'organisation' && other.kind === 'organisation' && one.uscc === other.uscc) ||
  (one.kind === 'case' && other.kind === 'case' && one.number === other.number);
