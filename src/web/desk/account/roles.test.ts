import { expect, test } from 'vitest';
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
