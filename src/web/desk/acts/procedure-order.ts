import { isCivilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { MOST_DAYS } from '../../../modules/intake/procedures/contract/bounds.ts';
import { citesArticle } from '../../../modules/intake/procedures/contract/citing.ts';
import { procedureKinds, type ProcedureKind } from '../../../modules/intake/procedures/contract/kinds.ts';
import type { ProcedureOrder } from '../../api/procedures.ts';
import { dayIn } from './day-in.ts';
import { FIELDS } from './fields.ts';
import { found, type Lack } from './lack.ts';
import { textIn, type Typed } from './typed.ts';

type Reading = Result<ProcedureOrder, Lack[]>;

const kindIn = (typed: Typed): ProcedureKind | undefined =>
  procedureKinds.find((kind) => kind === typed[FIELDS.kind]?.[0]);

/** Digits are taken as an input method gives them, also in full width. */
const wholeNumber = (text: string) => (/^\d{1,3}$/.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : 0);

export function requestOf(typed: Typed): Reading {
  const kind = kindIn(typed);
  const value = wholeNumber(textIn(typed, FIELDS.days));
  const [reason, content, basis] = [
    textIn(typed, FIELDS.reason),
    textIn(typed, FIELDS.content),
    textIn(typed, FIELDS.law),
  ];
  const startsOn = dayIn(typed, FIELDS.startsOn);
  const lacks = found([
    kind === undefined && { field: FIELDS.kind, code: 'kindMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
    content === '' && { field: FIELDS.content, code: 'contentMissing' },
    basis !== '' && !citesArticle(basis) && { field: FIELDS.law, code: 'articleMissing' },
    (value < 1 || value > MOST_DAYS) && { field: FIELDS.days, code: 'ownLimitMissing' },
    !isCivilDate(startsOn) && { field: FIELDS.startsOn, code: 'startMissing' },
  ]);
  if (kind === undefined || lacks.length > 0) return no(lacks);
  const unit = typed[FIELDS.unit]?.[0] === 'calendarDay' ? 'calendarDay' : 'workingDay';
  const says = { kind, reason, content, basis, limit: { value, unit }, startsOn } as const;
  return ok({ how: 'request', procedure: null, says });
}

export function answerOf(typed: Typed): Reading {
  const procedure = textIn(typed, FIELDS.procedure);
  const answer = typed[FIELDS.answerGiven]?.[0];
  const reason = textIn(typed, FIELDS.reason);
  const lacks = found([
    procedure === '' && { field: FIELDS.procedure, code: 'procedureMissing' },
    answer !== 'approve' && answer !== 'reject' && { field: FIELDS.answerGiven, code: 'answerGivenMissing' },
    answer === 'reject' && reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  if (lacks.length > 0) return no(lacks);
  return ok(
    answer === 'approve' ? { how: 'approve', procedure, says: null } : { how: 'reject', procedure, says: { reason } },
  );
}

export function endOf(typed: Typed): Reading {
  const procedure = textIn(typed, FIELDS.procedure);
  const endedOn = dayIn(typed, FIELDS.endedOn);
  const [result, papers] = [textIn(typed, FIELDS.result), textIn(typed, FIELDS.papers)];
  const lacks = found([
    procedure === '' && { field: FIELDS.procedure, code: 'procedureMissing' },
    !isCivilDate(endedOn) && { field: FIELDS.endedOn, code: 'endMissing' },
    result === '' && { field: FIELDS.result, code: 'resultMissing' },
  ]);
  if (lacks.length > 0) return no(lacks);
  return ok({ how: 'end', procedure, says: { endedOn, result, ...(papers !== '' && { papers }) } });
}
