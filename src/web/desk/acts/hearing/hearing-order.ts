import { isCivilDate } from '../../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { HearingOrder } from '../../../api/hearing.ts';
import { dayIn } from '../day-in.ts';
import { FIELDS } from '../fields.ts';
import { found, type Lack } from '../lack.ts';
import { textIn, type Typed } from '../typed.ts';

type Reading = Result<HearingOrder, Lack[]>;

export function offerOf(typed: Typed): Reading {
  const [matter, interested] = [textIn(typed, FIELDS.content), textIn(typed, FIELDS.interested)];
  if (matter === '') return no([{ field: FIELDS.content, code: 'matterMissing' }]);
  return ok({ hearing: 'offer', says: { matter, ...(interested !== '' && { interested }) } });
}

export function takeOf(typed: Typed): Reading {
  const reason = textIn(typed, FIELDS.reason);
  return ok({ hearing: 'take', says: reason === '' ? {} : { reason } });
}

/** Hours and minutes as an input method gives them: `9：30` is half past nine. */
function timeIn(typed: Typed): string {
  const text = textIn(typed, FIELDS.time).normalize('NFKC');
  const time = /^\d:/.test(text) ? `0${text}` : text;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : '';
}

export function scheduleOf(typed: Typed): Reading {
  const heldOn = dayIn(typed, FIELDS.heldOn);
  const time = timeIn(typed);
  const [place, presider] = [textIn(typed, FIELDS.place), textIn(typed, FIELDS.presider)];
  const lacks = found([
    !isCivilDate(heldOn) && { field: FIELDS.heldOn, code: 'hearingDayMissing' },
    time === '' && { field: FIELDS.time, code: 'timeMissing' },
    place === '' && { field: FIELDS.place, code: 'placeMissing' },
    presider === '' && { field: FIELDS.presider, code: 'presiderMissing' },
  ]);
  return lacks.length > 0 ? no(lacks) : ok({ hearing: 'schedule', says: { heldOn, time, place, presider } });
}

export function objectionAnswerOf(typed: Typed): Reading {
  const [presider, reason] = [textIn(typed, FIELDS.presider), textIn(typed, FIELDS.reason)];
  const lacks = found([
    presider === '' && { field: FIELDS.presider, code: 'presiderMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  return lacks.length > 0 ? no(lacks) : ok({ hearing: 'answer', says: { presider, reason } });
}

export function recordOf(typed: Typed): Reading {
  const [record, present] = [textIn(typed, FIELDS.record), textIn(typed, FIELDS.staff)];
  const isSigned = typed[FIELDS.signed]?.[0] === 'yes';
  const lacks = found([
    present === '' && { field: FIELDS.staff, code: 'participantsMissing' },
    record === '' && { field: FIELDS.record, code: 'recordMissing' },
    !isSigned && { field: FIELDS.signed, code: 'signatureMissing' },
  ]);
  return lacks.length > 0 ? no(lacks) : ok({ hearing: 'record', says: { record, present, isSigned } });
}
