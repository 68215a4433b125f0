import { isCivilDate } from '../../../kernel/civil-date.ts';
import { MOST_EXTENSION_DAYS } from '../../../modules/intake/cases/contract/extension.ts';
import { grounds, type RightOrgan } from '../../../modules/intake/cases/contract/non-acceptance.ts';
import type { Order } from '../../api/cases.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { decisionIn, lacksIn } from '../decision/parts.ts';
import { endingAnswerOf, proposalOf } from './ending/ending-order.ts';
import { answersIn, lacksOfAnswers } from './answers-in.ts';
import { completionOf } from './completion-of.ts';
import { dayIn } from './day-in.ts';
import { FIELDS } from './fields.ts';
import { GAP } from './insert-phrase.ts';
import { found, type Lack } from './lack.ts';
import { asksOf, type OpenForm } from './open-form.ts';
import { objectionAnswerOf, offerOf, recordOf, scheduleOf, takeOf } from './hearing/hearing-order.ts';
import { passingOf } from './passing-of.ts';
import { answerOf, endOf, requestOf } from './procedure-order.ts';
import { textIn, type Typed } from './typed.ts';

type Reading = Result<Order, Lack[]>;

/** What an officer orders by sending a form. */
export function orderOf(form: OpenForm, typed: Typed): Reading {
  switch (form.act) {
    case 'accept':
      return accept(form, typed);
    case 'askCorrection':
      return askCorrection(typed);
    case 'askAmendment':
      return askAmendment(typed);
    case 'remindCorrection':
      return ok({ act: 'remindCorrection', says: {} });
    case 'refuseAcceptance':
      return refuseAcceptance(typed);
    case 'decide':
      return decide(form, typed);
    case 'extend':
      return extend(typed);
    case 'requestProcedure':
      return requestOf(typed);
    case 'answerProcedure':
      return answerOf(typed);
    case 'endProcedure':
      return endOf(typed);
    case 'offerHearing':
      return offerOf(typed);
    case 'takeHearing':
      return takeOf(typed);
    case 'scheduleHearing':
      return scheduleOf(typed);
    case 'answerObjection':
      return objectionAnswerOf(typed);
    case 'recordHearing':
      return recordOf(typed);
    case 'proposeEnding':
      return proposalOf(typed);
    case 'answerEnding':
      return endingAnswerOf(typed);
    case 'takeOwed':
      return takeOwed(typed);
    case 'postponeSupply':
      return postponeSupply(typed);
    case 'finishTask':
      return completionOf(form, typed);
    default:
      return passingOf({ act: form.act, task: form.task?.task ?? '' }, typed);
  }
}

function accept(form: OpenForm, typed: Typed): Reading {
  const asks = asksOf(form);
  const lacks = lacksOfAnswers(asks, typed);
  const supplyBy = dayIn(typed, FIELDS.supplyBy);
  const isWrong = supplyBy !== '' && !isCivilDate(supplyBy);
  if (lacks.length > 0 || isWrong)
    return no([...lacks, ...found([isWrong && { field: FIELDS.supplyBy, code: 'supplyDayMissing' }])]);
  return ok({ act: 'accept', says: { ...answered(asks, typed), ...(supplyBy !== '' && { supplyBy }) } });
}

const answered = (asks: ReturnType<typeof asksOf>, typed: Typed) =>
  asks.length === 0 ? {} : { answers: answersIn(asks, typed) };

function askCorrection(typed: Typed): Reading {
  const picked = pickedIn(typed);
  return picked.ok ? ok({ act: 'askCorrection', says: { missing: picked.value } }) : picked;
}

function askAmendment(typed: Typed): Reading {
  const picked = pickedIn(typed);
  return picked.ok ? ok({ act: 'askAmendment', says: { fields: picked.value } }) : picked;
}

/** What is ticked, each with what is wrong with it. */
function pickedIn(typed: Typed): Result<{ key: string; what: string }[], Lack[]> {
  const picked = (typed[FIELDS.pick] ?? []).map((key) => ({ key, what: textIn(typed, FIELDS.what(key)) }));
  if (picked.length === 0) return no([{ field: FIELDS.pick, code: 'nothingMissing' }]);
  const unsaid = picked.filter(({ what }) => what === '');
  return unsaid.length > 0
    ? no(unsaid.map(({ key }) => ({ field: FIELDS.what(key), code: 'whatMissing' })))
    : ok(picked);
}

function refuseAcceptance(typed: Typed): Reading {
  const [reason, instead, basis] = [textIn(typed, FIELDS.reason), textIn(typed, FIELDS.instead), basisIn(typed)];
  const ground = grounds.find((known) => known === textIn(typed, FIELDS.ground));
  const organ = ground === 'notThisOrgan' ? organIn(typed) : {};
  const lacks = found([
    ground === undefined && { field: FIELDS.ground, code: 'groundMissing' },
    organ === 'none' && { field: FIELDS.organ, code: 'organMissing' },
    organ === 'two' && { field: FIELDS.organ, code: 'organTwice' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
    basis === '' && { field: FIELDS.basis, code: 'basisMissing' },
    instead === '' && { field: FIELDS.instead, code: 'insteadMissing' },
  ]);
  if (lacks.length > 0 || ground === undefined || typeof organ === 'string') return no(lacks);
  return ok({ act: 'refuseAcceptance', says: { ground, ...organ, reason, basis, instead } });
}

/** A department that was chosen or another organ in words, and not both. */
function organIn(typed: Typed): 'none' | 'two' | { organ: RightOrgan } {
  const [department, named] = [textIn(typed, FIELDS.organ), textIn(typed, FIELDS.otherOrgan)];
  if (department !== '' && named !== '') return 'two';
  if (department !== '') return { organ: { department } };
  return named === '' ? 'none' : { organ: { named } };
}

/** Digits are taken as an input method gives them, also in full width. */
function extend(typed: Typed): Reading {
  const [number, reason] = [textIn(typed, FIELDS.days).normalize('NFKC'), textIn(typed, FIELDS.reason)];
  const days = /^\d{1,3}$/.test(number) ? Number(number) : 0;
  const lacks = found([
    (days < 1 || days > MOST_EXTENSION_DAYS) && { field: FIELDS.days, code: 'daysMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
    reason.includes(GAP) && { field: FIELDS.reason, code: 'gapLeft' },
  ]);
  return lacks.length > 0 ? no(lacks) : ok({ act: 'extend', says: { days, reason } });
}

/** A day that is left out is today. */
function takeOwed(typed: Typed): Reading {
  const [materials, arrivedOn] = [typed[FIELDS.pick] ?? [], dayIn(typed, FIELDS.arrivedOn)];
  const lacks = found([
    materials.length === 0 && { field: FIELDS.pick, code: 'owedMissing' },
    arrivedOn !== '' && !isCivilDate(arrivedOn) && { field: FIELDS.arrivedOn, code: 'arrivalMissing' },
  ]);
  const when = arrivedOn === '' ? {} : { arrivedOn };
  return lacks.length > 0 ? no(lacks) : ok({ act: 'takeOwed', says: { materials: [...materials], ...when } });
}

function postponeSupply(typed: Typed): Reading {
  const [by, reason] = [dayIn(typed, FIELDS.supplyBy), textIn(typed, FIELDS.reason)];
  const lacks = found([
    !isCivilDate(by) && { field: FIELDS.supplyBy, code: 'supplyDayMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
    reason.includes(GAP) && { field: FIELDS.reason, code: 'gapLeft' },
  ]);
  return lacks.length > 0 ? no(lacks) : ok({ act: 'postponeSupply', says: { by, reason } });
}

function decide(form: OpenForm, typed: Typed): Reading {
  const asks = asksOf(form);
  const lacks = [...lacksOfAnswers(asks, typed), ...lacksIn(typed)];
  const decision = decisionIn(typed);
  if (decision === undefined || lacks.length > 0) return no(lacks);
  return ok({ act: 'decide', says: { ...decision, ...answered(asks, typed) } });
}

/** The provisions that were ticked and one that was typed, as a refusal names them. */
const basisIn = (typed: Typed) =>
  [...(typed[FIELDS.basis] ?? []), textIn(typed, FIELDS.otherBasis)].filter((basis) => basis !== '').join('、');
