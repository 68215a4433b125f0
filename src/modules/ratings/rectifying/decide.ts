import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { MOST_ROUNDS, type Command, type Event, type Rectification, type Refusal } from './model.ts';

type Act = Exclude<Command, { type: 'open' }>;
type Decided = Result<Event[], Refusal>;

/**
 * 差评 → 核实 → 整改 → 反馈 → 回访 → 办结 (国办发〔2019〕51号; GB/T 39734, 9). What comes after its day is taken all the same and counted as
 * late: a day that has passed must not leave the person without an answer.
 */
export function decide(command: Command, current: Rectification): Decided {
  if (command.type === 'open') {
    if (current.state !== 'unopened') return notAllowed(command, current);
    const { on, about, verifyBy } = command;
    return ok([{ type: 'badRatingOpened', on, ...about, dueOn: verifyBy }]);
  }
  if (current.state === 'unopened' || current.state === 'closed') return notAllowed(command, current);
  if (command.officer.conflicted) return no({ code: 'conflictOfInterest' });
  if (command.officer.id === current.served) return no({ code: 'ratedYourself' });
  if (wordsOf(command).said.trim() === '') return no({ code: 'wordsMissing' });
  return acted(command, current);
}

function acted(command: Act, current: Rectification): Decided {
  switch (command.type) {
    case 'verify':
      return current.state === 'awaitingVerification' ? verified(command, current) : notAllowed(command, current);
    case 'extend':
      return current.state === 'rectifying' ? extended(command, current) : notAllowed(command, current);
    case 'rectify': {
      if (current.state !== 'rectifying') return notAllowed(command, current);
      const { officer, on, measures } = command;
      const { dueOn } = current;
      return ok([{ type: 'rectified', officer: officer.id, on, dueOn, measures: measures.sealed }]);
    }
    case 'answer': {
      if (current.state !== 'awaitingAnswer') return notAllowed(command, current);
      const { officer, on, answer, revisitBy } = command;
      // Who gave no name cannot be called.
      const dueOn = current.named ? revisitBy : null;
      return ok([{ type: 'ratingAnswered', officer: officer.id, on, dueOn, answer: answer.sealed }]);
    }
    case 'revisit':
      return current.state === 'awaitingRevisit' ? revisited(command, current) : notAllowed(command, current);
    case 'review':
      return current.state === 'awaitingReview' ? reviewed(command, current) : notAllowed(command, current);
    default:
      return never(command);
  }
}

type Verifying = Extract<Command, { type: 'verify' }>;
type In<State extends Rectification['state']> = Extract<Rectification, { state: State }>;

function verified(command: Verifying, { named }: In<'awaitingVerification'>): Decided {
  const { officer, on, finding, contact, note, rectifyBy, reviewBy } = command;
  if (named && contact === null) return no({ code: 'callFirst' });
  const doubted = finding === 'mistaken' || finding === 'malicious';
  return ok([
    {
      type: 'badRatingVerified',
      officer: officer.id,
      on,
      dueOn: doubted ? reviewBy : rectifyBy,
      finding,
      contact: named ? contact : null,
      note: note.sealed,
    },
  ]);
}

type Extending = Extract<Command, { type: 'extend' }>;

function extended({ officer, on, reason, rectifyBy }: Extending, { complex, dueOn }: In<'rectifying'>): Decided {
  if (complex) return no({ code: 'alreadyComplex' });
  if (on > dueOn) return no({ code: 'extendedTooLate', until: dueOn });
  return ok([{ type: 'rectificationExtended', officer: officer.id, on, dueOn: rectifyBy, reason: reason.sealed }]);
}

type Revisiting = Extract<Command, { type: 'revisit' }>;

function revisited(command: Revisiting, { round }: In<'awaitingRevisit'>): Decided {
  const { officer, on, contact, note, rectifyBy } = command;
  const dueOn = contact === 'notContent' && round < MOST_ROUNDS ? rectifyBy : null;
  return ok([{ type: 'revisited', officer: officer.id, on, dueOn, contact, note: note.sealed }]);
}

type Reviewing = Extract<Command, { type: 'review' }>;

function reviewed(command: Reviewing, { appellant }: In<'awaitingReview'>): Decided {
  const { officer, on, upheld, reason, rectifyBy } = command;
  if (officer.id === appellant) return no({ code: 'reviewerAppealed' });
  const dueOn = upheld ? null : rectifyBy;
  return ok([{ type: 'exclusionReviewed', officer: officer.id, on, dueOn, upheld, reason: reason.sealed }]);
}

const notAllowed = ({ type: command }: Command, { state }: Rectification): Decided =>
  no({ code: 'rectificationNotAllowed', command, state });

function wordsOf(command: Act) {
  switch (command.type) {
    case 'verify':
    case 'revisit':
      return command.note;
    case 'extend':
    case 'review':
      return command.reason;
    case 'rectify':
      return command.measures;
    case 'answer':
      return command.answer;
    default:
      return never(command);
  }
}
