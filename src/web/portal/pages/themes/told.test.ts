import { describe, expect, test } from 'vitest';
import { themeOf } from '../../../../../test/support/themes/starter.ts';
import { queryOf, toldOf } from './told.ts';

const theme = themeOf('enterprise-open');

describe('answers in an address', () => {
  test('are places of options, and come back as they were, in their order', () => {
    const told = { hire: null, kind: '个体工商户', invoice: false };
    const query = queryOf(theme, told);
    expect(query).toEqual({ 'q-hire': 'x', 'q-kind': '1', 'q-invoice': '1' });
    expect(toldOf(theme, query)).toEqual(told);
    expect(Object.keys(toldOf(theme, query))).toEqual(['hire', 'kind', 'invoice']);
  });
  test('one of them can be asked again', () => {
    expect(queryOf(theme, { kind: '公司', hire: true }, 'kind')).toEqual({ 'q-hire': '0' });
  });
  test('whatever else stands there is left out', () => {
    expect(toldOf(theme, { 'q-kind': '7', 'q-hire': 'yes', kind: '0', 'q-nobody': '0', 'q-gjj': '' })).toEqual({});
  });
});
