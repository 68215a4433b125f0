import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Event, Instant, Refusal } from './model.ts';

type Answer = Result<Event, Refusal>;
const notAllowed = no({ code: 'instantNotAllowed' } as const);

/**
 * 秒批: a machine decides once for each case. What it granted is looked at by a person where chance or the applicant says so, and taken
 * back only by another one (行政许可法 art. 69).
 */
export function decide(command: Command, current: Instant): Answer {
  if (command.type === 'decide')
    return current.state === 'undecided' ? ok({ type: 'instantlyDecided', ...command.decided }) : notAllowed;
  if (current.state === 'undecided') return no({ code: 'instantNotFound' });
  if ('officer' in command && command.officer.conflicted) return no({ code: 'conflictOfInterest' });
  if ('words' in command && command.words?.said.trim() === '') return no({ code: 'instantWordsMissing' });
  switch (command.type) {
    case 'draw': {
      const { on, draw } = command;
      return current.state === 'granted'
        ? ok({ type: 'lookAsked', on, ground: 'drawn', words: null, draw })
        : notAllowed;
    }
    case 'askPerson':
      return askPerson(command, current);
    case 'look': {
      const { on, officer, outcome, words, statementUntil } = command;
      if (current.state !== 'checking') return notAllowed;
      const looked = { type: 'lookedAt', on, officer: officer.id, outcome, words: words.sealed } as const;
      return ok(outcome === 'wrong' ? { ...looked, statementUntil } : looked);
    }
    case 'state':
      return state(command, current);
    case 'rollBack':
      return rollBack(command, current);
    default:
      return never(command);
  }
}

/** Whoever was decided about by a machine may have a person look, once, also when chance had nobody look or somebody has (个人信息保护法 art. 24). */
function askPerson({ on, words }: Extract<Command, { type: 'askPerson' }>, current: Instant): Answer {
  if ('ground' in current && current.ground === 'asked') return no({ code: 'personAskedAlready' });
  if (current.state !== 'granted' && current.state !== 'confirmed') return notAllowed;
  return ok({ type: 'lookAsked', on, ground: 'asked', words: words?.sealed ?? null, draw: null });
}

/** 陈述申辩: once, until the last day that the notice names. */
function state({ on, words }: Extract<Command, { type: 'state' }>, current: Instant): Answer {
  if (current.state !== 'foundWrong' || current.until === null) return notAllowed;
  if (current.statedOn !== null) return no({ code: 'alreadyAnswered' });
  return on > current.until
    ? no({ code: 'statementTooLate', until: current.until })
    : ok({ type: 'statementMade', on, words: words.sealed });
}

/** Not before the party has spoken, or its time to speak is over (行政许可法 art. 7). */
function rollBack(command: Extract<Command, { type: 'rollBack' }>, current: Instant): Answer {
  if (current.state !== 'foundWrong') return notAllowed;
  const { on, officer, outcome, words, decision } = command;
  if (current.by === officer.id) return no({ code: 'lookedItself' });
  const { until, statedOn } = current;
  if (until !== null && statedOn === null && on <= until) return no({ code: 'statementRuns', until });
  return ok({ type: 'rollBackDecided', on, officer: officer.id, outcome, words: words.sealed, decision });
}
