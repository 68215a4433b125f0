import type { CaseAct } from '../../../modules/intake/cases/contract.ts';
import type { Order } from '../../api/cases.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { JUDGING, verdictsIn } from '../case-file/verdicts.ts';
import { decisionIn, lacksIn, type DecisionLack } from '../decision/parts.ts';
import { textIn, type Typed } from './typed.ts';

/** Names of the fields, which the forms and this file share. */
export const FIELDS = {
  pick: 'pick',
  what: (key: string) => `what.${key}`,
  reason: 'reason',
  basis: 'basis',
  otherBasis: 'otherBasis',
  instead: 'instead',
  opinion: 'opinion',
  note: 'note',
} as const;

/** What a form lacks, in the order of its fields; the server would refuse it for the same reason. */
export type Lack = { field: string; code: LackCode };
export type LackCode =
  | 'nothingMissing'
  | 'whatMissing'
  | 'reasonMissing'
  | 'basisMissing'
  | 'insteadMissing'
  | 'opinionMissing'
  | 'noteMissing'
  | 'unfitMaterial'
  | 'verdictUnsaid'
  | DecisionLack['code'];

type Reading = Result<Order, Lack[]>;

/** What an officer orders by sending a form. */
export function orderOf(act: CaseAct, typed: Typed): Reading {
  return READINGS[act](typed);
}

const READINGS: Readonly<Record<CaseAct, (typed: Typed) => Reading>> = {
  accept: () => ok({ act: 'accept', says: {} }),
  askCorrection,
  refuseAcceptance,
  review,
  decide,
};

function askCorrection(typed: Typed): Reading {
  const missing = (typed[FIELDS.pick] ?? []).map((key) => ({ key, what: textIn(typed, FIELDS.what(key)) }));
  if (missing.length === 0) return no([{ field: FIELDS.pick, code: 'nothingMissing' }]);
  const unsaid = missing.filter(({ what }) => what === '');
  return unsaid.length > 0
    ? no(unsaid.map(({ key }) => ({ field: FIELDS.what(key), code: 'whatMissing' })))
    : ok({ act: 'askCorrection', says: { missing } });
}

function refuseAcceptance(typed: Typed): Reading {
  const [reason, instead, basis] = [textIn(typed, FIELDS.reason), textIn(typed, FIELDS.instead), basisIn(typed)];
  const lacks = found([
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
    basis === '' && { field: FIELDS.basis, code: 'basisMissing' },
    instead === '' && { field: FIELDS.instead, code: 'insteadMissing' },
  ]);
  return lacks.length > 0 ? no(lacks) : ok({ act: 'refuseAcceptance', says: { reason, basis, instead } });
}

function review(typed: Typed): Reading {
  const [opinion, note] = [verdictIn(typed, FIELDS.opinion), textIn(typed, FIELDS.note)];
  const materials = verdictsIn(typed, typed[JUDGING.material] ?? []);
  const unfit = materials.filter(({ verdict }) => verdict === 'unfit');
  const lacks = found([
    opinion === undefined && { field: FIELDS.opinion, code: 'opinionMissing' },
    // Nobody agrees to an application with a material that will not do.
    opinion === 'grant' && unfit.length > 0 && { field: FIELDS.opinion, code: 'unfitMaterial' },
    note === '' && { field: FIELDS.note, code: 'noteMissing' },
    ...unfit.map(({ key, words }) => words === '' && ({ field: JUDGING.words(key), code: 'verdictUnsaid' } as const)),
  ]);
  return opinion === undefined || lacks.length > 0
    ? no(lacks)
    : ok({ act: 'review', says: { opinion, note, ...(materials.length > 0 && { materials }) } });
}

function decide(typed: Typed): Reading {
  const lacks = lacksIn(typed);
  const decision = decisionIn(typed);
  return decision === undefined || lacks.length > 0 ? no(lacks) : ok({ act: 'decide', says: decision });
}

const found = (lacks: readonly (false | Lack)[]) => lacks.filter((lack) => lack !== false);

const verdictIn = (typed: Typed, field: string) =>
  (['grant', 'deny'] as const).find((verdict) => verdict === typed[field]?.[0]);

/** The provisions that were ticked and one that was typed, as a decision names them. */
const basisIn = (typed: Typed) =>
  [...(typed[FIELDS.basis] ?? []), textIn(typed, FIELDS.otherBasis)].filter((basis) => basis !== '').join('、');
