import { describe, expect, test } from 'vitest';
import { conflictOf } from './conflict.ts';
import { assertEveryRouteHasKnownPermission } from './permission.ts';

describe('conflict of interest (公务员法 art. 76)', () => {
  const officer = { person: 'p-1', relatives: ['p-2', 'p-3'] };
  test.each([
    ['his own case', ['p-1'], 'ownCase'],
    ['his own case in which a relative is concerned too', ['p-2', 'p-1'], 'ownCase'],
    ['a relative’s case', ['p-9', 'p-3'], 'relativesCase'],
    ['a stranger’s case', ['p-9'], undefined],
  ])('%s', (_name, people, expected) => {
    expect(conflictOf(officer, { people })).toBe(expected);
  });
});

describe('a declared interest (公务员法 art. 76)', () => {
  const officer = { person: 'p-1', relatives: ['p-2'], organisations: ['o-1'], cases: ['370828'] };
  test.each([
    ['in the organisation that applies', { people: ['p-9'], organisation: 'o-1' }, 'declaredInterest'],
    ['in this very case', { people: ['p-9'], number: '370828' }, 'declaredInterest'],
    ['goes behind what is nearer', { people: ['p-2'], organisation: 'o-1' }, 'relativesCase'],
    ['in another organisation', { people: ['p-9'], organisation: 'o-2', number: '370829' }, undefined],
    ['in no organisation, where a person applies', { people: ['p-9'], organisation: null }, undefined],
  ])('%s', (_name, concerned, expected) => {
    expect(conflictOf(officer, concerned)).toBe(expected);
  });
});

describe('the permissions of all routes', () => {
  const route = (permission: string | undefined) => [{ method: 'GET', url: '/x', permission }];
  test('a known permission is accepted', () => {
    expect(() => assertEveryRouteHasKnownPermission(route('case:read'))).not.toThrow();
  });
  test('a route without permission is found', () => {
    expect(() => assertEveryRouteHasKnownPermission(route(undefined))).toThrow('without a permission: GET /x');
  });
  test('a route with a permission that no rule knows is found', () => {
    expect(() => assertEveryRouteHasKnownPermission(route('case:burn'))).toThrow('GET /x asks case:burn');
  });
});
