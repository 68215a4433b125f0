import type { OfferTimes, RecordVisit, VisitFile, VisitSlot } from '../../../modules/intake/joint-visit/contract.ts';
import { VISIT_RESULTS } from '../../../modules/intake/joint-visit/contract/kinds.ts';
import { dayIn, said } from '../disputes/typed.ts';
import { timeIn } from '../joint-meetings/typed.ts';

type Typed = Pick<FormData, 'get' | 'getAll'>;

/** What of the times is none. */
export type TimesFault = 'day' | 'time' | 'none';

const isEmpty = (typed: Typed, place: number) =>
  ['year', 'month', 'day'].every((part) => said(typed, `heldOn-${place}.${part}`) === '') &&
  said(typed, `from-${place}`) === '' &&
  said(typed, `until-${place}`) === '';

function slotIn(typed: Typed, place: number): VisitSlot | TimesFault {
  const heldOn = dayIn(typed, `heldOn-${place}`);
  if (heldOn === undefined) return 'day';
  const [from, until] = [timeIn(typed, `from-${place}`), timeIn(typed, `until-${place}`)];
  return from === undefined || until === undefined ? 'time' : { heldOn, from, until };
}

type Offering = { department: string; most: number };

/** The times that were typed; what was left empty is none of them. */
export function timesIn(typed: Typed, { department, most }: Offering): OfferTimes | TimesFault {
  const slots: VisitSlot[] = [];
  for (let place = 1; place <= most; place += 1) {
    if (isEmpty(typed, place)) continue;
    const slot = slotIn(typed, place);
    if (typeof slot === 'string') return slot;
    slots.push(slot);
  }
  if (slots.length === 0) return 'none';
  return { department, slots, place: said(typed, 'place'), reason: said(typed, 'reason') };
}

export type RecordFault = 'result' | 'checks' | 'day' | 'answers';
type Asks = VisitFile['acts']['records'][number]['asks'];
type Recorded = Pick<VisitFile['members'][number], 'item' | 'checks'> & { asks: Asks };

export const answerField = (variable: string): string => `answer-${variable}`;

/** Each question with yes or no; undefined where one was not answered. */
function answersIn(typed: Typed, asks: Asks): Record<string, boolean> | undefined {
  const answers = asks.map(({ variable }) => [variable, said(typed, answerField(variable))] as const);
  if (answers.some(([, answer]) => answer !== 'yes' && answer !== 'no')) return undefined;
  return Object.fromEntries(answers.map(([variable, answer]) => [variable, answer === 'yes']));
}

/**
 * What was typed of a record: each point of the entry that was checked, and one more. What the step asks is answered when it is finished,
 * so not yet where something is put right.
 */
export function recordIn(typed: Typed, { item, checks, asks }: Recorded): RecordVisit | RecordFault {
  const result = VISIT_RESULTS.find((one) => one === said(typed, 'result'));
  if (result === undefined) return 'result';
  const points = [...checks, said(typed, 'more')];
  const findings = points.flatMap((check, place) => {
    const met = said(typed, `met-${place}`);
    return check === '' || met === '' ? [] : [{ check, met: met === 'yes', words: said(typed, `words-${place}`) }];
  });
  if (findings.length === 0) return 'checks';
  const until = dayIn(typed, 'until') ?? null;
  if (result === 'rectify' && until === null) return 'day';
  const answers = result === 'rectify' ? {} : answersIn(typed, asks);
  if (answers === undefined) return 'answers';
  const files = typed.getAll('files').filter((file) => typeof file === 'string');
  const staff = said(typed, 'staff').split(/[、，,;；]/);
  return {
    ...{ item, result, findings, place: said(typed, 'place'), words: said(typed, 'general'), answers, files },
    ...{
      staff: staff.map((one) => one.trim()).filter((one) => one !== ''),
      until: result === 'rectify' ? until : null,
    },
  };
}
