import { expect, test } from 'vitest';
import { preferencesOr, preferencesText, storedPreferences, tellingAddress } from './preferences.ts';

test('before anything was chosen the desk speaks Chinese in its usual display', () => {
  expect(preferencesOr(storedPreferences(null))).toEqual({ language: 'zh', mode: 'normal' });
});

test('what was chosen comes back', () => {
  const chosen = { language: 'en', mode: 'high-contrast' } as const;
  expect(storedPreferences(preferencesText(chosen))).toEqual(chosen);
});

test.each(['', 'fr wall', 'en', '{}'])('out of %j is taken what is known', (text) => {
  expect(storedPreferences(text)).toEqual({ language: text === 'en' ? 'en' : 'zh', mode: 'normal' });
});

test('the server is told at the address that the portal links to', () => {
  expect(tellingAddress({ language: 'en', mode: 'elder' })).toBe('/preferences?lang=en&mode=elder&back=%2Fdesk%2F');
});
