import type { CivilDate } from '../../../kernel/civil-date.ts';
import { never, no, ok, type Result } from '../../../kernel/result.ts';
import { LAST_VERSION, refuse, unfounded, unreasoned } from './demands.ts';
import type { Certificate, Command, Event, Refusal } from '../model.ts';
import { renewalStanding } from './renewal.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What becomes of a renewal that a holder asks for (行政许可法 art. 50). */
export function decideOnRenewal(
  command: Of<'askRenewal' | 'refuseRenewal' | 'renewByLaw' | 'dropRenewal'>,
  current: Certificate,
): Decided {
  switch (command.type) {
    case 'askRenewal':
      return ask(command, current);
    case 'refuseRenewal':
      return refuseRenewal(command, current);
    case 'renewByLaw':
      return renewByLaw(command, current);
    case 'dropRenewal':
      return current.state === 'unissued' || current.asked === null
        ? refuse(command, current)
        : ok([{ type: 'renewalDropped', request: current.asked.request, on: command.on }]);
    default:
      return never(command);
  }
}

/** A licence that rests may be renewed too: its holder's right to ask does not rest. */
function ask(command: Of<'askRenewal'>, current: Certificate): Decided {
  if (current.state !== 'valid' && current.state !== 'suspended') return refuse(command, current);
  const { until, asked } = current;
  if (until === null) return no({ code: 'notRenewable' });
  if (asked !== null) return no({ code: 'renewalAlreadyAsked', on: asked.on });
  const { on, request, window, calendar, said } = command;
  const { opens, closes } = window;
  const standing = renewalStanding(on, { opens, closes, until });
  if (standing === 'tooEarly') return no({ code: 'renewalTooEarly', opens });
  if (standing === 'over') return no({ code: 'renewalTooLate', until });
  return ok([{ type: 'renewalAsked', request, on, inTime: standing === 'inTime', closes, calendar, said }]);
}

function refuseRenewal(command: Of<'refuseRenewal'>, current: Certificate): Decided {
  if (current.state === 'unissued' || current.asked === null) return refuse(command, current);
  const { on, decision, officer } = command;
  const fault = isRenewedByLaw(current, on) ?? unfounded(decision) ?? unreasoned(decision);
  if (fault) return no(fault);
  return ok([{ type: 'renewalRefused', on, request: current.asked.request, decision, officer }]);
}

function renewByLaw(command: Of<'renewByLaw'>, current: Certificate): Decided {
  const { on, face, decision } = command;
  if (current.state === 'unissued' || current.asked === null || !isRenewedByLaw(current, on))
    return refuse(command, current);
  if (current.version >= LAST_VERSION) return no({ code: 'tooManyVersions' });
  const fault = unfounded(decision);
  if (fault) return no(fault);
  const { request } = current.asked;
  return ok([{ type: 'certificateRenewedByLaw', on, request, decision, version: current.version + 1, face }]);
}

/** Whether the last day went by without a decision on what was asked for in time: from then on it is renewed by law. */
export function isRenewedByLaw(current: Certificate, on: CivilDate): Refusal | undefined {
  if (current.state !== 'valid' && current.state !== 'suspended') return undefined;
  const { asked, until } = current;
  return asked?.inTime === true && until !== null && until < on ? { code: 'renewedByLaw', until } : undefined;
}
