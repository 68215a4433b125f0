import { isUscc } from '../../../kernel/codes/uscc.ts';
import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Agency, Command, Organisation, Refusal } from './model.ts';

type Decided = Result<Event[], Refusal>;

export function decide(command: Command, organisation: Organisation): Decided {
  if (command.type === 'enter') {
    if (organisation.state === 'entered') return no({ code: 'alreadyEntered' });
    return isUscc(command.uscc)
      ? ok([{ type: 'organisationEntered', uscc: command.uscc }])
      : no({ code: 'usccInvalid' });
  }
  if (organisation.state === 'none') return no({ code: 'organisationUnknown', command: command.type });
  switch (command.type) {
    case 'grantAgency':
      return grantAgency(command.agency);
    case 'revokeAgency':
      if (!organisation.agencies.some(({ id }) => id === command.agency)) return no({ code: 'agencyUnknown' });
      return ok([{ type: 'agencyRevoked', agency: command.agency, by: command.by }]);
    default:
      return never(command);
  }
}

function grantAgency({ id, agent, items, from, until }: Agency): Decided {
  if (until !== null && until < from) return no({ code: 'agencyEndsBeforeItBegins' });
  if (items.length === 0) return no({ code: 'agencyWithoutItems' });
  return ok([{ type: 'agencyGranted', agency: id, agent, items: items === 'all' ? items : [...items], from, until }]);
}
