import { expect, test } from 'vitest';
import { contrastRatio } from '../ui/tokens/contrast.ts';
import { CHOSEN_MODES } from '../ui/tokens/mode.ts';
import { themeOf } from './theme.ts';

test.each(CHOSEN_MODES)('in %s mode antd writes every text in a colour that can be read', (mode) => {
  const { token = {} } = themeOf(mode);
  const back = String(token.colorBgContainer);
  const texts = [
    token.colorText,
    token.colorTextHeading,
    token.colorTextSecondary,
    token.colorTextTertiary,
    token.colorTextQuaternary,
    token.colorTextPlaceholder,
    token.colorTextDisabled,
    token.colorPrimary,
    token.colorLink,
    token.colorError,
  ].map(String);
  const least = mode === 'high-contrast' ? 7 : 4.5;
  expect(texts.filter((front) => contrastRatio(front, back) < least)).toEqual([]);
});

test('nothing moves', () => {
  expect(CHOSEN_MODES.map((mode) => themeOf(mode).token?.motion)).toEqual([false, false, false]);
});
