import { expect, test } from 'vitest';
import type { CounterCorrection } from '../../../modules/intake/correction-counter/contract/correction-counter.ts';
import { answerIn, named } from './use-answering.ts';

const entry = (id: string, kind: 'answer' | 'material') => ({
  ...{ id, kind, name: { zh: id }, asks: [{ item: 'a', what: '' }], isMended: false, value: '' },
  ...{ mayBring: true, brings: false, fault: null },
  files: kind === 'material' ? ['right', 'wrong'].map((name) => ({ id: name, name, size: 1, isNew: true })) : [],
});
const page: CounterCorrection = {
  ...{ meeting: 'm', applicant: '演示张三', actsFor: false, uploads: {}, faults: [] },
  correction: {
    ...{ theme: { id: 't', number: '1', name: '退休' }, notice: null, until: '2026-03-20', items: [], consent: true },
    entries: [entry('phone', 'answer'), entry('card', 'material')],
  },
  fields: {
    phone: {
      ...{ id: 'phone', type: 'mobile', label: { zh: '手机' }, required: true, longest: 11, sensitivity: 'personal' },
      ...{ purpose: '', legalBasis: [], locked: false },
    },
  },
};

test('what stands on the page is sent as it stands, and a tick counts for what it stands beside', () => {
  const typed = new FormData();
  typed.set('phone', '13900001111');
  typed.set(named.seen('card'), 'on');
  expect(answerIn(page, typed)).toEqual({
    ...{
      meeting: 'm',
      theme: 't',
      answers: { phone: '13900001111' },
      asIs: [],
      seen: ['card'],
      drops: [],
      consent: false,
    },
  });
  typed.set(named.asIs('phone'), 'on');
  typed.set(named.seen('phone'), 'on');
  typed.set('consent', 'on');
  typed.set(named.drop('wrong'), 'on');
  expect(answerIn(page, typed)).toMatchObject({ asIs: ['phone'], seen: ['card'], drops: ['wrong'], consent: true });
});
