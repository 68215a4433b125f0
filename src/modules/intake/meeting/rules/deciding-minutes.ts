import { never, no, ok, type Result } from '../../../../kernel/result.ts';
import type { Command, Event, Known, Refusal } from '../model.ts';
import { awaitedIn, hasBegun, isObjected } from './standing.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;
type OfMinutes = Of<'draft' | 'circulate' | 'sayOfRecord' | 'fallSilent' | 'finish'>;

/** 会议纪要: written, sent round to who was there, final; changed afterwards by a new edition alone. */
export function decideMinutes(command: OfMinutes, current: Known): Decided {
  switch (command.type) {
    case 'draft':
      return draft(command, current);
    case 'circulate':
      return circulate(command, current);
    case 'sayOfRecord':
      return sayOfRecord(command, current);
    case 'fallSilent':
      return fallSilent(command, current);
    case 'finish':
      return finish(command, current);
    default:
      return never(command);
  }
}

function draft({ now, officer, attending, minutes, corrects }: Of<'draft'>, current: Known): Decided {
  if (!hasBegun(current.slot, now)) return no({ code: 'meetingAhead' });
  const before = current.minutes;
  if (before?.stage === 'circulated' && !isObjected(current)) return no({ code: 'minutesGoRound' });
  const isNewEdition = before?.stage === 'final';
  if (isNewEdition && !corrects) return no({ code: 'minutesFinalAlready' });
  const stranger = attending.find((one) => !current.guests.some(({ department }) => department === one));
  if (stranger !== undefined) return no({ code: 'minutesStranger', department: stranger });
  const edition = (before?.edition ?? 1) + (isNewEdition ? 1 : 0);
  return ok([{ type: 'minutesDrafted', on: now.on, officer, edition, attending: [...attending], minutes }]);
}

function circulate({ now, officer, days, answerBy }: Of<'circulate'>, { minutes }: Known): Decided {
  if (minutes?.stage === 'circulated') return no({ code: 'minutesGoRound' });
  if (minutes?.stage !== 'drafted') return no({ code: 'minutesNotRound' });
  if (minutes.attending.length === 0) return no({ code: 'minutesWithoutGuests' });
  return ok([{ type: 'minutesCirculated', on: now.on, officer, days, answerBy }]);
}

/** After its day a department is silent whether the job has said so or not, so that nothing depends on when it ran. */
function sayOfRecord({ now, department, officer, word, reason }: Of<'sayOfRecord'>, { minutes }: Known): Decided {
  if (minutes?.stage !== 'circulated') return no({ code: 'minutesNotRound' });
  if (!minutes.attending.includes(department)) return no({ code: 'meetingNotFound' });
  if (officer.conflicted) return no({ code: 'conflictOfInterest' });
  const said = minutes.words[department] ?? null;
  if (said !== null && said !== 'silent') return no({ code: 'minutesAnsweredBefore' });
  if (said === 'silent' || (minutes.answerBy !== null && now.on > minutes.answerBy))
    return no({ code: 'minutesDayOver' });
  if (word === 'objected' && reason === null) return no({ code: 'meetingReasonMissing' });
  return ok([{ type: 'minutesAnswered', on: now.on, department, officer: officer.id, word, reason }]);
}

function fallSilent({ now }: Of<'fallSilent'>, current: Known): Decided {
  const departments = silentOn(now.on, current);
  return departments.length === 0
    ? no({ code: 'minutesNotRound' })
    : ok([{ type: 'minutesSilent', on: now.on, departments }]);
}

const silentOn = (on: string, current: Known): string[] =>
  current.minutes?.answerBy && on > current.minutes.answerBy ? awaitedIn(current) : [];

/** What was objected stands in the paper beside the record. Where no department came there is nobody to ask. */
function finish({ now, officer }: Of<'finish'>, current: Known): Decided {
  const { minutes } = current;
  const isAlone = minutes?.stage === 'drafted' && minutes.attending.length === 0;
  if (!minutes || (minutes.stage !== 'circulated' && !isAlone)) return no({ code: 'minutesNotRound' });
  const silent = silentOn(now.on, current);
  const departments = awaitedIn(current).filter((one) => !silent.includes(one));
  if (departments.length > 0) return no({ code: 'minutesAwaited', departments });
  return ok([
    ...(silent.length === 0 ? [] : [{ type: 'minutesSilent' as const, on: now.on, departments: silent }]),
    { type: 'minutesFinal', on: now.on, officer, edition: minutes.edition },
  ]);
}
