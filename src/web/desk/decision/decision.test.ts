import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { LONGEST_TEXT } from '../../../modules/intake/cases/contract/decision.ts';
import { caseFile, caseRow, taskView } from '../../../../test/support/desk/cases.ts';
import type { Typed } from '../acts/typed.ts';
import { added, decisionIn, lacksIn, mayAdd, moved, notesIn, partsIn, removed, withOutcome } from './parts.ts';
import { provisionsOf, standardText } from './standard-text.ts';

const decision: NonNullable<CaseFile['decision']> = {
  numbers: { grant: '金审准字〔2026〕第00007号', deny: '金审不准字〔2026〕第00001号' },
  remedy: '如不服本决定……',
  provisions: [
    { law: '甲条例', articles: ['第四条', '第八条'] },
    { law: '乙办法', articles: [] },
  ],
  result: { name: '公共场所卫生许可证', validity: '4年' },
  assigns: [],
};
const file = caseFile({ decision });
const chosen = (outcome: 'grant' | 'deny', typed: Typed = {}) => withOutcome({ ...typed, outcome: [outcome] }, file);

describe('the text to begin with', () => {
  test('says what the file shows: handed in, promised for later, replaced by a promise, corrected', () => {
    const [m2, m3] = file.materials;
    if (!m2 || !m3) throw new Error('the file has two materials');
    const materials = [
      m2,
      { ...m3, way: 'commitment' as const },
      { ...m3, id: 'm4', name: '检测报告', way: 'later' as const },
    ];
    const { facts } = standardText({ row: caseRow({ corrected: true }), materials, decision }, 'grant');
    expect(facts).toBe(
      '申请人提交了场所平面图和卫生设施平面布局图。检测报告由申请人承诺后补。卫生管理制度以书面承诺代替。经一次性告知，申请人已经补正。材料齐全，符合法定形式。',
    );
  });
  test('of a case without materials does not make any up', () => {
    expect(standardText({ ...file, materials: [] }, 'grant').facts).toBe('申请人提交了申请。材料齐全，符合法定形式。');
  });
  test('of a denial leaves open what only the officer can know, and the provisions too', () => {
    const { facts, reason, provisions } = standardText(file, 'deny');
    expect([facts, reason].every((text) => text.includes('＿＿'))).toBe(true);
    expect(provisions).toEqual([]);
  });
});

describe('choosing the outcome', () => {
  test('of a grant gives a decision that can be sent as it is', () => {
    const typed = chosen('grant');
    expect(lacksIn(typed)).toEqual([]);
    expect(decisionIn(typed)?.paragraphs.map(({ kind }) => kind)).toEqual(['facts', 'reason', 'provisions']);
    expect(partsIn(typed)).toContain('conditions');
  });
  test('of a denial says what is still to be written', () => {
    expect(lacksIn(chosen('deny'))).toEqual([
      { field: 'text.facts', code: 'gapLeft' },
      { field: 'text.reason', code: 'gapLeft' },
      { field: 'basis', code: 'basisMissing' },
    ]);
  });
  test('anew changes what nobody has touched, and nothing that somebody wrote, added, chose or moved', () => {
    const first = added(chosen('grant')).typed;
    const mine = moved(
      { ...first, 'text.facts': ['我写的'], 'text.conditions': ['限于一楼'], basis: ['《甲条例》第八条'] },
      'own1',
      -1,
    );
    const denial = chosen('deny', mine);
    expect(denial['text.facts']).toEqual(['我写的']);
    expect(denial['text.reason']).toEqual([standardText(file, 'deny').reason]);
    expect(denial['basis']).toEqual(['《甲条例》第八条']);
    expect(partsIn(denial)).toEqual(['facts', 'reason', 'provisions', 'own1']);
    expect(decisionIn(denial)?.paragraphs.some(({ kind }) => kind === 'conditions')).toBe(false);
    expect(chosen('grant', denial)['text.conditions']).toEqual(['限于一楼']);
  });
  test('is the first thing that is lacking', () => {
    expect(lacksIn({})).toEqual([{ field: 'outcome', code: 'outcomeMissing' }]);
    expect(decisionIn({ outcome: ['perhaps'] })).toBeUndefined();
  });
});

describe('the numbers that a grant gives', () => {
  const typed: Typed = { ...chosen('grant'), 'assigned.org.uscc': [' 91370828MA3TEST00X '] };
  test('are sent with it, and are lacking while a field is empty', () => {
    expect(decisionIn(typed)?.assigned).toEqual({ 'org.uscc': '91370828MA3TEST00X' });
    expect(lacksIn({ ...typed, 'assigned.org.uscc': [' '] })).toEqual([
      { field: 'assigned.org.uscc', code: 'assignedMissing' },
    ]);
    expect(decisionIn(chosen('grant'))).not.toHaveProperty('assigned');
  });
  test('are kept and not sent while a denial is written', () => {
    const denial = chosen('deny', typed);
    expect(denial['assigned.org.uscc']).toEqual([' 91370828MA3TEST00X ']);
    expect(decisionIn(denial)).not.toHaveProperty('assigned');
    expect(lacksIn(denial).map(({ code }) => code)).not.toContain('assignedMissing');
  });
});

describe('the parts', () => {
  test('are sent in the order in which they stand, the empty ones left out', () => {
    const typed = { ...moved(chosen('grant'), 'reason', -1), 'text.facts': [' '] };
    expect(decisionIn(typed)?.paragraphs.map(({ kind }) => kind)).toEqual(['reason', 'provisions']);
  });
  test('do not move beyond the ends', () => {
    const typed = chosen('grant');
    expect(moved(typed, 'facts', -1)).toBe(typed);
    expect(moved(typed, 'conditions', 1)).toBe(typed);
    expect(moved(typed, 'unknown', 1)).toBe(typed);
  });
  test('that are added have a heading of their own, up to eight, and go with their text', () => {
    let typed: Typed = chosen('grant');
    for (let count = 0; count < 8; count += 1) {
      expect(mayAdd(typed)).toBe(true);
      typed = added(typed).typed;
    }
    expect(mayAdd(typed)).toBe(false);
    expect(added(typed)).toEqual({ typed, id: '' });
    const written = { ...typed, 'title.own2': ['告知'], 'text.own2': ['请悬挂。'] };
    expect(decisionIn(written)?.paragraphs).toContainEqual({ kind: 'own', title: '告知', text: '请悬挂。' });
    const without = removed(written, 'own2');
    expect(without['text.own2']).toBeUndefined();
    expect(added(without).id).toBe('own2');
  });
  test('that are too long are named, and so is a decision that is too long in all', () => {
    const long = { ...chosen('grant'), 'text.facts': ['字'.repeat(LONGEST_TEXT + 1)] };
    expect(lacksIn(long)).toEqual([{ field: 'text.facts', code: 'textTooLong' }]);
    const text = ['字'.repeat(LONGEST_TEXT)];
    const all = { ...chosen('grant'), 'text.facts': text, 'text.reason': text, 'text.conditions': text };
    expect(lacksIn(all)).toEqual([{ field: 'text.facts', code: 'decisionTooLong' }]);
  });
});

describe('the provisions', () => {
  test('can be chosen by article, by law alone where nobody has checked the article', () => {
    expect(provisionsOf(file)).toEqual([
      { name: '《甲条例》', values: ['《甲条例》第四条', '《甲条例》第八条'], hasArticles: true },
      { name: '《乙办法》', values: ['《乙办法》'], hasArticles: false },
    ]);
  });
  test('are named once for each law, with the article that was typed where none is known, and one of the officer’s', () => {
    const typed = { ...chosen('grant'), 'article.《乙办法》': ['第三条'], otherBasis: ['《丙法》第一条'] };
    expect(decisionIn(typed)?.paragraphs).toContainEqual({
      kind: 'provisions',
      provisions: ['《甲条例》第四条、第八条', '《乙办法》第三条', '《丙法》第一条'],
    });
  });
});

test('what each step said last can be taken over', () => {
  const said = (node: string, note: string | null) => taskView({ node, note, state: 'done', opinion: 'agree' });
  const tasks = [said('doc', '先前'), said('tech', '布局符合'), said('doc', '最后'), said('site', null)];
  expect(notesIn({ tasks })).toEqual(['最后', '布局符合']);
  expect(notesIn(file)).toEqual([]);
});
