import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_TEXT, MOST_CHARACTERS } from '../contract/decision.ts';
import {
  basisOf,
  faultIn,
  founded,
  isUnfinished,
  namesRemedy,
  reworded,
  wordsOf,
  written,
  type Paragraph,
} from './decision.ts';

const facts = { kind: 'facts', text: '现场核查合格。' } as const;
const reason = { kind: 'reason', text: '没有消毒间。' } as const;
const conditions = { kind: 'conditions', text: '限于一楼。' } as const;
const provisions: Paragraph<string> = { kind: 'provisions', provisions: ['《甲条例》第四条、第八条', '《乙细则》'] };
const own = { kind: 'own', title: '告知', text: '请悬挂在显著位置。' } as const;

describe('what was written', () => {
  test('is kept in its order, without the blanks around it', () => {
    const typed = [
      { ...own, title: ' 告知 ' },
      { ...facts, text: '\n现场核查合格。 ' },
    ];
    expect(written(typed)).toEqual([own, facts]);
  });

  test.each<Paragraph<string>>([
    { ...reason, text: ' \n' },
    { ...own, text: ' ' },
    { kind: 'provisions', provisions: [] },
    { kind: 'provisions', provisions: [' '] },
  ])('an empty part is left out: %j', (empty) => {
    expect(written([empty, facts])).toEqual([facts]);
  });

  test('a part of its own may stand without a heading', () => {
    expect(written([{ ...own, title: '' }])).toEqual([{ ...own, title: '' }]);
  });
});

describe('the provisions', () => {
  test('of a grant that names none are all those of its item', () => {
    expect(basisOf(founded('grant', [facts], ['《甲条例》第四条']))).toBe('《甲条例》第四条');
  });
  test('that were chosen stay as they are, where they stand', () => {
    expect(founded('grant', [provisions, facts], ['《丙法》'])).toEqual([provisions, facts]);
  });
  test('of a denial are never made up', () => {
    expect(founded('deny', [reason], ['《甲条例》第四条'])).toEqual([reason]);
  });
  test('stand in one line', () => {
    expect(basisOf([facts, provisions])).toBe('《甲条例》第四条、第八条、《乙细则》');
  });
});

describe('a decision', () => {
  test.each([
    ['a grant with nothing written', 'grant', []],
    ['a grant with conditions', 'grant', [facts, conditions]],
    ['a denial with reason and provision', 'deny', [provisions, reason]],
    ['two parts of its own', 'grant', [own, own]],
  ] as const)('%s is one', (_name, outcome, parts) => {
    expect(faultIn(outcome, parts)).toBeUndefined();
  });

  test.each([
    ['a denial without a reason', 'deny', [facts, provisions], { code: 'reasonMissing' }],
    ['a denial without a provision', 'deny', [reason], { code: 'basisMissing' }],
    ['a denial with conditions', 'deny', [reason, provisions, conditions], { code: 'conditionsOnDenial' }],
    ['a part that stands twice', 'grant', [facts, reason, facts], { code: 'paragraphTwice', kind: 'facts' }],
    ['a gap in a ready wording', 'grant', [{ ...facts, text: '经查＿＿。' }], { code: 'gapLeft', kind: 'facts' }],
    ['a gap in a heading', 'grant', [{ ...own, title: '＿＿' }], { code: 'gapLeft', kind: 'own' }],
  ] as const)('%s is none', (_name, outcome, parts, fault) => {
    expect(faultIn(outcome, parts)).toEqual(fault);
  });

  test('has so many characters and not one more', () => {
    const parts = (length: number) =>
      Array.from({ length: 3 }, () => ({ ...own, title: '', text: '字'.repeat(length) }));
    expect(faultIn('grant', parts(LONGEST_TEXT))).toBeUndefined();
    expect(faultIn('grant', [...parts(LONGEST_TEXT), { ...facts, text: '字' }])).toEqual({
      code: 'decisionTooLong',
      most: MOST_CHARACTERS,
    });
  });

  test('that is not finished may be looked at; one that somebody may not make may not', () => {
    expect([isUnfinished({ code: 'gapLeft' }), isUnfinished({ code: 'reviewerMayNotDecide' })]).toEqual([true, false]);
  });
});

test('the remedy is always named to whoever is denied, and to whoever is granted less than he asked for', () => {
  expect([namesRemedy('deny', []), namesRemedy('deny', [facts]), namesRemedy('grant', [facts, conditions])]).toEqual([
    true,
    true,
    true,
  ]);
  expect(namesRemedy('grant', [facts, own])).toBe(false);
});

test('sealing words and opening them again gives the same parts, whatever they are', () => {
  const part: fc.Arbitrary<Paragraph<string>> = fc.oneof(
    fc.record({ kind: fc.constantFrom('facts' as const, 'reason' as const, 'conditions' as const), text: fc.string() }),
    fc.record({ kind: fc.constant('own' as const), title: fc.string(), text: fc.string() }),
    fc.record({ kind: fc.constant('provisions' as const), provisions: fc.array(fc.string()) }),
  );
  fc.assert(
    fc.property(part, (one) => {
      const sealed = reworded(one, (said) => ({ sealed: said }));
      expect(reworded(sealed, (words) => words.sealed)).toEqual(one);
      expect(wordsOf(sealed).length).toBe(wordsOf(one).length);
    }),
  );
});
