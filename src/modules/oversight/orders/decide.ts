import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Event, Order, Refusal } from './model.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type In<State extends Order['state']> = Extract<Order, { state: State }>;

/**
 * 督办单: 起草 → 签发 → 签收 → 答复 → 审核 → 办结. What is answered after its day is taken all the same and counted as late. Nobody checks what he
 * answered, and nobody answers what he issued.
 */
export function decide(command: Command, current: Order): Decided {
  if (command.officer.conflicted) return no({ code: 'conflictOfInterest' });
  const by = { officer: command.officer.id, on: command.on };
  switch (command.type) {
    case 'draft':
      return drafted(command, current);
    case 'redraft': {
      if (current.state !== 'drafted') return notAllowed(command, current);
      const { words, days } = command;
      return isEmpty(words) ? missing() : ok([{ type: 'orderRedrafted', ...by, words: words.sealed, days }]);
    }
    case 'discard':
      return current.state === 'drafted' ? ok([{ type: 'orderDiscarded', ...by }]) : notAllowed(command, current);
    case 'issue': {
      if (current.state !== 'drafted') return notAllowed(command, current);
      const { number, template, dueOn } = command;
      return ok([{ type: 'orderIssued', ...by, number, template, dueOn }]);
    }
    case 'receive':
      if (current.state !== 'issued') return notAllowed(command, current);
      return refusalToAnswer(command, current) ?? ok([{ type: 'orderReceived', ...by }]);
    case 'answer':
      return current.state === 'received' ? answered(command, current) : notAllowed(command, current);
    case 'check':
      return current.state === 'answered' ? checked(command, current) : notAllowed(command, current);
    case 'close': {
      if (current.state !== 'checked') return notAllowed(command, current);
      if (command.officer.id === current.answeredBy) return no({ code: 'answererMayNotCheck' });
      return ok([{ type: 'orderClosed', ...by, words: isEmpty(command.words) ? null : command.words.sealed }]);
    }
    default:
      return never(command);
  }
}

function drafted({ officer, on, about, words, days }: Of<'draft'>, current: Order): Decided {
  if (current.state !== 'undrafted') return no({ code: 'orderNotAllowed', command: 'draft', state: current.state });
  if (isEmpty(words)) return missing();
  return ok([{ type: 'orderDrafted', officer: officer.id, on, ...about, words: words.sealed, days }]);
}

function answered(command: Of<'answer'>, current: In<'received'>): Decided {
  const { officer, on, words } = command;
  const refused = refusalToAnswer(command, current);
  if (refused) return refused;
  return isEmpty(words) ? missing() : ok([{ type: 'orderAnswered', officer: officer.id, on, measures: words.sealed }]);
}

function refusalToAnswer({ officer }: Command, { issuedBy }: In<'issued' | 'received'>): Decided | undefined {
  if (officer.id === issuedBy) return no({ code: 'issuerMayNotAnswer' });
  return officer.addressed ? undefined : no({ code: 'orderNotYours' });
}

function checked({ officer, on, verdict, words, dueOn }: Of<'check'>, current: In<'answered'>): Decided {
  if (officer.id === current.answeredBy) return no({ code: 'answererMayNotCheck' });
  if (verdict === 'returned' && current.returned) return no({ code: 'returnedBefore' });
  if (verdict === 'notSettled' && !current.returned) return no({ code: 'returnFirst' });
  if (verdict !== 'settled' && isEmpty(words)) return missing();
  const said = isEmpty(words) ? null : words.sealed;
  const again = verdict === 'returned' ? dueOn : null;
  return ok([{ type: 'orderChecked', officer: officer.id, on, verdict, words: said, dueOn: again }]);
}

const isEmpty = ({ said }: { said: string }) => said.trim() === '';
const missing = (): Decided => no({ code: 'wordsMissing' });
const notAllowed = ({ type: command }: Command, { state }: Order): Decided =>
  no({ code: 'orderNotAllowed', command, state });
