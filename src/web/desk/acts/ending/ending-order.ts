import { no, ok, type Result } from '../../../../kernel/result.ts';
import { ENDING_GROUNDS, NAMES_OF } from '../../../../modules/intake/ending/contract/grounds.ts';
import { citesArticle } from '../../../../modules/intake/procedures/contract/citing.ts';
import type { EndingOrder } from '../../../api/ending.ts';
import { FIELDS } from '../fields.ts';
import { GAP } from '../insert-phrase.ts';
import { found, type Lack } from '../lack.ts';
import { textIn, type Typed } from '../typed.ts';

type Reading = Result<EndingOrder, Lack[]>;

export function proposalOf(typed: Typed): Reading {
  const ground = ENDING_GROUNDS.find((known) => known === typed[FIELDS.ground]?.[0]);
  const names = ground && NAMES_OF[ground];
  const [reason, basis] = [textIn(typed, FIELDS.reason), textIn(typed, FIELDS.law)];
  const [twin, organ] = [textIn(typed, FIELDS.twin), textIn(typed, FIELDS.otherOrgan)];
  const lacks = found([
    ground === undefined && { field: FIELDS.ground, code: 'endingGroundMissing' },
    names === 'twin' && twin === '' && { field: FIELDS.twin, code: 'twinMissing' },
    names === 'organ' && organ === '' && { field: FIELDS.otherOrgan, code: 'organMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
    reason.includes(GAP) && { field: FIELDS.reason, code: 'gapLeft' },
    !citesArticle(basis) && { field: FIELDS.law, code: 'articleNeeded' },
  ]);
  if (ground === undefined || lacks.length > 0) return no(lacks);
  const named = { ...(names === 'twin' && { twin }), ...(names === 'organ' && { organ: { named: organ } }) };
  return ok({ ending: 'propose', says: { ground, reason, basis, ...named } });
}

export function endingAnswerOf(typed: Typed): Reading {
  const answer = typed[FIELDS.answerGiven]?.[0];
  const reason = textIn(typed, FIELDS.reason);
  const lacks = found([
    answer !== 'confirm' && answer !== 'reject' && { field: FIELDS.answerGiven, code: 'endingAnswerMissing' },
    answer === 'reject' && reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  if (lacks.length > 0) return no(lacks);
  return ok(answer === 'confirm' ? { ending: 'confirm', says: null } : { ending: 'reject', says: { reason } });
}
