import { expect, test } from 'vitest';
import { barOf } from './bar.ts';
import { handlesCases, rolesText } from './roles.ts';

test.each([
  [['clerk'], true],
  [['cataloguer', 'leader'], true],
  [['systemAdministrator'], false],
  [[], false],
])('whether %o handles cases: %s', (roles, handles) => {
  expect(handlesCases(roles)).toBe(handles);
});

test('roles are named as people name them', () => {
  expect(rolesText(['clerk', 'reviewer'], 'zh')).toBe('窗口受理、审查');
  expect(rolesText(['clerk', 'futureRole'], 'en')).toBe('Clerk, futureRole');
  expect(rolesText([], 'zh')).toBe('还没有分配岗位');
});

const clerk = { kind: 'officer', roles: ['clerk'], secondFactor: false, secondFactorPolicy: 'offered' } as const;

test.each([
  ['an officer who handles cases comes in', clerk, undefined],
  ['nobody is asked to sign in', { ...clerk, kind: 'anonymous' as const, roles: [] }, 'signedOut'],
  ['an applicant is told whose desk this is', { ...clerk, kind: 'person' as const }, 'notOfficer'],
  [
    'where a second factor is compulsory an officer proves it first',
    { ...clerk, secondFactorPolicy: 'compulsory' as const },
    'secondFactor',
  ],
  [
    'and comes in when it was proven',
    { ...clerk, secondFactorPolicy: 'compulsory' as const, secondFactor: true },
    undefined,
  ],
  ['an officer without cases is told so', { ...clerk, roles: ['cataloguer'] }, 'noRole'],
])('%s', (_name, session, bar) => {
  expect(barOf({ ...session, roles: [...session.roles] }, handlesCases)).toBe(bar);
});
