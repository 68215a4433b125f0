import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { never, no, ok, type Result } from '../../../../kernel/result.ts';
import type { ProcedureEvent } from '../events.ts';
import { stoppingLaw } from '../rules/clock.ts';
import { KINDS } from '../contract/kinds.ts';
import { ORGANISE_WITHIN } from './rules.ts';
import type { HearingEvent } from './events.ts';
import type { Hearing, HearingCommand, HearingRefusal, Presider } from './model.ts';

type Decision = Result<(HearingEvent | ProcedureEvent)[], HearingRefusal | { code: 'reasonMissing' }>;
type Of<Type extends HearingCommand['type']> = Extract<HearingCommand, { type: Type }>;

/** What a command does to the hearing of an accepted case, or why it may not (行政许可法 arts. 47, 48). */
export function decideHearing(command: HearingCommand, hearing: Hearing | undefined): Decision {
  switch (command.type) {
    case 'offerHearing':
      return offer(command, hearing);
    case 'requestHearing':
      return request(command, hearing);
    case 'scheduleHearing':
      return schedule(command, hearing);
    case 'objectToPresider':
      return object(command, hearing);
    case 'answerObjection':
      return answer(command, hearing);
    case 'recordHearing':
      return record(command, hearing);
    default:
      return never(command);
  }
}

/** Why a case is not decided yet, or not so: the right to a hearing still runs, or what was said there is not weighed. */
export function hearingBar(
  hearing: Hearing | undefined,
  { on, said }: { on: CivilDate; said: readonly string[] },
): HearingRefusal | undefined {
  if (hearing?.state === 'offered' && on <= hearing.requestBy)
    return { code: 'hearingPending', until: hearing.requestBy };
  // Art. 48: decided by the record of the hearing.
  const isWeighed = said.some((text) => text.includes(KINDS.hearing.zh));
  return hearing?.state === 'held' && !isWeighed ? { code: 'hearingUnconsidered' } : undefined;
}

const isUnsaid = ({ said }: { said: string }) => said.trim() === '';

function offer(command: Of<'offerHearing'>, hearing: Hearing | undefined): Decision {
  if (hearing) return no({ code: 'hearingOfferedAlready' });
  const { officer, on, matter, interested, requestBy, calendar } = command;
  if (isUnsaid(matter)) return no({ code: 'matterMissing' });
  const others = interested === null || isUnsaid(interested) ? null : interested.sealed;
  const told = { matter: matter.sealed, interested: others, requestBy, calendar };
  return ok([{ type: 'hearingOffered', officer: officer.id, on, ...told }]);
}

/** Within five days of being told; its time is a special procedure that needs nobody's approval, since the law demands it. */
function request(command: Of<'requestHearing'>, hearing: Hearing | undefined): Decision {
  const { on, officer, acting, reason, words, organiseBy, procedure: id, isLicence, calendar } = command;
  if (!hearing) return no({ code: 'noHearingOffered' });
  if (hearing.state !== 'offered') return no({ code: 'hearingRequestedAlready' });
  if (on > hearing.requestBy) return no({ code: 'hearingTooLate', until: hearing.requestBy });
  const said = reason === null || isUnsaid(reason) ? null : reason.sealed;
  const channel = officer === null ? 'portal' : 'window';
  const asked = { on, channel, officer: officer?.id ?? null, acting, reason: said } as const;
  const limit = { value: ORGANISE_WITHIN, unit: 'workingDay' } as const;
  const law = stoppingLaw({ kind: 'hearing', basis: '', isLicence });
  return ok([
    { type: 'hearingRequested', ...asked, organiseBy, procedure: id, calendar },
    {
      type: 'procedureRequested',
      ...{ id, officer: null, on, kind: 'hearing', basis: '', limit, startsOn: on },
      ...{ reason: words.reason.sealed, content: words.content.sealed },
    },
    {
      type: 'procedureApproved',
      id,
      kind: 'hearing',
      officer: null,
      on,
      law,
      startsOn: on,
      dueOn: organiseBy,
      calendar,
    },
  ]);
}

/** Art. 48: not who examined the case, nor who has an interest in it. */
function presiderFault({ serves, examined, keepsAway }: Presider): HearingRefusal | undefined {
  if (!serves) return { code: 'presiderUnknown' };
  if (examined) return { code: 'presiderExamined' };
  return keepsAway ? { code: 'presiderKeepsAway' } : undefined;
}

/** Told at least seven days before, and held within twenty of being asked for; where that cannot be any more, as soon as can be. */
function schedule(command: Of<'scheduleHearing'>, hearing: Hearing | undefined): Decision {
  if (hearing?.state !== 'requested' && hearing?.state !== 'scheduled') return no({ code: 'noHearingRequested' });
  const { officer, on, heldOn, time, place, presider, earliest } = command;
  const latest = hearing.organiseBy > earliest ? hearing.organiseBy : earliest;
  if (heldOn < earliest || heldOn > latest) return no({ code: 'hearingDay', from: earliest, until: latest });
  if (place.trim() === '') return no({ code: 'placeMissing' });
  const fault = presiderFault(presider);
  if (fault) return no(fault);
  const told = { heldOn, time, place: place.trim(), presider: presider.id };
  return ok([{ type: 'hearingScheduled', officer: officer.id, on, ...told }]);
}

function object({ on, acting, reason }: Of<'objectToPresider'>, hearing: Hearing | undefined): Decision {
  if (hearing?.state !== 'scheduled') return no({ code: 'noPresiderYet' });
  if (hearing.objection !== 'none') return no({ code: 'objectedAlready' });
  if (isUnsaid(reason)) return no({ code: 'reasonMissing' });
  return ok([{ type: 'presiderObjected', on, acting, reason: reason.sealed }]);
}

function answer(command: Of<'answerObjection'>, hearing: Hearing | undefined): Decision {
  const { officer, on, presider, reason } = command;
  if (hearing?.state !== 'scheduled' || hearing.objection !== 'open') return no({ code: 'noObjection' });
  if (isUnsaid(reason)) return no({ code: 'reasonMissing' });
  const fault = presiderFault(presider);
  if (fault) return no(fault);
  const answered = { officer: officer.id, on, presider: presider.id, reason: reason.sealed };
  return ok([{ type: 'objectionAnswered', ...answered }]);
}

/** With the record, read and signed; the special procedure ends with the day of the hearing. */
function record(command: Of<'recordHearing'>, hearing: Hearing | undefined): Decision {
  const { officer, on, record: words, present, isSigned, result } = command;
  if (hearing?.state !== 'scheduled') return no({ code: 'noHearingRequested' });
  const { heldOn, objection, procedure: id } = hearing;
  if (objection === 'open') return no({ code: 'objectionOpen' });
  if (on < heldOn) return no({ code: 'hearingNotYet', on: heldOn });
  if (isUnsaid(words) || isUnsaid(present)) return no({ code: 'recordMissing' });
  if (!isSigned) return no({ code: 'recordUnsigned' });
  const by = { officer: officer.id, on };
  const ended = { id, kind: 'hearing', endedOn: heldOn, result: result.sealed, papers: null } as const;
  return ok([
    { type: 'hearingHeld', ...by, heldOn, record: words.sealed, present: present.sealed },
    { type: 'procedureEnded', ...by, ...ended },
  ]);
}
