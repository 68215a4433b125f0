import { v7 as uuid } from 'uuid';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import { officerId } from '../../../../kernel/id.ts';
import { getItemVersion } from '../../../catalogue/index.ts';
import { hasExamined } from '../../../process/index.ts';
import { sealActing } from '../../cases/acting.ts';
import type { Answer, Target } from '../../cases/acts.ts';
import { handle, type Barred, type Desk, type NotFound } from '../../cases/commands.ts';
import type { CaseDeps } from '../../cases/deps.ts';
import { isLicence } from '../../cases/matter.ts';
import { belongsTo } from '../../cases/rules/belonging.ts';
import { countLimit } from '../../../../kernel/count-limit.ts';
import { sealWords } from '../../cases/sealing.ts';
import { keepingAway } from '../../cases/standing-in.ts';
import { KINDS } from '../contract/kinds.ts';
import type { HearingCommand, Presider } from './model.ts';
import { ASK_WITHIN, ORGANISE_WITHIN, TELL_BEFORE } from './rules.ts';

const words = (deps: CaseDeps, { tx, current }: Desk, said: string) =>
  sealWords(deps.vault, tx, { applicant: current.facts.applicant, said });
const wordsOrNull = (deps: CaseDeps, desk: Desk, said: string | undefined) =>
  said === undefined || said.trim() === '' ? null : words(deps, desk, said);

/** So many working days after a day (行政许可法 art. 82). */
export function workingDaysAfter(
  { conventions }: Pick<CaseDeps, 'conventions'>,
  on: CivilDate,
  days: number,
): CivilDate {
  const counted = countLimit({ limit: { value: days, unit: 'workingDay' } }, on, conventions());
  if (!counted.ok || counted.value.dueOn === null) throw new Error('working days without an end');
  return counted.value.dueOn;
}

export type Offered = { matter: string; interested?: string };

/** Art. 47: tells the applicant, and whom else it concerns, of the right to a hearing before a decision that weighs on them. */
export const offerHearing = (deps: CaseDeps, target: Target, { matter, interested }: Offered): Answer =>
  handle(deps, { ...target, by: 'requestProcedure' }, async (desk) => {
    const { officer, on } = desk;
    const said = { matter: await words(deps, desk, matter), interested: await wordsOrNull(deps, desk, interested) };
    const requestBy = workingDaysAfter(deps, on, ASK_WITHIN);
    const { version: calendar } = deps.conventions().calendar;
    return { after: () => [{ type: 'offerHearing', officer, on, ...said, requestBy, calendar }] };
  });

type Asked = { reason?: string };
/** Guarded by how the hearing stands: what else happens to the case meanwhile takes nobody's right. */
type Own = Omit<Target, 'version'>;

/** The applicant asks for it on the portal. */
export const requestHearing = (deps: CaseDeps, target: Own, { reason }: Asked): Answer =>
  handle(deps, { ...target, version: null, by: 'withdraw' }, async (desk) => {
    const { applicant } = desk.current.facts;
    const barred = await barOf(deps, desk);
    if (barred) return barred;
    const acting = await sealActing(desk.tx, deps, { caller: desk.caller, applicant });
    const command = await requestOf(deps, desk, { reason, acting, officer: null });
    return { after: () => [command] };
  });

/** A clerk takes it down for the applicant who stands at the window. */
export const takeHearing = (deps: CaseDeps, target: Target, { reason }: Asked): Answer =>
  handle(deps, { ...target, by: 'accept' }, async (desk) => {
    const command = await requestOf(deps, desk, { reason, acting: null, officer: desk.officer });
    return { after: () => [command] };
  });

type Requesting = Pick<Extract<HearingCommand, { type: 'requestHearing' }>, 'acting' | 'officer'> & {
  reason: string | undefined;
};

async function requestOf(
  deps: CaseDeps,
  desk: Desk,
  { reason, ...who }: Requesting,
): Promise<Extract<HearingCommand, { type: 'requestHearing' }>> {
  const { tx, current, on } = desk;
  const { key, version } = current.facts.item;
  const said = {
    reason: await words(deps, desk, '申请人要求听证'),
    content: await words(deps, desk, '本机关组织听证，申请人不用交费'),
  };
  return {
    ...{ type: 'requestHearing', on, ...who, words: said },
    reason: await wordsOrNull(deps, desk, reason),
    organiseBy: workingDaysAfter(deps, on, ORGANISE_WITHIN),
    procedure: uuid(),
    isLicence: isLicence(await getItemVersion(tx, key, version)),
    calendar: deps.conventions().calendar.version,
  };
}

/** Why the caller cannot do this for the applicant. */
async function barOf(deps: CaseDeps, { tx, caller, current }: Desk): Promise<NotFound | Barred | undefined> {
  const { applicant, item } = current.facts;
  if (!belongsTo(applicant, caller)) return { code: 'caseNotFound' };
  const right = await deps.acting.holds(tx, { caller, applicant, item: item.key, act: 'supplement' });
  if (right === 'holds') return undefined;
  return right === 'ended' ? { code: 'mandateEnded' } : { code: 'beyondMandate', act: 'supplement' };
}

export type Scheduled = { heldOn: string; time: string; place: string; presider: string };

/** Art. 48: time and place are told at least seven days before. */
export const scheduleHearing = (deps: CaseDeps, target: Target, asked: Scheduled): Answer =>
  handle(deps, { ...target, by: 'requestProcedure' }, async (desk) => {
    const { officer, on } = desk;
    const presider = await presiderOf(deps, desk, asked.presider);
    const names = await deps.officerNames(desk.tx, [presider.id]);
    const { time, place } = asked;
    const told = { heldOn: civilDate(asked.heldOn), time, place, presiderName: names.get(presider.id) ?? '' };
    const earliest = workingDaysAfter(deps, on, TELL_BEFORE);
    return { after: () => [{ type: 'scheduleHearing', officer, on, ...told, presider, earliest }] };
  });

/** What the law asks about who is to preside. */
async function presiderOf(deps: CaseDeps, { tx, current, run }: Desk, id: string): Promise<Presider> {
  const { facts } = current;
  const officer = officerId(id);
  const staff = await deps.staffOf(tx, facts.department);
  // Of somebody else nothing more is asked; it may be nobody.
  if (staff.every((one) => one.id !== id)) return { id: officer, serves: false, examined: false, keepsAway: false };
  const { related, interested } = await keepingAway(tx, deps, { officer, facts });
  const people = 'people' in current ? current.people : [facts.applicant.person];
  const tasks = run.status === 'unbegun' ? [] : run.tasks;
  return {
    id: officer,
    serves: true,
    examined: hasExamined(tasks, officer),
    keepsAway: interested || related.some((person) => people.includes(person)),
  };
}

/** The applicant asks for somebody else to preside (art. 48). */
export const objectToPresider = (deps: CaseDeps, target: Own, { reason }: { reason: string }): Answer =>
  handle(deps, { ...target, version: null, by: 'withdraw' }, async (desk) => {
    const barred = await barOf(deps, desk);
    if (barred) return barred;
    const { tx, caller, current, on } = desk;
    const acting = await sealActing(tx, deps, { caller, applicant: current.facts.applicant });
    const said = await words(deps, desk, reason);
    return { after: () => [{ type: 'objectToPresider', on, acting, reason: said }] };
  });

/** A head says who presides from now on: another, or the same with a reason. */
export const answerObjection = (
  deps: CaseDeps,
  target: Target,
  { presider: id, reason }: { presider: string; reason: string },
): Answer =>
  handle(deps, { ...target, by: 'approveProcedure' }, async (desk) => {
    const { officer, on } = desk;
    const presider = await presiderOf(deps, desk, id);
    const said = await words(deps, desk, reason);
    return { after: () => [{ type: 'answerObjection', officer, on, presider, reason: said }] };
  });

export type Held = { record: string; present: string; isSigned: boolean };

/** What was said, who was there, and that they signed it: the decision stands on it (art. 48). */
export const recordHearing = (deps: CaseDeps, target: Target, { record, present, isSigned }: Held): Answer =>
  handle(deps, { ...target, by: 'requestProcedure' }, async (desk) => {
    const { officer, on } = desk;
    const said = {
      record: await words(deps, desk, record),
      present: await words(deps, desk, present),
      result: await words(deps, desk, `${KINDS.hearing.zh}已经举行，笔录已经签字`),
    };
    return { after: () => [{ type: 'recordHearing', officer, on, isSigned, ...said }] };
  });
