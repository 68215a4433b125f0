import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, EarlyService, Event, Refusal } from './model.ts';

type Decided = Result<Event, Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/**
 * 提前服务: asked and answered in turns, before there is an application. An answer after its day is taken all the same and counted as late:
 * the day is ours, no limit of the law runs here.
 */
export function decide(command: Command, current: EarlyService): Decided {
  switch (command.type) {
    case 'ask':
      return ask(command, current);
    case 'answer':
      return answer(command, current);
    case 'withdraw':
      return withdraw(command, current);
    case 'lapse':
      return lapse(command, current);
    case 'apply':
      return apply(command, current);
    default:
      return never(command);
  }
}

function ask({ asked }: Of<'ask'>, { state }: EarlyService): Decided {
  if (state === 'waiting') return no({ code: 'earlyServiceWaits' });
  return state === 'applied' ? no({ code: 'earlyServiceOver' }) : ok(asked);
}

function answer({ on, officer, said, guidance }: Of<'answer'>, { state }: EarlyService): Decided {
  if (state === 'unasked') return no({ code: 'earlyServiceNotFound' });
  if (officer.conflicted) return no({ code: 'conflictOfInterest' });
  if (state !== 'waiting') return no({ code: 'earlyServiceNotWaiting' });
  if (!said) return no({ code: 'guidanceMissing' });
  return ok({ type: 'earlyServiceAnswered', on, officer: officer.id, guidance });
}

function withdraw({ on }: Of<'withdraw'>, { state }: EarlyService): Decided {
  if (state === 'unasked') return no({ code: 'earlyServiceNotFound' });
  if (state !== 'waiting' && state !== 'answered') return no({ code: 'earlyServiceOver' });
  return ok({ type: 'earlyServiceWithdrawn', on });
}

function lapse({ on, why }: Of<'lapse'>, { state }: EarlyService): Decided {
  if (state === 'unasked') return no({ code: 'earlyServiceNotFound' });
  if (state !== (why === 'unanswered' ? 'waiting' : 'answered')) return no({ code: 'earlyServiceOver' });
  return ok({ type: 'earlyServiceLapsed', on, why });
}

/** An application may come at any moment: it need not wait for an answer, and carries what lapsed too. */
function apply({ on, caseId }: Of<'apply'>, { state }: EarlyService): Decided {
  if (state === 'unasked') return no({ code: 'earlyServiceNotFound' });
  if (state === 'withdrawn' || state === 'applied') return no({ code: 'earlyServiceOver' });
  return ok({ type: 'earlyServiceApplied', on, caseId });
}
