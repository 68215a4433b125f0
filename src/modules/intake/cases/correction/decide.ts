import { never, no, ok } from '../../../../kernel/result.ts';
import type { Case, TakenIn } from '../model.ts';
import { conflict, mustKeepAway, refuse, type Decision, type Of } from '../rules/refusing.ts';
import { reminderFault } from '../rules/reminding.ts';

type CorrectionCommand = Of<'askCorrection' | 'remindCorrection' | 'resubmit' | 'askAmendment' | 'amend'>;

/** What is wrong with an application: told in the one notice, or set right at once. */
export function ofCorrection(command: CorrectionCommand, current: Case): Decision {
  switch (command.type) {
    case 'askCorrection':
      return askCorrection(command, current);
    case 'remindCorrection':
      return remindCorrection(command, current);
    case 'resubmit':
      return resubmit(command, current);
    case 'askAmendment':
      return askAmendment(command, current);
    case 'amend':
      return amend(command, current);
    default:
      return never(command);
  }
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

/**
 * 可以当场更正的，应当允许当场更正 (行政许可法 art. 32): small errors of the form, which the applicant sets right himself. It is no notice of
 * correction: the five working days run on, and the one notice is still there.
 */
function askAmendment(command: Of<'askAmendment'>, current: Case): Decision {
  if (current.state !== 'submitted') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  if (command.on > current.answerBy) return no({ code: 'deemedAccepted', since: current.receivedOn });
  if (current.amendable) return no({ code: 'amendmentAwaited' });
  const { officer, on, fields, answered } = command;
  if (fields.length === 0 || fields.some(({ what }) => what.said.trim() === '')) return no({ code: 'nothingMissing' });
  // A paper that is missing or wrong is no error of writing: that takes a notice.
  if (fields.some(({ key }) => !answered.includes(key))) return no({ code: 'onlyAnswersAmended' });
  const sealed = fields.map(({ key, what }) => ({ key, what: what.sealed }));
  return ok([{ type: 'amendmentAsked', officer: officer.id, on, fields: sealed }]);
}

/** What was accepted or turned down meanwhile is not changed any more. */
function amend(command: Of<'amend'>, current: Case): Decision {
  if (current.state !== 'submitted') return refuse(command, current);
  if (!current.amendable) return no({ code: 'nothingToAmend' });
  const { on, application, acting, taken } = command;
  return ok([
    { type: 'applicationAmended', on, fields: [...current.amendable], application, acting, ...takenIn(taken) },
  ]);
}

/** Once, and not before the house has waited: the applicant hears the last day before anything ends. */
function remindCorrection(command: Of<'remindCorrection'>, current: Case): Decision {
  if (current.state !== 'awaitingCorrection') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  const { officer, on, until } = command;
  const fault = reminderFault(current, command);
  return fault ? no(fault) : ok([{ type: 'correctionReminded', officer: officer.id, on, until }]);
}

function resubmit(command: Of<'resubmit'>, current: Case): Decision {
  if (current.state !== 'awaitingCorrection') return refuse(command, current);
  const { on, answerBy, application, acting, taken } = command;
  return ok([{ type: 'caseResubmitted', on, answerBy, application, acting, ...takenIn(taken) }]);
}

const takenIn = (taken: TakenIn | undefined) =>
  taken && ({ channel: 'window', ...(taken.hall !== undefined && { hall: taken.hall }) } as const);
