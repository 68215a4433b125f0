import { expect, test } from 'vitest';
import { inAskingOrder, type Entry } from './ordering.ts';

const entry = (id: string, more: Partial<Entry> = {}): Entry => ({ id, role: id.split('.')[0] ?? '', ...more });
const order = (...entries: Entry[]) => inAskingOrder(entries).map(({ id }) => id);

test('what is copied from is asked before who copies it, with all that belongs to that person', () => {
  const copyWhen = { element: 'applicant.relation', equals: '本人', from: 'applicant.name' };
  expect(
    order(entry('child.name', { copyWhen }), entry('applicant.name'), entry('site.area'), entry('applicant.relation')),
  ).toEqual(['applicant.name', 'applicant.relation', 'child.name', 'site.area']);
});

test('a question on which another hangs moves before it, alone', () => {
  const requiredWhen = { element: 'birth.registerMode', equals: '父母双方' };
  expect(
    order(
      entry('birth.weight'),
      entry('father.name', { requiredWhen }),
      entry('birth.place'),
      entry('birth.registerMode'),
    ),
  ).toEqual(['birth.weight', 'birth.registerMode', 'father.name', 'birth.place']);
});

test('two questions that hang on each other are both asked, once', () => {
  const on = (element: string) => ({ requiredWhen: { element, equals: 'x' } });
  expect(order(entry('a.a', on('b.b')), entry('b.b', on('a.a'))).toSorted()).toEqual(['a.a', 'b.b']);
});
