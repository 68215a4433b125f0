import { describe, expect, test } from 'vitest';
import type { DrawnTheme } from '../../../modules/themes/design/contract/drawn.ts';
import {
  addItem,
  addQuestion,
  bindRole,
  blankTheme,
  changeQuestion,
  moveItem,
  namePerson,
  removeItem,
  removePerson,
  removeQuestion,
  setTerm,
  setWaiting,
  toggleJointVisit,
  waitingOf,
} from './editing.ts';

const three = ['a', 'b', 'c'].reduce(addItem, blankTheme('shop'));
const asked = addQuestion(three);
const part = (theme: DrawnTheme, item: string) => {
  const found = theme.parts.find((one) => one.item === item);
  if (!found) throw new Error(`no ${item}`);
  return found;
};

describe('items of a theme that is drawn', () => {
  test('stand once, and in the order that is chosen', () => {
    expect(addItem(three, 'a')).toBe(three);
    expect(moveItem(three, 'b', -1).parts.map(({ item }) => item)).toEqual(['b', 'a', 'c']);
    expect(moveItem(three, 'a', -1)).toBe(three);
    expect(moveItem(three, 'c', 1)).toBe(three);
  });
  test('wait for another in one way at a time', () => {
    const required = setWaiting(three, 'b', { before: 'a', waiting: 'required' });
    expect(waitingOf(part(required, 'b'), 'a')).toBe('required');
    const optional = setWaiting(required, 'b', { before: 'a', waiting: 'optional' });
    expect(part(optional, 'b')).toMatchObject({ after: [], afterOptional: ['a'] });
    expect(setWaiting(optional, 'b', { before: 'a', waiting: 'none' })).toEqual(three);
  });
  test('take with them everything that spoke of them', () => {
    let theme = setWaiting(three, 'b', { before: 'a', waiting: 'required' });
    theme = bindRole(toggleJointVisit(theme, 'a'), 'guardian', { person: 'mother', item: 'a' });
    expect(theme.jointVisit).toEqual(['a']);
    const left = removeItem(theme, 'a');
    expect([left.jointVisit, left.bindings.byItem, part(left, 'b').after]).toEqual([[], {}, []]);
    expect(toggleJointVisit(theme, 'a').jointVisit).toEqual([]);
  });
});

describe('questions of a theme that is drawn', () => {
  test('have an id of their own, also after one was removed', () => {
    const two = addQuestion(asked);
    expect(two.questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(addQuestion(removeQuestion(two, 'q1')).questions.map(({ id }) => id)).toEqual(['q2', 'q3']);
  });
  test('an item hangs on one answer to each', () => {
    const yes = setTerm(asked, 'a', { question: 'q1', equals: true });
    const no = setTerm(yes, 'a', { question: 'q1', equals: false });
    expect(part(no, 'a').when).toEqual([{ question: 'q1', equals: false }]);
    expect(setTerm(no, 'a', { question: 'q1', equals: undefined })).toEqual(asked);
    expect(part(removeQuestion(no, 'q1'), 'a').when).toEqual([]);
  });
  test('an option that is gone is nobody’s usual answer, and nothing hangs on it', () => {
    const choice = changeQuestion(asked, 'q1', { options: ['公司', '个体', '合伙'], usual: '公司' });
    const hung = setTerm(choice, 'a', { question: 'q1', equals: '公司' });
    const fewer = changeQuestion(hung, 'q1', { options: ['个体'] });
    expect([fewer.questions[0]?.usual, part(fewer, 'a').when]).toEqual(['个体', []]);
    const worded = changeQuestion(hung, 'q1', { options: ['有限公司', '个体', '合伙'] });
    expect([worded.questions[0]?.usual, part(worded, 'a').when]).toEqual([
      '有限公司',
      [{ question: 'q1', equals: '有限公司' }],
    ]);
  });
});

describe('persons of a theme that is drawn', () => {
  test('are meant by roles, in the whole theme or in one item', () => {
    const theme = bindRole(namePerson(three, 'child', '新生儿'), 'beneficiary', { person: 'child' });
    expect(theme.bindings).toMatchObject({ persons: { child: '新生儿' }, roles: { beneficiary: 'child' } });
    const own = bindRole(theme, 'beneficiary', { person: 'mother', item: 'b' });
    expect(own.bindings.byItem).toEqual({ b: { beneficiary: 'mother' } });
    expect(bindRole(own, 'beneficiary', { person: undefined, item: 'b' })).toEqual(theme);
    expect(removePerson(own, 'child').bindings).toEqual({
      ...{ persons: {}, roles: {}, byItem: { b: { beneficiary: 'mother' } } },
    });
  });
});
