import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { decideMinutes } from './rules/deciding-minutes.ts';
import type { Command, Event, Known, Meeting, Refusal } from './model.ts';
import { hasBegun } from './rules/standing.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** 联席会议: it advises. What it says binds nobody: the decision stays with whose step it is, and no clock stops for it. */
export function decide(command: Command, current: Meeting): Decided {
  if (command.type === 'call') return current.state === 'uncalled' ? ok([command.called]) : over();
  if (current.state === 'uncalled') return no({ code: 'meetingNotFound' });
  switch (command.type) {
    case 'answer':
      return answer(command, current);
    case 'move':
      return move(command, current);
    case 'callOff':
      return callOff(command, current);
    case 'draft':
    case 'circulate':
    case 'sayOfRecord':
    case 'fallSilent':
    case 'finish':
      return current.state === 'calledOff' ? over() : decideMinutes(command, current);
    default:
      return never(command);
  }
}

const over = () => no({ code: 'meetingOver' } as const);

/** A department may think better of it until the meeting begins; one that does not come says why. */
function answer({ now, department, officer, ...said }: Of<'answer'>, current: Known): Decided {
  const guest = current.guests.find((one) => one.department === department);
  if (!guest) return no({ code: 'meetingNotFound' });
  if (officer.conflicted) return no({ code: 'conflictOfInterest' });
  if (current.state === 'calledOff') return over();
  if (hasBegun(current.slot, now) || current.minutes) return no({ code: 'meetingBegun' });
  if (guest.answer === said.answer && guest.whom === said.whom) return no({ code: 'meetingAnsweredSo' });
  if (said.answer === 'declines' && said.reason === null) return no({ code: 'meetingReasonMissing' });
  const { answer: given, whom, reason } = said;
  return ok([{ type: 'invitationAnswered', on: now.on, department, officer: officer.id, answer: given, whom, reason }]);
}

/** Also one whose day went by: it did not take place. */
function move({ now, officer, slot, place, reason }: Of<'move'>, current: Known): Decided {
  if (current.state === 'calledOff') return over();
  if (current.minutes) return no({ code: 'meetingHeld' });
  const { heldOn, from, until } = current.slot;
  if (slot.heldOn === heldOn && slot.from === from && slot.until === until) return no({ code: 'meetingNotMoved' });
  if (reason === null) return no({ code: 'meetingReasonMissing' });
  return ok([{ type: 'meetingMoved', on: now.on, officer, ...slot, place, reason }]);
}

/** By itself only what has not begun: of a meeting that was held minutes can still be written. */
function callOff({ now, officer, cause, reason }: Of<'callOff'>, current: Known): Decided {
  if (current.state === 'calledOff') return over();
  if (current.minutes) return no({ code: 'meetingHeld' });
  if (cause === 'officer' && reason === null) return no({ code: 'meetingReasonMissing' });
  if (cause !== 'officer' && hasBegun(current.slot, now)) return no({ code: 'meetingBegun' });
  return ok([{ type: 'meetingCalledOff', on: now.on, officer, cause, reason }]);
}
