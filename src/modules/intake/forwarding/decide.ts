import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Event, Forwarding, Refusal } from './model.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** 行政许可法 arts. 35, 43 †: opinion and all materials go up, once, unless they come back without a decision. What goes up late goes up all the same, and is shown as late. */
export function decide(command: Command, current: Forwarding): Result<Event, Refusal> {
  switch (command.type) {
    case 'forward':
      return forward(command, current);
    case 'receive':
      return receive(command, current);
    case 'noteResult':
      return noteResult(command, current);
    case 'takeBack':
      return takeBack(command, current);
    default:
      return never(command);
  }
}

function forward(command: Of<'forward'>, { state }: Forwarding): Result<Event, Refusal> {
  const { officer, today, said, sealed, materials, department, applicant, decider, opinion, forwardBy } = command;
  if (state !== 'here' && state !== 'takenBack') return no({ code: 'forwardedAlready' });
  if (said.trim() === '') return no({ code: 'preliminaryOpinionMissing' });
  const sent = { department, applicant, decider, opinion, words: sealed, materials: [...materials], forwardBy };
  return ok({ type: 'caseForwarded', officer, on: today, ...sent });
}

function receive({ officer, today, on, receipt }: Of<'receive'>, current: Forwarding): Result<Event, Refusal> {
  if (current.state === 'here' || current.state === 'takenBack') return no({ code: 'notForwarded' });
  if (current.state !== 'sent') return no({ code: 'receivedAlready' });
  if (receipt === '') return no({ code: 'receiptMissing' });
  const { forwardedOn } = current;
  if (on < forwardedOn || on > today) return no({ code: 'receiptDay', forwardedOn });
  return ok({ type: 'forwardingReceived', officer, on, receipt });
}

function noteResult(command: Of<'noteResult'>, current: Forwarding): Result<Event, Refusal> {
  const { officer, today, on, result, number } = command;
  if (current.state === 'decided') return no({ code: 'resultHere' });
  if (current.state === 'sent') return no({ code: 'receiptAwaited' });
  if (current.state !== 'received') return no({ code: 'notForwarded' });
  if (number === '') return no({ code: 'resultNumberMissing' });
  const { receivedOn } = current;
  if (on < receivedOn || on > today) return no({ code: 'resultDay', receivedOn });
  return ok({ type: 'aboveDecided', officer, on, result, number });
}

function takeBack({ officer, today, said, sealed }: Of<'takeBack'>, { state }: Forwarding): Result<Event, Refusal> {
  if (state === 'decided') return no({ code: 'resultHere' });
  if (state === 'here' || state === 'takenBack') return no({ code: 'notForwarded' });
  if (said === '') return no({ code: 'takenBackReasonMissing' });
  return ok({ type: 'forwardingTakenBack', officer, on: today, words: sealed });
}
