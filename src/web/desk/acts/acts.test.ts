import { describe, expect, test } from 'vitest';
import { no, ok } from '../../../kernel/result.ts';
import { dropDraft, dropEveryDraft, findDraft, keepDraft, type Drawer } from './draft-store.ts';
import { orderOf } from './order-of.ts';
import { isBlank, storedTyped, typedIn } from './typed.ts';

const form = (...entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return typedIn(data);
};

describe('a form as an order', () => {
  test('accepting says nothing more', () => {
    expect(orderOf('accept', {})).toEqual(ok({ act: 'accept', says: {} }));
  });

  test('a correction names each point that was ticked and what is wrong with it', () => {
    const typed = form(
      ['pick', 'm2'],
      ['pick', 'org.uscc'],
      ['what.m2', ' 看不清 '],
      ['what.org.uscc', '不一致'],
      ['what.m3', 'x'],
    );
    const missing = [
      { key: 'm2', what: '看不清' },
      { key: 'org.uscc', what: '不一致' },
    ];
    expect(orderOf('askCorrection', typed)).toEqual(ok({ act: 'askCorrection', says: { missing } }));
  });

  test('declining names the provisions ticked and typed', () => {
    const typed = form(
      ['reason', '不归本机关'],
      ['basis', '甲'],
      ['basis', '乙'],
      ['otherBasis', '丙'],
      ['instead', '去卫健局'],
    );
    const says = { reason: '不归本机关', basis: '甲、乙、丙', instead: '去卫健局' };
    expect(orderOf('refuseAcceptance', typed)).toEqual(ok({ act: 'refuseAcceptance', says }));
  });

  test('a review has an opinion and a note', () => {
    const typed = form(['opinion', 'grant'], ['note', '材料齐全']);
    expect(orderOf('review', typed)).toEqual(ok({ act: 'review', says: { opinion: 'grant', note: '材料齐全' } }));
  });

  test('a decision has its parts in their order', () => {
    const typed = form(
      ['outcome', 'grant'],
      ['part', 'reason'],
      ['part', 'facts'],
      ['text.facts', ' 查过 '],
      ['text.reason', '合格'],
    );
    const paragraphs = [
      { kind: 'reason', text: '合格' },
      { kind: 'facts', text: '查过' },
    ];
    expect(orderOf('decide', typed)).toEqual(ok({ act: 'decide', says: { outcome: 'grant', paragraphs } }));
  });

  test.each([
    ['askCorrection', form(), [['pick', 'nothingMissing']]],
    ['askCorrection', form(['pick', 'm2'], ['what.m2', '  ']), [['what.m2', 'whatMissing']]],
    [
      'refuseAcceptance',
      form(['reason', ' ']),
      [
        ['reason', 'reasonMissing'],
        ['basis', 'basisMissing'],
        ['instead', 'insteadMissing'],
      ],
    ],
    [
      'review',
      form(['opinion', 'perhaps']),
      [
        ['opinion', 'opinionMissing'],
        ['note', 'noteMissing'],
      ],
    ],
    ['decide', form(), [['outcome', 'outcomeMissing']]],
    [
      'decide',
      form(['outcome', 'deny'], ['part', 'reason'], ['part', 'provisions']),
      [
        ['text.reason', 'reasonMissing'],
        ['basis', 'basisMissing'],
      ],
    ],
  ] as const)('%s says what %o lacks', (act, typed, lacks) => {
    expect(orderOf(act, typed)).toEqual(no(lacks.map(([field, code]) => ({ field, code }))));
  });
});

describe('what was typed and not sent', () => {
  const place = { desk: '李四@approval', caseId: 'c-1', act: 'review' } as const;

  const drawer = (): Drawer & { names: () => string[] } => {
    const kept = new Map<string, string>([['desk.other', 'stays']]);
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
      key: (index) => [...kept.keys()][index] ?? null,
      get length() {
        return kept.size;
      },
      names: () => [...kept.keys()],
    };
  };

  test('comes back to the same officer, case and act, and to no other', () => {
    const tab = drawer();
    keepDraft(tab, place, form(['note', '写了一半']));
    expect(findDraft(tab, place)).toEqual({ note: ['写了一半'] });
    expect(findDraft(tab, { ...place, desk: '王五@approval' })).toEqual({});
    expect(findDraft(tab, { ...place, act: 'decide' })).toEqual({});
  });

  test('is forgotten when it was sent or emptied', () => {
    const tab = drawer();
    keepDraft(tab, place, form(['note', '写了一半']));
    keepDraft(tab, place, form(['note', ' ']));
    expect(tab.names()).toEqual(['desk.other']);
    keepDraft(tab, place, form(['note', '又写']));
    dropDraft(tab, place);
    expect(tab.names()).toEqual(['desk.other']);
  });

  test('does not wait on the screen after signing out', () => {
    const tab = drawer();
    keepDraft(tab, place, form(['note', '一']));
    keepDraft(tab, { ...place, caseId: 'c-2' }, form(['note', '二']));
    dropEveryDraft(tab);
    expect(tab.names()).toEqual(['desk.other']);
  });

  test.each([null, 'no json', '7', 'null', '{"note":"text","pick":[1]}'])('%j holds nothing', (text) => {
    expect(storedTyped(text)).toEqual({});
  });

  test('blanks are nothing', () => {
    expect([isBlank({}), isBlank(form(['note', ' \n'])), isBlank(form(['opinion', 'deny']))]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
