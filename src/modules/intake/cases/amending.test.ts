import { describe, expect, test } from 'vitest';
import { addDays } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import {
  commands,
  cousin,
  given,
  monday,
  nextMonday,
  officer,
  typesOf,
  words,
} from '../../../../test/support/intake/decisions.ts';

const { receive, accept, askCorrection, resubmit, refuseAcceptance, deemAccepted, askAmendment, amend } = commands;
const late = addDays(nextMonday, 1);

describe('naming small errors (当场更正)', () => {
  test('keeps the words sealed and the case as it was received', () => {
    const [before, after] = [given(receive), given(receive, askAmendment)];
    expect(before.when(askAmendment)).toEqual(
      ok([
        {
          type: 'amendmentAsked',
          officer: officer.id,
          on: monday,
          fields: [{ key: 'site.area', what: words('one zero too many').sealed }],
        },
      ]),
    );
    expect(after.state).toEqual({ ...before.state, amendable: ['site.area'] });
  });

  test.each([
    ['on the last of the five working days', nextMonday, ['amendmentAsked']],
    ['after it, when the law has accepted', late, no({ code: 'deemedAccepted', since: monday })],
  ])('%s', (_name, on, expected) => {
    expect(typesOf(given(receive).when({ ...askAmendment, on }))).toEqual(expected);
  });

  test.each([
    ['nothing', { fields: [] }, 'nothingMissing'],
    ['an error that is not said', { fields: [{ key: 'site.area', what: words(' ') }] }, 'nothingMissing'],
    ['a paper', { fields: [{ key: 'lease', what: words('expired') }] }, 'onlyAnswersAmended'],
  ])('is refused for %s', (_name, said, code) => {
    expect(given(receive).when({ ...askAmendment, ...said })).toMatchObject({ error: { code } });
  });

  test('is refused to whoever must keep away, and twice at a time', () => {
    expect(given(receive).when({ ...askAmendment, officer: cousin })).toEqual(no({ code: 'conflictOfInterest' }));
    expect(given(receive, askAmendment).when(askAmendment)).toEqual(no({ code: 'amendmentAwaited' }));
    expect(typesOf(given(receive, askAmendment, amend).when(askAmendment))).toEqual(['amendmentAsked']);
  });

  test('is for a case whose materials are looked at, also for a corrected one', () => {
    expect(typesOf(given(receive, askCorrection, resubmit).when(askAmendment))).toEqual(['amendmentAsked']);
    for (const past of [
      [receive, askCorrection],
      [receive, accept],
      [receive, refuseAcceptance],
    ])
      expect(given(...past).when(askAmendment)).toMatchObject({ error: { code: 'notAllowed' } });
  });
});

describe('setting them right', () => {
  test('moves no day and uses up no notice', () => {
    expect(given(receive, askAmendment).when(amend)).toEqual(
      ok([
        { type: 'applicationAmended', on: monday, fields: ['site.area'], application: amend.application, acting: null },
      ]),
    );
    expect(given(receive, askAmendment, amend).state).toEqual(given(receive).state);
    expect(typesOf(given(receive, askAmendment, amend).when(askCorrection))).toEqual(['correctionAsked']);
  });

  test('happens once for each time it was asked, and never unasked', () => {
    expect(given(receive).when(amend)).toEqual(no({ code: 'nothingToAmend' }));
    expect(given(receive, askAmendment, amend).when(amend)).toEqual(no({ code: 'nothingToAmend' }));
  });

  test('comes too late when the case was accepted, sent back or turned down meanwhile', () => {
    for (const next of [accept, askCorrection, refuseAcceptance, deemAccepted])
      expect(given(receive, askAmendment, next).when(amend)).toMatchObject({ error: { code: 'notAllowed' } });
  });

  test('keeps nobody from accepting, nor the law', () => {
    expect(typesOf(given(receive, askAmendment).when(accept))).toEqual(['caseAccepted']);
    expect(given(receive, askAmendment).when({ ...deemAccepted, on: nextMonday })).toMatchObject({ ok: false });
    expect(typesOf(given(receive, askAmendment).when(deemAccepted))).toEqual(['caseDeemedAccepted']);
  });
});
