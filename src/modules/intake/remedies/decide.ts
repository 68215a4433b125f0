import { textOn } from '../../../kernel/dated-law.ts';
import { RECONSIDERATION } from '../../../kernel/laws/reconsideration.ts';
import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Dispute, Event, Refusal, Registered } from './model.ts';
import { STOPS } from './rules/law.ts';
import { fits } from './rules/outcome.ts';

type Decided = Result<Event, Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What happens to an act that is fought. It goes on being executed unless an order that stops it is registered. */
export function decide(command: Command, current: Dispute): Decided {
  if (command.type === 'register') return register(command, current);
  if (current.state === 'unregistered') return no({ code: 'disputeNotFound' });
  switch (command.type) {
    case 'answer':
      return answer(command, current);
    case 'stopExecution':
      return stopExecution(command, current);
    case 'resumeExecution':
      return resumeExecution(command, current);
    case 'actDespite':
      return actDespite(command, current);
    case 'conclude':
      return conclude(command, current);
    case 'fulfilDuty':
      return fulfilDuty(command, current);
    default:
      return never(command);
  }
}

function register({ officer, today, facts }: Of<'register'>, { state }: Dispute): Decided {
  const { requestedOn, receivedOn, fileNumber, authority, simplified } = facts;
  if (state !== 'unregistered') return no({ code: 'disputeRegisteredAlready' });
  if (fileNumber === '') return no({ code: 'fileNumberMissing' });
  if (authority === '') return no({ code: 'authorityMissing' });
  if (receivedOn > today) return no({ code: 'dayAhead' });
  if (requestedOn > receivedOn) return no({ code: 'requestAfterReceipt' });
  if (simplified && textOn(RECONSIDERATION, requestedOn).rule.simplified === null)
    return no({ code: 'notSimplifiedThen' });
  return ok({ type: 'disputeRegistered', officer, on: today, ...facts });
}

/** A day that is written down now was not before the papers came, and is not ahead. */
function dayFault({ on, today }: { on: string; today: string }, { facts }: Registered): Refusal | undefined {
  if (on > today) return { code: 'dayAhead' };
  return on < facts.receivedOn ? { code: 'dayBeforeReceipt', receivedOn: facts.receivedOn } : undefined;
}

const isPending = (dispute: Registered) => dispute.state === 'awaitingAnswer' || dispute.state === 'answered';

/** An answer after the last day is late, and registered all the same. */
function answer(command: Of<'answer'>, current: Registered): Decided {
  if (!isPending(current)) return no({ code: 'disputeConcludedAlready' });
  if (current.state === 'answered') return no({ code: 'answeredAlready' });
  const fault = dayFault(command, current);
  return fault ? no(fault) : ok({ type: 'disputeAnswered', officer: command.officer, on: command.on });
}

function stopExecution(command: Of<'stopExecution'>, current: Registered): Decided {
  const { officer, on, ground, order } = command;
  if (!isPending(current)) return no({ code: 'disputeConcludedAlready' });
  if (current.stop !== null) return no({ code: 'stoppedAlready' });
  if (!STOPS[current.facts.kind].includes(ground)) return no({ code: 'stopGroundUnfit' });
  if (order === '') return no({ code: 'orderMissing' });
  const fault = dayFault(command, current);
  return fault ? no(fault) : ok({ type: 'executionStopped', officer, on, ground, order });
}

function resumeExecution(command: Of<'resumeExecution'>, current: Registered): Decided {
  const { officer, on, order } = command;
  if (!isPending(current) || current.stop === null) return no({ code: 'notStopped' });
  if (order === '') return no({ code: 'orderMissing' });
  const fault = dayFault(command, current);
  return fault ? no(fault) : ok({ type: 'executionResumed', officer, on, order });
}

const actDespite = ({ officer, today, what, decision, reason }: Of<'actDespite'>, current: Registered): Decided =>
  isPending(current)
    ? ok({ type: 'actedDespite', officer, on: today, what, decision, reason })
    : no({ code: 'disputeConcludedAlready' });

function conclude(command: Of<'conclude'>, current: Registered): Decided {
  const { officer, on, outcome, instrument, words, duty } = command;
  if (!isPending(current)) return no({ code: 'disputeConcludedAlready' });
  if (!fits(outcome, current.facts)) return no({ code: 'outcomeUnfit' });
  if (instrument === '') return no({ code: 'instrumentMissing' });
  const fault = dayFault(command, current);
  return fault ? no(fault) : ok({ type: 'disputeConcluded', officer, on, outcome, instrument, words, duty });
}

const fulfilDuty = ({ officer, today, caseNumber }: Of<'fulfilDuty'>, current: Registered): Decided =>
  current.state === 'dutyOpen'
    ? ok({ type: 'dutyFulfilled', officer, on: today, caseNumber })
    : no({ code: 'noDutyOpen' });
