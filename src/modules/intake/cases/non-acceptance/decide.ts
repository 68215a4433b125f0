import { no, ok } from '../../../../kernel/result.ts';
import type { Case, CaseFacts, Refusal, RightOrgan } from '../model.ts';
import { conflict, mustKeepAway, refuse, type Decision, type Of } from '../rules/refusing.ts';
import { groundFault } from '../rules/non-acceptance.ts';
import { awaitingFault } from '../rules/reminding.ts';

export function refuseAcceptance(command: Of<'refuseAcceptance'>, current: Case): Decision {
  if (current.state === 'awaitingCorrection') return endAwaiting(command, current);
  if (current.state !== 'submitted') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  if (command.on > current.answerBy) return no({ code: 'deemedAccepted', since: current.receivedOn });
  return decline(command, { ...current, awaited: false });
}

/** What nobody corrects is not kept waiting for ever; other grounds are for a case that is in hand. */
function endAwaiting(
  command: Of<'refuseAcceptance'>,
  current: Extract<Case, { state: 'awaitingCorrection' }>,
): Decision {
  if (command.ground !== undefined && command.ground !== 'notCorrected') return refuse(command, current);
  if (mustKeepAway(command.officer, current)) return conflict();
  const fault = awaitingFault(current, command.on);
  return fault ? no(fault) : decline(command, { ...current, corrected: false, awaited: true });
}

type Declined = { facts: CaseFacts; corrected: boolean; awaited: boolean };

function decline(command: Of<'refuseAcceptance'>, current: Declined): Decision {
  const { officer, on, ground, organ, atOnceBy, reason, basis, instead } = command;
  const fault = groundFault({ ground, organ: organ && organSaid(organ) }, { ...current, ...current.facts });
  if (fault) return no(fault);
  const unfounded = unfoundedness(command);
  if (unfounded) return no(unfounded);
  const sealed = { reason: reason.sealed, instead: instead.sealed };
  const found = { ...(ground && { ground }), ...(organ && { organ: organKept(organ) }), atOnceBy };
  return ok([{ type: 'acceptanceRefused', officer: officer.id, on, basis, ...sealed, ...found }]);
}

const organSaid = (organ: RightOrgan) =>
  'named' in organ ? organ : { department: organ.department, known: organ.name !== undefined };

const organKept = (organ: RightOrgan) =>
  'named' in organ ? { named: organ.named.sealed } : { department: organ.department };

/** 行政许可法 art. 32, 38: whoever is turned down is told why, in writing, and by which provision. */
function unfoundedness({ reason, basis }: { reason: { said: string }; basis: string }): Refusal | undefined {
  if (reason.said.trim() === '') return { code: 'reasonMissing' };
  return basis.trim() === '' ? { code: 'basisMissing' } : undefined;
}
