import { no, ok, type Result } from '../../../../kernel/result.ts';
import { hasBegun } from '../../meeting/rules/standing.ts';
import type { Command, Event, Member, Opened, Refusal } from '../model.ts';
import { left } from './concluding.ts';
import { activeOf, departmentsOf, leadOf, readyOf, stageOf } from './standing.ts';

type Decided = Result<Event[], Refusal>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

const expectedIn = ({ members }: Opened, at: string): Event[] =>
  members.filter(({ standing }) => standing.state === 'expected').map(({ item }) => left(item, 'late', at));

/**
 * Each department its own record and result, from the first minute on; what is to be put right is said once. Whose day for that went by
 * unused is found without another visit asked for. What had not come to its step by now is visited for itself.
 */
export function record(command: Of<'record'>, current: Opened): Decided {
  const { at, officer, item, result, record: words, until } = command;
  const member = current.members.find((one) => one.item === item);
  if (!member) return no({ code: 'visitMemberUnknown', item });
  const fault = notNow(command, member, current);
  if (fault) return no(fault);
  if (words === null) return no({ code: 'visitFindingsMissing' });
  const isRepeated = current.round === 2 || member.standing.state === 'rectifying';
  if (result === 'rectify' && isRepeated) return no({ code: 'visitRectifiedOnce' });
  if (result === 'rectify' && (until === null || until <= command.now.on)) return no({ code: 'visitUntilMissing' });
  const last = result === 'rectify' ? until : null;
  const { round } = current;
  return ok([
    { type: 'findingsRecorded', at, officer, item, round, result, record: words, until: last },
    ...expectedIn(current, at),
  ]);
}

function notNow({ now, item }: Of<'record'>, { standing }: Member, current: Opened): Refusal | undefined {
  if (standing.state === 'rectifying')
    return now.on > standing.until ? undefined : { code: 'visitRectifying', until: standing.until };
  if (standing.state !== 'ready') return { code: 'visitMemberNotOpen', item };
  return stageOf(current, now) === 'begun' ? undefined : { code: 'visitAhead' };
}

/** The lead notes that a department did not come: its case has a visit of its own. */
export function noteAbsent({ now, at, officer, department, absent }: Of<'noteAbsent'>, current: Opened): Decided {
  const lead = leadOf(current) ?? '';
  if (lead !== department || absent === department) return no({ code: 'visitNotLed', lead });
  if (stageOf(current, now) !== 'begun') return no({ code: 'visitAhead' });
  const members = readyOf(current).filter((one) => one.department === absent);
  if (members.length === 0) return no({ code: 'visitNotFound' });
  return ok(members.map(({ item }) => ({ ...left(item, 'didNotCome', at), officer })));
}

/** The applicant says what he put right; what he names is seen again in one appointment. */
export function askRevisit({ now, at, items, said, arrangeBy }: Of<'askRevisit'>, current: Opened): Decided {
  const stage = stageOf(current, now);
  if (stage === 'begun') return no({ code: 'visitNotFinished', departments: departmentsOf(readyOf(current)) });
  const rectifying = current.members.filter(({ standing }) => standing.state === 'rectifying');
  const named = rectifying.filter(({ item }) => items.includes(item)).map(({ item }) => item);
  if (stage !== 'rectifying' || named.length === 0 || named.length !== items.length)
    return no({ code: 'visitNothingToSeeAgain' });
  if (said === null) return no({ code: 'visitSaidMissing' });
  return ok([{ type: 'revisitAsked', at, items: named, said, arrangeBy }]);
}

/** What the days bring by themselves, so that no case waits for a visit that will not come; nothing where they bring nothing. */
export function keepDays({ now, at, recordBy }: Of<'keepDays'>, current: Opened): Event[] {
  const stage = stageOf(current, now);
  const leaving = (members: readonly Member[], cause: 'notArranged' | 'notChosen' | 'notRecorded') =>
    members.map(({ item }) => left(item, cause, at));
  const open = activeOf(current).filter(({ standing }) => standing.state !== 'rectifying');
  if (stage === 'gathering' && now.on > current.arrangeBy) return leaving(open, 'notArranged');
  if (stage === 'offered' && current.offered.every((slot) => hasBegun(slot, now))) return leaving(open, 'notChosen');
  if (stage === 'begun' && recordBy !== null && now.on > recordBy)
    return [...leaving(readyOf(current), 'notRecorded'), ...expectedIn(current, at)];
  return [];
}
