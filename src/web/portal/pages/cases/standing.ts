import { never } from '../../../../kernel/result.ts';
import { civilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseRow, PublicStatus } from '../../../../modules/intake/cases/contract.ts';
import { dayText, type Clock, type Language } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

/** What the answers "where is it" rest on; a list row and the public status both have it. */
export type Standing = Pick<
  PublicStatus,
  'state' | 'outcome' | 'answerBy' | 'acceptedOn' | 'promisedOn' | 'suspendedOn' | 'provisional'
>;

/** How a case stands, as a sentence. */
export function sentenceOf({ state, outcome }: Pick<Standing, 'state' | 'outcome'>, language: Language): string {
  const { outcomes, sentences } = portalWording[language].cases;
  return outcome === null ? sentences[state] : outcomes[outcome];
}

/** What comes next and until when. */
export function nextOf({ state, outcome, answerBy, promisedOn, suspendedOn }: Standing, language: Language): string {
  const say = portalWording[language].cases.next;
  if (outcome !== null) return say[outcome];
  if (suspendedOn !== null) return say.suspended(dayText(civilDate(suspendedOn), language));
  switch (state) {
    case 'submitted':
      return say.submitted(dayText(civilDate(answerBy), language));
    case 'awaitingCorrection':
      return say.awaitingCorrection;
    case 'notAccepted':
      return say.notAccepted;
    case 'accepted':
    case 'reviewed':
    case 'concluded':
      return promisedOn === null ? say.acceptedOnTheSpot : say.accepted(dayText(civilDate(promisedOn), language));
    default:
      return never(state);
  }
}

/** The clock as anybody may know it: the day that counts now. */
export function publicClockOf({
  state,
  outcome,
  promisedOn,
  suspendedOn,
  answerBy,
  provisional,
}: Standing): Clock | undefined {
  if (outcome !== null || state === 'notAccepted') return undefined;
  if (state === 'awaitingCorrection' || isStill({ suspendedOn, promisedOn })) return { state: 'suspended' };
  const due = state === 'submitted' ? answerBy : promisedOn;
  return due === null ? undefined : { state: 'due', dueOn: civilDate(due), provisional };
}

/** A clock that stopped when its day was over is late, not still. */
const isStill = ({ suspendedOn, promisedOn }: Pick<Standing, 'suspendedOn' | 'promisedOn'>) =>
  suspendedOn !== null && (promisedOn === null || suspendedOn <= promisedOn);

/** The clock as its applicant sees it: how much is left, too. */
export function clockOf({ dueOn, daysLeft, state, suspendedOn, provisional }: CaseRow): Clock | undefined {
  if (state === 'awaitingCorrection' || (suspendedOn !== null && dueOn === null)) return { state: 'suspended' };
  if (dueOn === null) return undefined;
  const day = civilDate(dueOn);
  if (daysLeft === null) return { state: 'due', dueOn: day, provisional };
  if (daysLeft === 0) return { state: 'dueToday', dueOn: day };
  return daysLeft < 0
    ? { state: 'overdue', by: workingDays(-daysLeft), dueOn: day }
    : { state: 'running', left: workingDays(daysLeft), dueOn: day, provisional };
}

const workingDays = (value: number) => ({ value, unit: 'workingDay' }) as const;

export const dayOr = (day: string | null): CivilDate | undefined => (day === null ? undefined : civilDate(day));
