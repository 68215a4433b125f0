import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Command, Event, Forwarding, Refusal } from './model.ts';

type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** 行政许可法 arts. 35, 43 †: opinion and all materials go up, once. What goes up late goes up all the same, and is shown as late. */
export const decide = (command: Command, current: Forwarding): Result<Event, Refusal> =>
  command.type === 'forward' ? forward(command, current) : receive(command, current);

function forward(command: Of<'forward'>, { state }: Forwarding): Result<Event, Refusal> {
  const { officer, today, said, sealed, materials, isAccepted, department, applicant, decider, opinion, forwardBy } =
    command;
  if (state !== 'here') return no({ code: 'forwardedAlready' });
  if (!isAccepted) return no({ code: 'notAcceptedYet' });
  if (said.trim() === '') return no({ code: 'preliminaryOpinionMissing' });
  const sent = { department, applicant, decider, opinion, words: sealed, materials: [...materials], forwardBy };
  return ok({ type: 'caseForwarded', officer, on: today, ...sent });
}

function receive({ officer, today, on, receipt }: Of<'receive'>, current: Forwarding): Result<Event, Refusal> {
  if (current.state === 'here') return no({ code: 'notForwarded' });
  if (current.state === 'received') return no({ code: 'receivedAlready' });
  if (receipt === '') return no({ code: 'receiptMissing' });
  const { forwardedOn } = current;
  if (on < forwardedOn || on > today) return no({ code: 'receiptDay', forwardedOn });
  return ok({ type: 'forwardingReceived', officer, on, receipt });
}
