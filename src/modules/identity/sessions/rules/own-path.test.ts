import { describe, expect, test } from 'vitest';
import { withoutSecrets } from './fields.ts';
import { isOwnPath, ownPathOr } from './own-path.ts';

describe('after signing in one returns only to this site', () => {
  test.each(['/', '/apply/public-health?step=2#name', '/%E5%8A%9E%E4%BB%B6', '/a//b'])('%s is ours', (path) => {
    expect(isOwnPath(path)).toBe(true);
  });
  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/a\\b',
    'javascript:alert(1)',
    'apply',
    '',
    '/a\nSet-Cookie: x=y',
    '/\t/evil.example',
    `/${'x'.repeat(2001)}`,
  ])('%j is not', (path) => {
    expect(isOwnPath(path)).toBe(false);
    expect(ownPathOr(path, '/home')).toBe('/home');
  });
  test('without a wish one goes home', () => {
    expect(ownPathOr(undefined, '/home')).toBe('/home');
  });
});

test('a kept form holds everything but its secrets', () => {
  const typed = {
    name: '演示张三',
    area: ['120', '30'],
    _once: 'k-1',
    password: 'x',
    newPassword: 'y',
    code: '123456',
  };
  expect(withoutSecrets(typed)).toEqual({ name: '演示张三', area: ['120', '30'], _once: 'k-1' });
});
