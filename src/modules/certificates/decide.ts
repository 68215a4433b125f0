import { addDays, type CivilDate } from '../../kernel/civil-date.ts';
import { never, no, ok, type Result } from '../../kernel/result.ts';
import { causesOn } from './rules/acts.ts';
import { isCaused } from './rules/causes.ts';
import { decideOnRenewal, isRenewedByLaw } from './rules/decide-renewal.ts';
import { refuse, unfounded, unreasoned, LAST_VERSION } from './rules/demands.ts';
import type { Certificate, Command, Event, Face, Refusal } from './model.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

/** What a command does to a licence, or why it may not. */
export function decide(command: Command, current: Certificate): Decided {
  switch (command.type) {
    case 'issue':
      return issue(command, current);
    case 'renew':
      return renew(command, current);
    case 'suspend':
      return suspend(command, current);
    case 'resume':
      return resume(command, current);
    case 'end':
      return end(command, current);
    case 'expire':
      return expire(command, current);
    case 'askRenewal':
    case 'refuseRenewal':
    case 'renewByLaw':
    case 'dropRenewal':
      return decideOnRenewal(command, current);
    case 'makeCopy':
      return makeCopy(command, current);
    case 'withdrawCopy':
      return current.state === 'unissued'
        ? refuse(command, current)
        : ok([{ type: 'copyWithdrawn', copy: command.copy, on: command.on }]);
    default:
      return never(command);
  }
}

function issue(command: Of<'issue'>, current: Certificate): Decided {
  if (current.state !== 'unissued') return refuse(command, current);
  const fault = unfounded(command.decision) ?? reversed(command.face);
  if (fault) return no(fault);
  const { certificate, on, face, decision, officer } = command;
  const { type: certificateType, department, caseId, holder } = certificate;
  return ok([
    {
      type: 'certificateIssued',
      certificateType,
      department,
      caseId,
      holder: { ...holder },
      on,
      face,
      decision,
      officer,
    },
  ]);
}

function renew(command: Of<'renew'>, current: Certificate): Decided {
  const { on, how, face, decision, officer } = command;
  // Whatever ended by its term may be given a new one; what was taken away may not. Nothing is changed that rests.
  const mayGoOn =
    current.state === 'valid' || (current.state === 'ended' && current.how === 'expired' && how === 'renewed');
  if (!mayGoOn) return refuse(command, current);
  const byLaw = isRenewedByLaw(current, on);
  if (byLaw) return no(byLaw);
  if (current.version >= LAST_VERSION) return no({ code: 'tooManyVersions' });
  const fault = unfounded(decision) ?? reversed(face) ?? notLonger(command, current.until);
  if (fault) return no(fault);
  return ok([{ type: 'certificateRenewed', on, how, version: current.version + 1, face, decision, officer }]);
}

function suspend(command: Of<'suspend'>, current: Certificate): Decided {
  if (current.state !== 'valid') return refuse(command, current);
  const fault = unfounded(command.decision) ?? unreasoned(command.decision);
  if (fault) return no(fault);
  const { on, decision, officer } = command;
  return ok([{ type: 'certificateSuspended', on, decision, officer }]);
}

function resume(command: Of<'resume'>, current: Certificate): Decided {
  if (current.state !== 'suspended') return refuse(command, current);
  const fault = unfounded(command.decision);
  if (fault) return no(fault);
  const { on, decision, officer } = command;
  return ok([{ type: 'certificateResumed', on, decision, officer }]);
}

function end(command: Of<'end'>, current: Certificate): Decided {
  // Also what has run out or was taken away is struck off the register (行政许可法 art. 70, 1 and 4).
  const isCancelledAfter = current.state === 'ended' && current.how !== 'cancelled' && command.how === 'cancelled';
  if (current.state !== 'valid' && current.state !== 'suspended' && !isCancelledAfter) return refuse(command, current);
  const fault = unfounded(command.decision) ?? unreasoned(command.decision) ?? causeless(command, current);
  if (fault) return no(fault);
  const { on, how, cause, decision, officer } = command;
  if (how === 'recalled')
    return cause === null
      ? no({ code: 'causeMissing' })
      : ok([{ type: 'certificateRecalled', on, decision, officer, cause }]);
  return ok([{ type: 'certificateEnded', on, how, decision, officer, ...(cause !== null && { cause }) }]);
}

function causeless({ how, cause }: Of<'end'>, current: Certificate): Refusal | undefined {
  if (!isCaused(how)) return cause === null ? undefined : { code: 'causeUnfit' };
  if (cause === null) return { code: 'causeMissing' };
  return causesOn(current, how).includes(cause) ? undefined : { code: 'causeUnfit' };
}

function expire(command: Of<'expire'>, current: Certificate): Decided {
  if (current.state !== 'valid' && current.state !== 'suspended') return refuse(command, current);
  if (current.until === null || command.on <= current.until) return no({ code: 'notYetExpired', until: current.until });
  if (current.asked?.inTime === true) return no({ code: 'renewalAsked', on: current.asked.on });
  return ok([{ type: 'certificateExpired', on: command.on }]);
}

/** Whoever opens a link sees one licence for one purpose: long enough for an errand, too short to live on. */
export const COPY_DAYS = 90;
const MOST_COPIES = 20;

function makeCopy(command: Of<'makeCopy'>, current: Certificate): Decided {
  if (current.state !== 'valid') return refuse(command, current);
  const { on, copy, running } = command;
  const { id, said, until, linkHash, sealed, sha256, file } = copy;
  const unsaid = (['purpose', 'forWhom'] as const).find((part) => said[part].trim() === '');
  if (unsaid) return no({ code: 'copyUnsaid', missing: unsaid });
  const latest = latestOf(addDays(on, COPY_DAYS), current.until);
  if (until < on || until > latest) return no({ code: 'copyTerm', latest });
  if (running >= MOST_COPIES) return no({ code: 'tooManyCopies', most: MOST_COPIES });
  return ok([{ type: 'copyMade', copy: id, on, until, linkHash, sealed, sha256, file }]);
}

const latestOf = (day: CivilDate, until: CivilDate | null) => (until !== null && until < day ? until : day);

const reversed = ({ from, until }: Face): Refusal | undefined =>
  until !== null && until < from ? { code: 'validityReversed' } : undefined;

/** 行政许可法 art. 50: renewed is the term, so it must reach further; a licence without end cannot. */
function notLonger({ how, face }: Of<'renew'>, until: string | null): Refusal | undefined {
  if (how !== 'renewed' || face.until === null) return undefined;
  return until === null || face.until <= until ? { code: 'notLonger', until: face.until } : undefined;
}
