import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { hasBegun } from '../meeting/rules/standing.ts';
import type { Command, Event, JointVisit, Opened, Refusal, Slot } from './model.ts';
import { afterwards, left } from './rules/concluding.ts';
import { askRevisit, keepDays, noteAbsent, record } from './rules/seeing.ts';
import { isActive, leadOf, stageOf, unnamedIn } from './rules/standing.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/**
 * 联合现场核查: cases of one theme are visited in one appointment. Each keeps its own law, clock and result; a department can always take its
 * case out, so that none waits for another (行政许可法 art. 34: the visit is part of the examination, and its time counts).
 */
export function decide(command: Command, current: JointVisit): Decided {
  if (command.type === 'propose')
    return current.state === 'unproposed' ? ok([command.proposed]) : no({ code: 'visitProposedBefore' });
  if (current.state === 'unproposed') return no({ code: 'visitNotFound' });
  if (current.state === 'over') return no({ code: 'visitOver' });
  const decided = decideOn(command, current);
  return decided.ok ? ok(afterwards(current, decided.value, { now: command.now, at: command.at })) : decided;
}

function decideOn(command: Exclude<Command, { type: 'propose' }>, current: Opened): Decided {
  switch (command.type) {
    case 'arrive':
      return arrive(command, current);
    case 'depart':
      return depart(command, current);
    case 'nameInspectors':
      return nameInspectors(command, current);
    case 'offer':
      return offer(command, current);
    case 'choose':
      return choose(command, current);
    case 'askMove':
      return askMove(command, current);
    case 'callOff':
      return callOff(command, current);
    case 'leave':
      return leave(command, current);
    case 'noteAbsent':
      return noteAbsent(command, current);
    case 'record':
      return record(command, current);
    case 'askRevisit':
      return askRevisit(command, current);
    case 'keepDays':
      return ok(keepDays(command, current));
    default:
      return never(command);
  }
}

/** A case whose own step has come; once the departments are on the spot nobody is added. Nothing where that is known. */
function arrive({ now, at, member }: Of<'arrive'>, current: Opened): Decided {
  const before = current.members.find(({ item }) => item === member.item);
  const mayCome =
    before === undefined ||
    before.standing.state === 'expected' ||
    (before.standing.state === 'left' && before.standing.cause === 'stepGone');
  if (!mayCome) return ok([]);
  const isOpen = current.round === 1 && stageOf(current, now) !== 'begun' && stageOf(current, now) !== 'rectifying';
  if (isOpen) return ok([{ type: 'memberJoined', at, ...member }]);
  return ok(before?.standing.state === 'expected' ? [left(member.item, 'late', at)] : []);
}

function depart({ at, item, cause }: Of<'depart'>, { members }: Opened): Decided {
  const member = members.find((one) => one.item === item);
  return ok(member && isActive(member) ? [left(item, cause, at)] : []);
}

function nameInspectors({ now, at, officer, department, inspectors }: Of<'nameInspectors'>, current: Opened): Decided {
  if (!current.members.some((one) => one.department === department && isActive(one)))
    return no({ code: 'visitNotFound' });
  if (stageOf(current, now) === 'begun') return no({ code: 'visitBegun' });
  // 行政许可法 art. 34: two or more.
  if (new Set(inspectors).size < 2) return no({ code: 'visitInspectorsFew' });
  return ok([{ type: 'inspectorsNamed', at, officer, department, inspectors: [...new Set(inspectors)] }]);
}

/** The first offer, and each one after the applicant asked for another time, is no move of the department's. */
function offer({ now, at, officer, department, slots, place, reason }: Of<'offer'>, current: Opened): Decided {
  const stage = stageOf(current, now);
  const fault = leadFault(department, current);
  if (fault) return no(fault);
  if (stage === 'begun') return no({ code: 'visitBegun' });
  if (stage === 'rectifying') return no({ code: 'visitNothingToSeeAgain' });
  const unnamed = unnamedIn(current);
  if (unnamed.length > 0) return no({ code: 'visitWithoutInspectors', departments: unnamed });
  const isMove = stage !== 'gathering';
  if (isMove && current.moved.department) return no({ code: 'visitMovedBefore' });
  if (isMove && reason === null) return no({ code: 'visitReasonMissing' });
  const why = isMove ? reason : null;
  return ok([{ type: 'timesOffered', at, officer, department, slots: [...slots], place, reason: why }]);
}

function leadFault(department: string, current: Opened): Refusal | undefined {
  const lead = leadOf(current) ?? '';
  return lead === department ? undefined : { code: 'visitNotLed', lead };
}

const isSame = (one: Slot, other: Slot) =>
  one.heldOn === other.heldOn && one.from === other.from && one.until === other.until;

function choose({ now, at, slot }: Of<'choose'>, { offered }: Opened): Decided {
  if (!offered.some((one) => isSame(one, slot)) || hasBegun(slot, now)) return no({ code: 'visitNotOffered' });
  return ok([{ type: 'timeChosen', at, slot }]);
}

function askMove({ now, at, reason }: Of<'askMove'>, current: Opened): Decided {
  const stage = stageOf(current, now);
  if (stage === 'begun') return no({ code: 'visitBegun' });
  if (stage !== 'offered' && stage !== 'fixed') return no({ code: 'visitNotOffered' });
  if (current.moved.applicant) return no({ code: 'visitMovedBefore' });
  if (reason === null) return no({ code: 'visitReasonMissing' });
  return ok([{ type: 'moveAsked', at, reason }]);
}

/** What is called off is visited by each department for itself. */
function callOff({ now, at, officer, department, reason }: Of<'callOff'>, current: Opened): Decided {
  const fault = department === null ? undefined : leadFault(department, current);
  if (fault) return no(fault);
  if (stageOf(current, now) === 'begun') return no({ code: 'visitBegun' });
  if (reason === null) return no({ code: 'visitReasonMissing' });
  const called: Event = { type: 'visitCalledOff', at, officer, reason };
  return ok([called, ...current.members.filter(isActive).map(({ item }) => left(item, 'calledOff', at))]);
}

/** At any time: no department waits for the others longer than it means to. */
function leave({ at, officer, item, reason }: Of<'leave'>, { members }: Opened): Decided {
  const member = members.find((one) => one.item === item);
  if (!member) return no({ code: 'visitMemberUnknown', item });
  if (!isActive(member)) return no({ code: 'visitMemberNotOpen', item });
  if (reason === null) return no({ code: 'visitReasonMissing' });
  return ok([{ ...left(item, 'ownVisit', at), officer, reason }]);
}
