import { addDays } from '../../../kernel/civil-date.ts';
import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { ProcedureEvent } from './events.ts';
import type { Procedure, ProcedureCommand, ProcedureRefusal } from './model.ts';
import { MOST_DAYS } from './contract/bounds.ts';
import { citesArticle } from './contract/citing.ts';
import { openAmong, stoppingLaw } from './rules/clock.ts';

type Decision = Result<ProcedureEvent[], ProcedureRefusal | { code: 'reasonMissing' }>;
type Of<Type extends ProcedureCommand['type']> = Extract<ProcedureCommand, { type: Type }>;

/** How far ahead a procedure is planned. */
const MOST_AHEAD = 90;
/** More than a case can need at once. */
const MOST_OPEN = 10;

/** What a command does to the special procedures of an accepted case, or why it may not. */
export function decideProcedure(command: ProcedureCommand, procedures: readonly Procedure[]): Decision {
  if (command.type === 'requestProcedure') return request(command, procedures);
  const found = procedures.find(({ id }) => id === command.id);
  if (!found) return no({ code: 'procedureUnknown' });
  switch (command.type) {
    case 'rejectProcedure':
      return reject(command, found);
    case 'approveProcedure':
      return approve(command, found);
    case 'endProcedure':
      return end(command, found);
    case 'overrunProcedure':
      return overrun(command, found);
    default:
      return never(command);
  }
}

const isUnsaid = ({ said }: { said: string }) => said.trim() === '';

function request(command: Of<'requestProcedure'>, procedures: readonly Procedure[]): Decision {
  const { id, officer, on, kind, reason, content, basis, limit, startsOn } = command;
  if (procedures.some((one) => one.id === id)) return no({ code: 'procedureAnswered' });
  if (openAmong(procedures).length >= MOST_OPEN) return no({ code: 'tooManyProcedures' });
  if (isUnsaid(reason)) return no({ code: 'reasonMissing' });
  if (isUnsaid(content)) return no({ code: 'contentMissing' });
  if (basis.trim() !== '' && !citesArticle(basis)) return no({ code: 'basisUncited' });
  const isLong = !Number.isInteger(limit.value) || limit.value < 1 || limit.value > MOST_DAYS;
  const { unit } = limit;
  if (isLong || (unit !== 'workingDay' && unit !== 'calendarDay')) return no({ code: 'procedureLength' });
  const latest = addDays(on, MOST_AHEAD);
  if (startsOn < on || startsOn > latest) return no({ code: 'procedureStart', from: on, until: latest });
  const own = { value: limit.value, unit };
  const words = { reason: reason.sealed, content: content.sealed };
  const asked = { id, officer: officer.id, on, kind, ...words, basis: basis.trim(), limit: own, startsOn };
  return ok([{ type: 'procedureRequested', ...asked }]);
}

/** Whoever asks for a procedure does not approve it. */
function bar(command: Of<'rejectProcedure' | 'approveProcedure'>, found: Procedure): ProcedureRefusal | undefined {
  if (found.state !== 'requested') return { code: 'procedureAnswered' };
  return found.requester === command.officer.id ? { code: 'requesterMayNotApprove' } : undefined;
}

function reject(command: Of<'rejectProcedure'>, found: Procedure): Decision {
  const barred = bar(command, found);
  if (barred) return no(barred);
  const { id, officer, on, reason } = command;
  if (isUnsaid(reason)) return no({ code: 'reasonMissing' });
  return ok([{ type: 'procedureRejected', id, officer: officer.id, on, reason: reason.sealed }]);
}

function approve(command: Of<'approveProcedure'>, found: Procedure): Decision {
  const barred = bar(command, found);
  if (barred) return no(barred);
  const { id, officer, on, isLicence, startsOn, dueOn, calendar } = command;
  const law = stoppingLaw({ ...found, isLicence });
  return ok([
    { type: 'procedureApproved', id, kind: found.kind, officer: officer.id, on, law, startsOn, dueOn, calendar },
  ]);
}

/** On the day on which it ended, which may have been before today: the clock counts again from that day on. */
function end(command: Of<'endProcedure'>, found: Procedure): Decision {
  const { id, officer, on, endedOn, result, papers } = command;
  // That of a hearing ends with its record.
  const isOfLaw = found.requester === null;
  if (found.state !== 'approved' || isOfLaw || found.startsOn > on) return no({ code: 'procedureNotRunning' });
  if (endedOn < found.startsOn || endedOn > on) return no({ code: 'procedureEnd', from: found.startsOn, until: on });
  if (isUnsaid(result)) return no({ code: 'resultMissing' });
  const said = { result: result.sealed, papers: papers === null || isUnsaid(papers) ? null : papers.sealed };
  return ok([{ type: 'procedureEnded', id, kind: found.kind, officer: officer.id, on, endedOn, ...said }]);
}

/** Its own limit is over and it has not ended: a violation, written down once. The clock does not go on for that (ADR 49). */
function overrun({ id, on }: Of<'overrunProcedure'>, found: Procedure): Decision {
  if (found.state !== 'approved' || found.overran || on <= found.dueOn) return no({ code: 'procedureNotRunning' });
  return ok([{ type: 'procedureOverran', id, kind: found.kind, on, dueOn: found.dueOn }]);
}
