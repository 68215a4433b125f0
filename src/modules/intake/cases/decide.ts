import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { pauseOf } from './rules/limits.ts';
import type { ActingOfficer, Case, Command, Event, Refusal } from './model.ts';
import { faultIn, reworded } from './rules/decision.ts';
import { extensionFault, hasGap } from './rules/extension.ts';

type Decision = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What a command does to a case, or why it may not. */
export function decide(command: Command, current: Case): Decision {
  switch (command.type) {
    case 'receive':
      return receive(command, current);
    case 'accept':
      return accept(command, current);
    case 'deemAccepted':
      return deemAccepted(command, current);
    case 'askCorrection':
      return askCorrection(command, current);
    case 'resubmit':
      return resubmit(command, current);
    case 'refuseAcceptance':
      return refuseAcceptance(command, current);
    case 'decide':
      return conclude(command, current);
    case 'extendLimit':
      return extendLimit(command, current);
    case 'supply':
      return supply(command, current);
    case 'postponeSupply':
      return postponeSupply(command, current);
    case 'lapse':
      return lapse(command, current);
    case 'stopClock':
      return stopClock(command, current);
    case 'resumeClock':
      return resumeClock(command, current);
    case 'withdraw':
      return withdraw(command, current);
    default:
      return never(command);
  }
}

const refuse = (command: Command, { state }: Case) => no({ code: 'notAllowed', command: command.type, state } as const);

/** 公务员法 art. 76: an officer keeps away from his own case, those of near relatives, and where he declared an interest. */
export const mustKeepAway = (
  { related, interested = false }: ActingOfficer,
  { people }: { people: readonly string[] },
) => interested || related.some((person) => people.includes(person));

const conflict = () => no({ code: 'conflictOfInterest' } as const);

function receive(command: Of<'receive'>, current: Case): Decision {
  if (current.state !== 'unreceived') return refuse(command, current);
  const { type: _receive, people, ...received } = command;
  return ok([{ type: 'caseSubmitted', people: [...people], ...received }]);
}

function accept(command: Of<'accept'>, current: Case): Decision {
  if (current.state !== 'submitted') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  const { officer, on, acceptedOn, due } = command;
  return ok([{ type: 'caseAccepted', officer: officer.id, on, acceptedOn, due }, ...agreedIn(command)]);
}

/** 容缺受理: accepted without what the applicant promised to hand in later. */
const agreedIn = ({ on, owed }: Pick<Of<'accept'>, 'on' | 'owed'>): Event[] =>
  owed ? [{ type: 'toleranceAgreed', on, by: owed.by, materials: [...owed.materials] }] : [];

/** 行政许可法 art. 32: what nobody answered within five working days is accepted as of the day on which it was received. */
function deemAccepted(command: Of<'deemAccepted'>, current: Case): Decision {
  const { on, due } = command;
  if (current.state !== 'submitted' || on <= current.answerBy) return refuse(command, current);
  return ok([{ type: 'caseDeemedAccepted', on, acceptedOn: current.receivedOn, due }, ...agreedIn(command)]);
}

function askCorrection(command: Of<'askCorrection'>, current: Case): Decision {
  if (current.state !== 'submitted') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  // 一次性告知: the law allows one correction notice, naming everything missing (行政许可法 art. 32).
  if (current.corrected) return no({ code: 'alreadyCorrected' });
  // Told too late, it counts as accepted since it was received (art. 32, the same item).
  if (command.on > current.answerBy) return no({ code: 'deemedAccepted', since: current.receivedOn });
  const { officer, on, missing } = command;
  if (missing.length === 0 || missing.some(({ what }) => what.said.trim() === ''))
    return no({ code: 'nothingMissing' });
  const sealed = missing.map(({ key, what }) => ({ key, what: what.sealed }));
  return ok([{ type: 'correctionAsked', officer: officer.id, on, missing: sealed }]);
}

function resubmit(command: Of<'resubmit'>, current: Case): Decision {
  if (current.state !== 'awaitingCorrection') return refuse(command, current);
  const { on, answerBy, application, acting } = command;
  return ok([{ type: 'caseResubmitted', on, answerBy, application, acting }]);
}

function refuseAcceptance(command: Of<'refuseAcceptance'>, current: Case): Decision {
  if (current.state !== 'submitted') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  if (command.on > current.answerBy) return no({ code: 'deemedAccepted', since: current.receivedOn });
  const { officer, on, reason, basis, instead } = command;
  const unfounded = unfoundedness(command);
  if (unfounded) return no(unfounded);
  const sealed = { reason: reason.sealed, instead: instead.sealed };
  return ok([{ type: 'acceptanceRefused', officer: officer.id, on, basis, ...sealed }]);
}

function conclude(command: Of<'decide'>, current: Case): Decision {
  if (current.state !== 'accepted' && current.state !== 'reviewed') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  // 审查与决定相分离: whoever examined the case does not decide it. The run says so of every department's examiner.
  if (current.state === 'reviewed' && current.reviewer === command.officer.id)
    return no({ code: 'reviewerMayNotDecide' });
  // 容缺受理: reviewed meanwhile, decided once everything has come.
  if (current.owed) return no({ code: 'materialsOwed', by: current.owed.by });
  const { officer, on } = command;
  const said = command.paragraphs.map((one) => reworded(one, (words) => words.said));
  const fault = faultIn(command.outcome, said);
  if (fault) return no(fault);
  const paragraphs = command.paragraphs.map((one) => reworded(one, (words) => words.sealed));
  const outcome = command.outcome === 'grant' ? 'granted' : 'denied';
  return ok([{ type: 'caseDecided', officer: officer.id, on, outcome, paragraphs }]);
}

/** 行政许可法 art. 42: extended once by the head of the organ, while the limit still runs, and the applicant is told why. */
function extendLimit(command: Of<'extendLimit'>, current: Case): Decision {
  if (current.state !== 'accepted') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  const { officer, on, days, reason, due } = command;
  const fault = extensionFault(current, { on, days });
  if (fault) return no(fault);
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  if (hasGap(reason.said)) return no({ code: 'gapInReason' });
  return ok([{ type: 'limitExtended', officer: officer.id, on, days, reason: reason.sealed, due }]);
}

/** The day of arrival counts; on the last day it is in time. A clerk enters on a later day what came on paper before. */
function supply(command: Of<'supply'>, current: Case): Decision {
  const { on, arrivedOn, officer, application, acting } = command;
  if (current.state !== 'accepted') return refuse(command, current);
  if (officer && mustKeepAway(officer, current)) return conflict();
  const materials = command.materials.filter((one) => current.owed?.materials.includes(one));
  if (current.owed === undefined || materials.length === 0) return no({ code: 'nothingOwed' });
  if (arrivedOn < current.acceptedOn || arrivedOn > on) return no({ code: 'arrivalDay' });
  if (arrivedOn > current.owed.by) return no({ code: 'supplyTooLate', by: current.owed.by });
  return ok([{ type: 'owedSupplied', on, arrivedOn, materials, application, officer: officer?.id ?? null, acting }]);
}

/** 不可抗力: the head of the organ moves the last day, never back and never past the limit of the law. */
function postponeSupply(command: Of<'postponeSupply'>, current: Case): Decision {
  if (current.state !== 'accepted') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  if (current.owed === undefined) return no({ code: 'nothingOwed' });
  const { officer, on, by, reason } = command;
  const latest = current.due.statutoryOn;
  if (by <= current.owed.by || by < on) return no({ code: 'notLaterSupply', by: current.owed.by });
  if (latest !== null && by > latest) return no({ code: 'supplyDay', from: on, latest });
  if (reason.said.trim() === '') return no({ code: 'reasonMissing' });
  return ok([{ type: 'supplyPostponed', officer: officer.id, on, by, reason: reason.sealed }]);
}

function lapse(command: Of<'lapse'>, current: Case): Decision {
  if (current.state !== 'accepted') return refuse(command, current);
  const { on, from } = command;
  if (current.owed === undefined || on < from || on <= current.owed.by) return no({ code: 'nothingOwed' });
  const { by, materials } = current.owed;
  return ok([{ type: 'toleranceLapsed', on, by, materials: [...materials] }]);
}

/** 行政许可法 art. 45: hearings, tests, expert reviews and the like are not counted. */
function stopClock(command: Of<'stopClock'>, current: Case): Decision {
  if (current.state !== 'accepted' || current.stopped) return refuse(command, current);
  return ok([{ type: 'clockStopped', on: command.on, basis: command.basis }]);
}

function resumeClock(command: Of<'resumeClock'>, current: Case): Decision {
  if (current.state !== 'accepted' || !current.stopped) return refuse(command, current);
  const pause = pauseOf(current.stopped.on, command.on) ?? null;
  return ok([{ type: 'clockResumed', on: command.on, pause: pause && { ...pause }, due: command.due }]);
}

function withdraw(command: Of<'withdraw'>, current: Case): Decision {
  if (current.state === 'unreceived' || current.state === 'notAccepted' || current.state === 'concluded') {
    return refuse(command, current);
  }
  return ok([{ type: 'caseWithdrawn', on: command.on, acting: command.acting }]);
}

/** 行政许可法 art. 32, 38: whoever is turned down is told why, in writing, and by which provision. */
function unfoundedness({ reason, basis }: { reason: { said: string }; basis: string }): Refusal | undefined {
  if (reason.said.trim() === '') return { code: 'reasonMissing' };
  return basis.trim() === '' ? { code: 'basisMissing' } : undefined;
}
