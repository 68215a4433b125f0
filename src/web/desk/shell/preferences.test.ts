import { expect, test } from 'vitest';
import { preferenceCookie, preferencesIn } from './preferences.ts';

test.each([
  ['', { language: 'zh', mode: 'normal' }],
  ['lang=en', { language: 'en', mode: 'normal' }],
  ['other=x; lang=en; mode=high-contrast', { language: 'en', mode: 'high-contrast' }],
  ['lang=fr; mode=wall', { language: 'zh', mode: 'normal' }],
])('out of the cookies %j the desk reads %o', (cookies, preferences) => {
  expect(preferencesIn(cookies)).toEqual(preferences);
});

test('a preference is kept for the whole site for a year', () => {
  expect(preferenceCookie('mode', 'elder')).toBe('mode=elder; Path=/; Max-Age=31536000; SameSite=Lax');
});
