import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Command, Mandate, Party, Refusal, Side } from './model.ts';
import { termsFault } from './rules/terms.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Asked = Extract<Mandate, { state: 'asked' }>;

/** What happens to a mandate, or why it does not. */
export function decide(command: Command, mandate: Mandate): Decided {
  switch (command.type) {
    case 'ask':
      return mandate.state === 'none' ? ask(command) : no({ code: 'mandateConfirmed' });
    case 'confirm':
      return answerable(command, mandate, (asked) => confirm(command, asked));
    case 'decline':
      return answerable(command, mandate, () => ok([{ type: 'mandateDeclined', by: command.by.id }]));
    case 'withdraw':
      return withdraw(command, mandate);
    case 'end':
      return end(command, mandate);
    default:
      return never(command);
  }
}

function ask({ asker, askedBy, namesItself, named, terms, opensData, on, linkUntil }: Of<'ask'>): Decided {
  // 民法典 art. 168: nobody acts with himself in another's name.
  if (namesItself) return no({ code: 'mandateForOneself' });
  const unable = incapacity(asker, askedBy) ?? termsFault(terms, on);
  if (unable) return no(unable);
  const { items, acts, until } = terms;
  const said = { items: items === 'all' ? items : [...items], acts: [...acts], until };
  return ok([
    {
      type: 'mandateAsked',
      asker: asker.id,
      askedBy,
      named,
      terms: said,
      opensData: opensData && askedBy === 'principal',
      linkUntil,
    },
  ]);
}

/** An answer counts once, in time, and from nobody but whom the asker named. */
function answerable(
  { by, isNamed, at }: Of<'confirm' | 'decline'>,
  mandate: Mandate,
  answer: (asked: Asked) => Decided,
): Decided {
  if (mandate.state === 'none') return no({ code: 'mandateUnknown' });
  if (mandate.state === 'asked' && by.id === mandate.asker) return no({ code: 'mandateForOneself' });
  if (!isNamed) return no({ code: 'mandateForAnother' });
  if (mandate.state === 'active') return no({ code: 'mandateConfirmed' });
  if (mandate.state === 'ended') return no({ code: 'mandateOver', how: mandate.how });
  if (at >= mandate.linkUntil) return no({ code: 'mandateLinkExpired' });
  return answer(mandate);
}

function confirm({ by, on, opensData }: Of<'confirm'>, { askedBy, terms, opensData: opened }: Asked): Decided {
  const unable = incapacity(by, askedBy === 'agent' ? 'principal' : 'agent');
  if (unable) return no(unable);
  if (terms.until < on) return no({ code: 'mandateEndsBefore' });
  return ok([{ type: 'mandateConfirmed', by: by.id, on, opensData: askedBy === 'principal' ? opened : opensData }]);
}

/** 民法典 arts. 19, 173: a minor neither gives a mandate by himself nor is an agent; the guardian acts for him (arts. 23, 27). */
const incapacity = ({ adult }: Party, as: Side): Refusal | undefined =>
  adult ? undefined : { code: as === 'agent' ? 'agentNotAdult' : 'principalNotAdult' };

function withdraw({ by }: Of<'withdraw'>, mandate: Mandate): Decided {
  if (mandate.state === 'ended') return no({ code: 'mandateOver', how: mandate.how });
  if (mandate.state === 'active') return no({ code: 'mandateConfirmed' });
  if (mandate.state === 'none' || mandate.asker !== by) return no({ code: 'mandateUnknown' });
  return ok([{ type: 'mandateWithdrawn' }]);
}

/** 民法典 art. 173: the principal revokes, the agent resigns, each alone and at any time. */
function end({ by }: Of<'end'>, mandate: Mandate): Decided {
  if (mandate.state === 'ended') return no({ code: 'mandateOver', how: mandate.how });
  if (mandate.state === 'asked') return no({ code: 'mandateNotConfirmed' });
  if (mandate.state === 'none') return no({ code: 'mandateUnknown' });
  if (by === mandate.principal) return ok([{ type: 'mandateRevoked' }]);
  return by === mandate.agent ? ok([{ type: 'mandateRenounced' }]) : no({ code: 'mandateUnknown' });
}
