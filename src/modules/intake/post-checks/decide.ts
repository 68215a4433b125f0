import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Event, Opened, PostCheck, Refusal } from './model.ts';
import { rectificationTerm } from './rules/days.ts';

type Decided = Result<Event, Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
const notAllowed = { code: 'postCheckNotAllowed' } as const;

/**
 * 事中事后核查 of what was granted on a commitment (国办发〔2020〕42号): checked by who was drawn, put right within a time, and only
 * then, or for falsehood at once, taken away by the head after the party was heard. A check that comes late is heard all the same and shown
 * as late: a day that has passed must not leave a false commitment standing.
 */
export function decide(command: Command, current: PostCheck): Decided {
  if (current.state === 'unopened') return no({ code: 'postCheckNotFound' });
  if ('words' in command && command.words.said.trim() === '') return no({ code: 'postCheckWordsMissing' });
  if ('officer' in command) {
    if (command.officer.conflicted) return no({ code: 'conflictOfInterest' });
    const barred = whoMayNot(command, current);
    if (barred) return no(barred);
  }
  switch (command.type) {
    case 'assign':
      return assign(command, current);
    case 'check':
      return check(command, current);
    case 'orderRectification':
      return orderRectification(command, current);
    case 'answer':
      return answer(command, current);
    case 'recheck':
      return recheck(command, current);
    case 'propose':
      return propose(command, current);
    case 'state':
      return state(command, current);
    case 'decide':
      return conclude(command, current);
    default:
      return never(command);
  }
}

/** Why this officer may add no file to what he finds; undefined where he may. */
export function attachBar(current: PostCheck, officer: string): Refusal | undefined {
  if (current.state === 'unopened') return { code: 'postCheckNotFound' };
  if (current.facts.officer !== officer) return { code: 'notYourPostCheck' };
  return current.state === 'due' || current.state === 'rectifying' ? undefined : notAllowed;
}

type ByOfficer = Extract<Command, { officer: unknown }>;

/** Everything up to the proposal is done by who was drawn; the head decides, who did neither. */
function whoMayNot(command: ByOfficer, { facts, ...current }: Opened): Refusal | undefined {
  const { id } = command.officer;
  if (command.type === 'assign') return undefined;
  if (command.type === 'decide') {
    const proposed = 'by' in current && current.by === id;
    return proposed || facts.officer === id ? { code: 'proposedItself' } : undefined;
  }
  if (facts.decidedBy.includes(id)) return { code: 'decidedItself' };
  return facts.officer === id ? undefined : { code: 'notYourPostCheck' };
}

function assign({ on, officer, to }: Of<'assign'>, { state: standing, facts }: Opened): Decided {
  if (standing === 'closed') return no(notAllowed);
  if (facts.decidedBy.includes(to.id)) return no({ code: 'decidedItself' });
  if (!to.eligible) return no({ code: 'checkerNotEligible' });
  return ok({ type: 'postCheckAssigned', on, by: officer.id, officer: to.id });
}

function check({ on, officer, method, outcome, words }: Of<'check'>, current: Opened): Decided {
  if (current.state !== 'due') return no(notAllowed);
  return ok({ type: 'commitmentChecked', on, officer: officer.id, method, outcome, words: words.sealed });
}

function orderRectification({ on, officer, until, words }: Of<'orderRectification'>, current: Opened): Decided {
  if (current.state !== 'failed' || current.tried) return no(notAllowed);
  const term = rectificationTerm(on);
  if (until < term.from || until > term.latest) return no({ code: 'rectificationDay', ...term });
  return ok({ type: 'rectificationOrdered', on, officer: officer.id, until, words: words.sealed });
}

function answer({ on, words }: Of<'answer'>, current: Opened): Decided {
  if (current.state !== 'rectifying') return no(notAllowed);
  return current.answeredOn === null
    ? ok({ type: 'rectificationAnswered', on, words: words.sealed })
    : no({ code: 'alreadyAnswered' });
}

/** Found right at any time; found wrong only once the applicant asked to be visited again, or his time is over. */
function recheck({ on, officer, outcome, words }: Of<'recheck'>, current: Opened): Decided {
  if (current.state !== 'rectifying') return no(notAllowed);
  const { until, answeredOn } = current;
  if (outcome === 'notCorrected' && answeredOn === null && on <= until) return no({ code: 'rectificationRuns', until });
  return ok({ type: 'rectificationChecked', on, officer: officer.id, outcome, words: words.sealed });
}

function propose({ on, officer, ground, statementUntil, words }: Of<'propose'>, current: Opened): Decided {
  if (current.state !== 'failed' || (ground === 'notCorrected' && !current.tried)) return no(notAllowed);
  return ok({ type: 'revocationProposed', on, officer: officer.id, ground, words: words.sealed, statementUntil });
}

function state({ on, words }: Of<'state'>, current: Opened): Decided {
  if (current.state !== 'proposed') return no(notAllowed);
  if (current.statedOn !== null) return no({ code: 'alreadyAnswered' });
  return on > current.until
    ? no({ code: 'statementTooLate', until: current.until })
    : ok({ type: 'statementMade', on, words: words.sealed });
}

/** Not before the party has spoken, or its time to speak is over (行政许可法 art. 7). */
function conclude({ on, officer, outcome, words, decision }: Of<'decide'>, current: Opened): Decided {
  if (current.state !== 'proposed') return no(notAllowed);
  const { until, statedOn } = current;
  if (statedOn === null && on <= until) return no({ code: 'statementRuns', until });
  return ok({ type: 'revocationDecided', on, officer: officer.id, outcome, words: words.sealed, decision });
}
