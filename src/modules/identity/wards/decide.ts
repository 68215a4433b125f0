import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { isAdultOn } from '../mandates/rules/age.ts';
import type { Event } from './events.ts';
import type { Command, Refusal, Ward } from './model.ts';

type Decided = Result<Event[], Refusal>;

/** What a guardian says of a child. Nothing of it is verified here; the office sees the papers. */
export function decide(command: Command, ward: Ward): Decided {
  if (command.type === 'declare') return ward.state === 'none' ? declare(command) : no({ code: 'wardKnown' });
  if (ward.state !== 'declared' || ward.guardian !== command.guardian) return no({ code: 'wardUnknown' });
  switch (command.type) {
    case 'addNumber':
      if (ward.numbered) return no({ code: 'wardNumbered' });
      if (command.known) return no({ code: 'wardKnown' });
      return command.bornOnSameDay ? ok([{ type: 'wardNumbered' }]) : no({ code: 'wardBornOtherwise' });
    case 'remove':
      return ok([{ type: 'wardRemoved' }]);
    default:
      return never(command);
  }
}

function declare(command: Extract<Command, { type: 'declare' }>): Decided {
  const { guardian, relation, bornOn, numbered, on } = command;
  if (!guardian.adult) return no({ code: 'guardianNotAdult' });
  if (bornOn > on) return no({ code: 'wardNotBornYet' });
  // 民法典 art. 17: from eighteen on nobody has a guardian by age.
  if (isAdultOn(bornOn, on)) return no({ code: 'wardNotAChild' });
  if (command.known) return no({ code: 'wardKnown' });
  if (!command.declared) return no({ code: 'guardianshipNotDeclared' });
  return ok([{ type: 'wardDeclared', guardian: guardian.id, relation, numbered }]);
}
