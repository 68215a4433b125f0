import { addDays, type CivilDate } from '../../../kernel/civil-date.ts';
import { never, no, ok } from '../../../kernel/result.ts';
import { decideHearing, hearingBar } from '../procedures/hearing/decide.ts';
import type { HearingCommand } from '../procedures/hearing/model.ts';
import { decideEnding } from '../ending/decide.ts';
import type { EndingCommand } from '../ending/model.ts';
import { decideUrge } from '../urging/decide.ts';
import type { UrgeCommand } from '../urging/model.ts';
import { decideProcedure } from '../procedures/decide.ts';
import type { ProcedureCommand } from '../procedures/model.ts';
import { openAmong } from '../procedures/rules/clock.ts';
import { isNewerCalendar, pauseOf } from './rules/limits.ts';
import { ofCorrection } from './correction/decide.ts';
import type { Case, Command, Event } from './model.ts';
import { refuseAcceptance } from './non-acceptance/decide.ts';
import { faultIn, reworded, wordsOf } from './rules/decision.ts';
import { extensionFault, hasGap } from './rules/extension.ts';
import { conflict, mustKeepAway, refuse, type Decision, type Of } from './rules/refusing.ts';
import { decideTolerance, type ToleranceCommand } from './tolerance/decide.ts';

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
    case 'remindCorrection':
    case 'resubmit':
    case 'askAmendment':
    case 'amend':
      return ofCorrection(command, current);
    case 'refuseAcceptance':
      return refuseAcceptance(command, current);
    case 'decide':
      return conclude(command, current);
    case 'extendLimit':
      return extendLimit(command, current);
    case 'supply':
    case 'postponeSupply':
    case 'lapse':
      return ofTolerance(command, current);
    case 'stopClock':
      return stopClock(command, current);
    case 'resumeClock':
      return resumeClock(command, current);
    case 'recomputeDue':
      return recomputeDue(command, current);
    case 'withdraw':
      return withdraw(command, current);
    default:
      return ofExamination(command, current);
  }
}

/** What goes on beside the examination, and may end it. */
function ofExamination(
  command: ProcedureCommand | HearingCommand | EndingCommand | UrgeCommand,
  current: Case,
): Decision {
  switch (command.type) {
    case 'requestProcedure':
    case 'approveProcedure':
    case 'rejectProcedure':
    case 'endProcedure':
    case 'overrunProcedure':
      return ofProcedure(command, current);
    case 'offerHearing':
    case 'requestHearing':
    case 'scheduleHearing':
    case 'objectToPresider':
    case 'answerObjection':
    case 'recordHearing':
      return ofHearing(command, current);
    case 'proposeEnding':
    case 'rejectEnding':
    case 'confirmEnding':
      return ofEnding(command, current);
    case 'urge':
    case 'answerUrge':
    case 'escalateUrge':
      return ofUrge(command, current);
    default:
      return never(command);
  }
}

function receive(command: Of<'receive'>, current: Case): Decision {
  if (current.state !== 'unreceived') return refuse(command, current);
  const { type: _receive, people, commitment, ...received } = command;
  const signed: Event[] = commitment ? [{ type: 'commitmentSigned', on: command.on, ...commitment }] : [];
  return ok([{ type: 'caseSubmitted', people: [...people], ...received }, ...signed]);
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

function conclude(command: Of<'decide'>, current: Case): Decision {
  if (current.state !== 'accepted' && current.state !== 'reviewed') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  // 审查与决定相分离: whoever examined the case does not decide it. The run says so of every department's examiner.
  if (current.state === 'reviewed' && current.reviewer === command.officer.id)
    return no({ code: 'reviewerMayNotDecide' });
  // What is still being examined is part of what the decision stands on.
  const open = openAmong(current.procedures ?? []);
  if (open.length > 0) return no({ code: 'procedureOpen', kinds: open.map(({ kind }) => kind) });
  // 容缺受理: reviewed meanwhile, decided once everything has come.
  if (current.owed) return no({ code: 'materialsOwed', by: current.owed.by });
  const { officer, on } = command;
  const said = command.paragraphs.map((one) => reworded(one, (words) => words.said));
  const fault = faultIn(command.outcome, said);
  if (fault) return no(fault);
  const hearing = current.state === 'accepted' ? current.hearing : undefined;
  const barred = hearingBar(hearing, { on, said: said.flatMap(wordsOf) });
  if (barred) return no(barred);
  const paragraphs = command.paragraphs.map((one) => reworded(one, (words) => words.sealed));
  const outcome = command.outcome === 'grant' ? 'granted' : 'denied';
  const decided = {
    type: 'caseDecided',
    officer: officer.id,
    on,
    outcome,
    paragraphs,
    ...assignedIn(command),
  } as const;
  return ok([decided, ...(outcome === 'granted' ? checksAfter(current, on) : [])]);
}

/** Only what a grant gives is kept, and nothing where it gives nothing. */
function assignedIn({ outcome, assigned = {} }: Of<'decide'>): { assigned?: Record<string, string> } {
  const kept = Object.entries(assigned).map(([element, { sealed }]) => [element, sealed]);
  return outcome === 'grant' && kept.length > 0 ? { assigned: Object.fromEntries(kept) } : {};
}

/** 国办发〔2020〕42号: what was granted on commitment is checked afterwards, within the days of the text that was signed. */
function checksAfter(current: Case, on: CivilDate): Event[] {
  const commitment = 'commitment' in current ? current.commitment : undefined;
  if (!commitment) return [];
  const { text, withinDays } = commitment;
  return [{ type: 'checkAnnounced', on, text, until: addDays(on, withinDays) }];
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

/** What was accepted without and is still to follow (容缺受理). */
function ofTolerance(command: ToleranceCommand, current: Case): Decision {
  if (current.state !== 'accepted') return refuse(command, current);
  if ('officer' in command && command.officer && mustKeepAway(command.officer, current)) return conflict();
  return decideTolerance(command, current);
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

/** Open dates follow the notices in force; a clock that stands still gets its dates when it goes on. What is concluded stays as it was. */
function recomputeDue(command: Of<'recomputeDue'>, current: Case): Decision {
  if (current.state !== 'accepted' || current.stopped) return refuse(command, current);
  if (!isNewerCalendar(command.due.calendar, current.due.calendar)) return refuse(command, current);
  return ok([{ type: 'dueRecomputed', on: command.on, from: current.due, due: command.due }]);
}

/** Special procedures are of the examination: between acceptance and decision, and by nobody whose own case it is. */
function ofProcedure(command: ProcedureCommand, current: Case): Decision {
  if (current.state !== 'accepted') return refuse(command, current);
  if ('officer' in command && mustKeepAway(command.officer, current)) return conflict();
  return decideProcedure(command, current.procedures ?? []);
}

/** A hearing likewise; the applicant's own part in it is nobody's officer's. */
function ofHearing(command: HearingCommand, current: Case): Decision {
  if (current.state !== 'accepted') return refuse(command, current);
  const officer = 'officer' in command ? command.officer : null;
  if (officer && mustKeepAway(officer, current)) return conflict();
  return decideHearing(command, current.hearing);
}

/** 终止办理 by hand: what was accepted and is not decided; before that there are other ways to end it. */
function ofEnding(command: EndingCommand, current: Case): Decision {
  if (current.state !== 'accepted') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  return decideEnding(command, current);
}

/** 催办: while somebody has something to do about it; an applicant who has to correct waits for nobody. */
function ofUrge(command: UrgeCommand, current: Case): Decision {
  if (current.state !== 'submitted' && current.state !== 'accepted') return refuse(command, current);
  if ('officer' in command && command.officer && mustKeepAway(command.officer, current)) return conflict();
  return decideUrge(command, current.urges ?? []);
}

function withdraw(command: Of<'withdraw'>, current: Case): Decision {
  if (current.state === 'unreceived' || current.state === 'notAccepted' || current.state === 'concluded') {
    return refuse(command, current);
  }
  return ok([{ type: 'caseWithdrawn', on: command.on, acting: command.acting }]);
}
