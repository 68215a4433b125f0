import { describe, expect, test } from 'vitest';
import { no, ok } from '../../../kernel/result.ts';
import { dropDraft, dropEveryDraft, findDraft, keepDraft, type Drawer } from './draft-store.ts';
import { caseFile, taskView } from '../../../../test/support/desk/cases.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { commandOf } from './act-commands.ts';
import { namesIn } from './completion-of.ts';
import { draftNameOf, formOf, isPossible, kindOf, type DeskAct } from './open-form.ts';
import { isPublicLongEnough } from './publicity.ts';
import { orderOf } from './order-of.ts';
import { isBlank, storedTyped, typedIn } from './typed.ts';

const form = (...entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return typedIn(data);
};

const about = (act: DeskAct, task?: Partial<TaskView>) => ({ act, task: task && taskView(task) });

describe('a form as an order', () => {
  test('accepting says nothing more', () => {
    expect(orderOf(about('accept'), {})).toEqual(ok({ act: 'accept', says: {} }));
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
    expect(orderOf(about('askCorrection'), typed)).toEqual(ok({ act: 'askCorrection', says: { missing } }));
  });

  test('declining names the provisions ticked and typed', () => {
    const typed = form(
      ['ground', 'notThisOrgan'],
      ['organ', ''],
      ['otherOrgan', ' 市卫健委 '],
      ['reason', '不归本机关'],
      ['basis', '甲'],
      ['basis', '乙'],
      ['otherBasis', '丙'],
      ['instead', '去卫健局'],
    );
    const found = { ground: 'notThisOrgan', organ: { named: '市卫健委' } };
    const says = { ...found, reason: '不归本机关', basis: '甲、乙、丙', instead: '去卫健局' };
    expect(orderOf(about('refuseAcceptance'), typed)).toEqual(ok({ act: 'refuseAcceptance', says }));
  });

  test('an organ is chosen or written, and goes only with the ground that it belongs to', () => {
    const said: [string, string][] = [
      ['reason', '一'],
      ['otherBasis', '二'],
      ['instead', '三'],
    ];
    const declined = (...more: [string, string][]) => orderOf(about('refuseAcceptance'), form(...more, ...said));
    const says = { reason: '一', basis: '二', instead: '三' };
    const chosen = { ground: 'notThisOrgan', organ: { department: 'health' } };
    expect(declined(['ground', 'notThisOrgan'], ['organ', 'health'])).toEqual(
      ok({ act: 'refuseAcceptance', says: { ...chosen, ...says } }),
    );
    expect(declined(['ground', 'notNeeded'], ['organ', 'health'])).toEqual(
      ok({ act: 'refuseAcceptance', says: { ground: 'notNeeded', ...says } }),
    );
    expect(declined(['ground', 'notThisOrgan'])).toEqual(no([{ field: 'organ', code: 'organMissing' }]));
    expect(declined(['ground', 'notThisOrgan'], ['organ', 'health'], ['otherOrgan', '市卫健委'])).toEqual(
      no([{ field: 'organ', code: 'organTwice' }]),
    );
  });

  test.each(['8', ' ８ '])('an extension of %j days gives days and reason', (days) => {
    const typed = form(['days', days], ['reason', ' 案情复杂 ']);
    expect(orderOf(about('extend'), typed)).toEqual(ok({ act: 'extend', says: { days: 8, reason: '案情复杂' } }));
  });

  test('accepting answers what later steps ask', () => {
    const asks = [
      { variable: 'applies_food', words: '设食堂' },
      { variable: 'applies_fire', words: '超过五百平方米' },
    ];
    const accept = about('accept', { act: 'accept', asks });
    const typed = form(['answer.applies_food', 'yes'], ['answer.applies_fire', 'no']);
    const answers = { applies_food: true, applies_fire: false };
    expect(orderOf(accept, typed)).toEqual(ok({ act: 'accept', says: { answers } }));
    expect(orderOf(accept, form(['answer.applies_food', 'perhaps']))).toEqual(
      no(asks.map(({ variable }) => ({ field: `answer.${variable}`, code: 'answerMissing' }))),
    );
  });

  test('a review has an opinion and says why', () => {
    const typed = form(['opinion', 'agree'], ['note', '材料齐全']);
    const says = { opinion: 'agree', note: '材料齐全' };
    expect(orderOf(about('finishTask', {}), typed)).toEqual(ok({ work: 'complete', task: 't2', says }));
  });

  test.each(['publicity', 'issue', 'assist'] as const)('%s is finished with a note or without', (act) => {
    const says = { opinion: null, note: '' };
    expect(orderOf(about('finishTask', { act }), {})).toEqual(ok({ work: 'complete', task: 't2', says }));
  });

  test('what is done again for a colleague who waits is not asked a second time; what is gone through again is', () => {
    const returnedBy = { officer: { id: 'o-1', name: '演示甲' }, step: '决定', how: 'comesBack' as const };
    const asks = [{ variable: 'applies_vote', words: '公示有异议' }];
    const again = about('finishTask', { act: 'publicity', asks, returnedFor: '没有看清', returnedBy });
    expect(orderOf(again, {})).toEqual(ok({ work: 'complete', task: 't2', says: { opinion: null, note: '' } }));
    const through = about('finishTask', {
      ...{ act: 'publicity', asks, returnedFor: '没有看清' },
      returnedBy: { ...returnedBy, how: 'goesThrough' },
    });
    expect(orderOf(through, {}).ok).toBe(false);
  });

  test.each(['handOver', 'lend'] as const)('%s names a colleague and the reason', (how) => {
    const typed = form(['colleague', 'o-2'], ['reason', '出差']);
    const says = { to: 'o-2', how, reason: '出差' };
    expect(orderOf(about(how, {}), typed)).toEqual(ok({ work: 'assign', task: 't2', says }));
  });

  test.each([
    ['comesBack', 'comesBack'],
    ['goesThrough', 'goesThrough'],
    ['', 'comesBack'],
  ])('a return names the step, the way %s and the reason', (way, how) => {
    const typed = form(['step', 't1'], ['way', way], ['reason', '没有看清']);
    const says = { to: 't1', how, reason: '没有看清' };
    expect(orderOf(about('return', {}), typed)).toEqual(ok({ work: 'return', task: 't2', says }));
  });

  test('fetching back says why', () => {
    expect(orderOf(about('fetchBack', {}), form(['reason', '写错了']))).toEqual(
      ok({ work: 'fetch-back', task: 't2', says: { reason: '写错了' } }),
    );
    expect(orderOf(about('fetchBack', {}), {})).toEqual(no([{ field: 'reason', code: 'reasonMissing' }]));
  });

  test('asking colleagues to sign names them, when and how many, and the reason', () => {
    const typed = form(['pick', 'o-2'], ['pick', 'o-3'], ['when', 'after'], ['howMany', 'any'], ['reason', '标的大']);
    const says = { when: 'after', of: 'any', signers: ['o-2', 'o-3'], reason: '标的大' };
    expect(orderOf(about('addSigners', {}), typed)).toEqual(ok({ work: 'add-signers', task: 't2', says }));
    expect(orderOf(about('addSigners', {}), {})).toEqual(
      no([
        { field: 'pick', code: 'colleagueMissing' },
        { field: 'when', code: 'whenMissing' },
        { field: 'howMany', code: 'howManyMissing' },
        { field: 'reason', code: 'reasonMissing' },
      ]),
    );
  });

  test('taking somebody off who signs names him and the reason', () => {
    const typed = form(['colleague', 'o-2'], ['reason', '出差']);
    const says = { signer: 'o-2', reason: '出差' };
    expect(orderOf(about('dropSigner', {}), typed)).toEqual(ok({ work: 'drop-signer', task: 't2', says }));
    expect(orderOf(about('dropSigner', {}), {}).ok).toBe(false);
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
    expect(orderOf(about('decide'), typed)).toEqual(ok({ act: 'decide', says: { outcome: 'grant', paragraphs } }));
  });

  test('a decision behind which a way depends on something says that too', () => {
    const asks = [{ variable: 'applies_confirm', words: '超过镇街审批额度' }];
    const decide = about('decide', { act: 'decide', asks });
    const says = { outcome: 'grant' as const, paragraphs: [] };
    const typed = (...answer: [string, string][]) => form(['outcome', 'grant'], ...answer);
    expect(orderOf(decide, typed(['answer.applies_confirm', 'yes']))).toEqual(
      ok({ act: 'decide', says: { ...says, answers: { applies_confirm: true } } }),
    );
    expect(orderOf(decide, typed())).toEqual(no([{ field: 'answer.applies_confirm', code: 'answerMissing' }]));
  });

  test.each([
    ['askCorrection', form(), [['pick', 'nothingMissing']]],
    ['askCorrection', form(['pick', 'm2'], ['what.m2', '  ']), [['what.m2', 'whatMissing']]],
    [
      'refuseAcceptance',
      form(['reason', ' ']),
      [
        ['ground', 'groundMissing'],
        ['reason', 'reasonMissing'],
        ['basis', 'basisMissing'],
        ['instead', 'insteadMissing'],
      ],
    ],
    [
      'handOver',
      form(['reason', ' ']),
      [
        ['colleague', 'colleagueMissing'],
        ['reason', 'reasonMissing'],
      ],
    ],
    [
      'return',
      form(),
      [
        ['step', 'stepMissing'],
        ['reason', 'reasonMissing'],
      ],
    ],
    [
      'finishTask',
      form(['opinion', 'perhaps']),
      [
        ['opinion', 'opinionMissing'],
        ['note', 'noteMissing'],
      ],
    ],
    [
      'extend',
      form(),
      [
        ['days', 'daysMissing'],
        ['reason', 'reasonMissing'],
      ],
    ],
    ['extend', form(['days', '11'], ['reason', '案情复杂']), [['days', 'daysMissing']]],
    [
      'extend',
      form(['days', '1.5'], ['reason', '需要向＿＿核实']),
      [
        ['days', 'daysMissing'],
        ['reason', 'gapLeft'],
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
    expect(orderOf(about(act, {}), typed)).toEqual(no(lacks.map(([field, code]) => ({ field, code }))));
  });
});

describe('a visit', () => {
  const jointWith = [
    { key: 'approval', name: { zh: '县行政审批服务局' } },
    { key: 'fire', name: { zh: '县消防救援大队' } },
  ];
  const visit = about('finishTask', { act: 'visit', jointWith });
  const day: [string, string][] = [
    ['visitOn.year', '2026'],
    ['visitOn.month', '11'],
    ['visitOn.day', '7'],
  ];
  const opinion: [string, string][] = [
    ['opinion', 'agree'],
    ['note', '符合要求'],
  ];

  test('names the day, who went, and who did not come with the reason', () => {
    const typed = form(
      ...day,
      ['staff', '演示甲、演示乙'],
      ['present.approval', 'present'],
      ['absence.approval', '没有用的'],
      ['present.fire', 'absent'],
      ['absence.fire', '临时出警'],
      ...opinion,
    );
    const absent = [{ department: 'fire', why: '临时出警' }];
    const seen = { on: '2026-11-07', staff: ['演示甲', '演示乙'], absent };
    const says = { opinion: 'agree', note: '符合要求', visit: seen };
    expect(orderOf(visit, typed)).toEqual(ok({ work: 'complete', task: 't2', says }));
  });

  test.each([
    ['without anything', form(), ['visitOn', 'staff', 'present.approval', 'present.fire', 'opinion', 'note']],
    [
      'of one officer, on no day of the calendar, and a department absent without a reason',
      form(
        ['visitOn.year', '2026'],
        ['visitOn.month', '2'],
        ['visitOn.day', '30'],
        ['staff', '演示甲、 演示甲'],
        ['present.approval', 'present'],
        ['present.fire', 'absent'],
        ...opinion,
      ),
      ['visitOn', 'staff', 'absence.fire'],
    ],
  ])('%s lacks %o', (_name, typed, fields) => {
    const reading = orderOf(visit, typed);
    expect(reading.ok ? [] : reading.error.map(({ field }) => field)).toEqual(fields);
  });

  test.each([
    ['演示甲、演示乙', ['演示甲', '演示乙']],
    ['演示甲，演示乙; 演示丙,', ['演示甲', '演示乙', '演示丙']],
    ['阿卜杜·热合曼\n Li Si ', ['阿卜杜·热合曼', 'Li Si']],
    [' 、', []],
  ])('the names in %j are %o', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

test('what is public stays so until its day', () => {
  const task = { publicUntil: '2026-11-28' };
  expect(isPublicLongEnough(task, new Date('2026-11-27T15:59:00Z'))).toBe(false);
  expect(isPublicLongEnough(task, new Date('2026-11-27T16:00:00Z'))).toBe(true);
  expect(isPublicLongEnough({ publicUntil: null }, new Date('2026-11-27T00:00:00Z'))).toBe(true);
});

describe('which form is open', () => {
  const [doc, site] = [taskView(), taskView({ task: 't3', act: 'visit', dueOn: '2026-11-30' })];
  const others = taskView({ task: 't4', mine: false });
  const file = { ...caseFile({ acts: ['finishTask'] }), tasks: [doc, site, others] };

  test('finishing is about the task that the address names, else about the most urgent of mine', () => {
    expect(formOf(file, 'finishTask', 't3')).toEqual({ act: 'finishTask', task: site });
    expect(formOf(file, 'finishTask', undefined)).toEqual({ act: 'finishTask', task: doc });
    expect(formOf(file, 'handOver', 't99')).toBeUndefined();
  });

  test('it is called after what is done there, and keeps its words with its task', () => {
    expect(kindOf({ act: 'finishTask', task: site })).toBe('visit');
    expect(kindOf({ act: 'decide', task: undefined })).toBe('decide');
    expect(draftNameOf({ act: 'finishTask', task: site })).toBe('finishTask.t3');
    expect(draftNameOf({ act: 'accept', task: doc })).toBe('accept');
  });

  test('is possible for a task of mine that is open, and a return when there is a step to return to', () => {
    const back = taskView({ returns: [{ to: 't1', through: null }] });
    const sent = taskView({ task: 't1', state: 'done', mine: false, fetchable: true });
    expect(isPossible(file, { act: 'finishTask', task: doc })).toBe(true);
    expect(isPossible(file, { act: 'finishTask', task: others })).toBe(false);
    expect(isPossible(file, { act: 'lend', task: doc })).toBe(true);
    expect(isPossible(file, { act: 'lend', task: others })).toBe(false);
    expect(isPossible(file, { act: 'return', task: doc })).toBe(false);
    expect(isPossible(file, { act: 'return', task: back })).toBe(true);
    expect(isPossible(file, { act: 'fetchBack', task: doc })).toBe(false);
    expect(isPossible(file, { act: 'fetchBack', task: sent })).toBe(true);
    const signer = { officer: { id: 'o-2', name: '演示乙' }, when: 'before' as const, droppable: true };
    const waiting = taskView({ state: 'suspended', signers: [signer] });
    expect(isPossible(file, { act: 'addSigners', task: doc })).toBe(false);
    expect(
      isPossible(file, { act: 'addSigners', task: taskView({ chooses: null, asking: null, signable: ['before'] }) }),
    ).toBe(true);
    expect(isPossible(file, { act: 'dropSigner', task: waiting })).toBe(true);
    expect(
      isPossible(file, { act: 'dropSigner', task: taskView({ signers: [{ ...signer, droppable: false }] }) }),
    ).toBe(false);
    expect(isPossible(file, { act: 'accept', task: undefined })).toBe(false);
  });

  test('of two acts that move a case on, the first has the key', () => {
    expect(commandOf('finishTask', ['finishTask', 'decide'])).toBe('moveOn');
    expect(commandOf('decide', ['finishTask', 'decide'])).toBeUndefined();
    expect(commandOf('askCorrection', ['finishTask', 'askCorrection'])).toBe('askCorrection');
  });
});

describe('what was typed and not sent', () => {
  const place = { desk: '李四@approval', caseId: 'c-1', form: 'finishTask.t2' } as const;

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

  test('comes back to the same officer, case and task, and to no other', () => {
    const tab = drawer();
    keepDraft(tab, place, form(['note', '写了一半']));
    expect(findDraft(tab, place)).toEqual({ note: ['写了一半'] });
    expect(findDraft(tab, { ...place, desk: '王五@approval' })).toEqual({});
    expect(findDraft(tab, { ...place, form: 'finishTask.t3' })).toEqual({});
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
