import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Asked, Command, Consultation, Event, Refusal } from './model.ts';
import { awaitedIn, isPending, undecidedIn } from './rules/standing.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/**
 * 征求意见: opinions advise, the decision stays with who asked. Nothing here stops a clock: what departments say to each other is part of the
 * examination and of its limit (行政许可法 arts. 42, 45).
 */
export function decide(command: Command, current: Consultation): Decided {
  if (command.type === 'ask') return current.state === 'unasked' ? ok([command.asked]) : over();
  if (current.state === 'unasked') return no({ code: 'consultationNotFound' });
  switch (command.type) {
    case 'opine':
      return opine(command, current);
    case 'remind':
      return remind(command, current);
    case 'fallSilent':
      return fallSilent(command, current);
    case 'settleSilence':
      return settleSilence(command, current);
    case 'withdraw':
      return withdraw(command, current);
    default:
      return never(command);
  }
}

const over = () => no({ code: 'consultationOver' } as const);

/** Late words are kept, after what the silence counts as: whichever of the two comes first, they stand in the same order. */
function opine({ on, department, officer, said, opinion }: Of<'opine'>, current: Asked): Decided {
  const part = current.parts.find((one) => one.department === department);
  if (!part) return no({ code: 'consultationNotFound' });
  if (officer.conflicted) return no({ code: 'conflictOfInterest' });
  if (current.state === 'withdrawn') return over();
  if (part.opinion !== null) return no({ code: 'opinionGivenBefore' });
  if (!said) return no({ code: 'opinionUnsaid' });
  const late = on > current.facts.answerBy;
  const given = { type: 'opinionGiven', on, department, officer: officer.id, opinion, late } as const;
  return ok([...(late ? silenceIn(current, on) : []), given]);
}

function remind({ on }: Of<'remind'>, current: Asked): Decided {
  const departments = current.state === 'open' ? awaitedIn(current) : [];
  if (current.reminded || departments.length === 0 || on > current.facts.answerBy) return no({ code: 'nobodyAwaited' });
  return ok([{ type: 'consultationReminded', on, departments }]);
}

function fallSilent({ on }: Of<'fallSilent'>, current: Asked): Decided {
  const fallen = on > current.facts.answerBy && current.state === 'open' ? silenceIn(current, on) : [];
  return fallen.length === 0 ? no({ code: 'nobodyAwaited' }) : ok(fallen);
}

function silenceIn(current: Asked, on: string): Event[] {
  const departments = awaitedIn(current);
  return departments.length === 0 ? [] : [{ type: 'silenceFell', on, departments }];
}

function settleSilence({ on, officer, as }: Of<'settleSilence'>, current: Asked): Decided {
  if (current.state === 'withdrawn') return over();
  if (undecidedIn(current).length === 0) return no({ code: 'nothingUndecided' });
  return ok([{ type: 'silenceSettled', on, officer, as }]);
}

/** What was said before stays in the file. */
function withdraw({ on, officer, reason }: Of<'withdraw'>, current: Asked): Decided {
  if (!isPending(current)) return over();
  return ok([{ type: 'consultationWithdrawn', on, officer, reason }]);
}
