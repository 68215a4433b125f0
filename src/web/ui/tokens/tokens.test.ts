import { describe, expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { MODES, type Mode } from './mode.ts';
import { PAIRS, type Pair } from './pairs.ts';
import { palettes } from './palette.ts';
import { scales } from './scale.ts';
import { tokenStyleSheet } from './style-sheet.ts';

const leastRatio = {
  text: { AA: 4.5, AAA: 7 },
  shape: { AA: 3, AAA: 4.5 },
};

/** High contrast is AAA throughout; elder pages are AAA in what is read, AA in borders and marks. */
const levelOf = (mode: Mode, use: Pair['use']) =>
  mode === 'high-contrast' || (mode === 'elder' && use === 'text') ? 'AAA' : 'AA';

const tooFaint = (mode: Mode) =>
  PAIRS.filter(({ front, back, use }) => {
    const ratio = contrastRatio(palettes[mode][front], palettes[mode][back]);
    return ratio < leastRatio[use][levelOf(mode, use)];
  });

describe('contrast', () => {
  test.each([
    ['black on white is the most there is', ['#000000', '#ffffff'], 21],
    ['a colour on itself is none', ['#0b4f9e', '#0b4f9e'], 1],
    ['the order does not matter', ['#ffffff', '#767676'], 4.54],
    ['white on the working blue', ['#ffffff', '#0b4f9e'], 8.0],
  ] as const)('%s', (_name, [one, other], ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
  });

  test.each(MODES)('in %s mode every pair of colours can be read', (mode) => {
    expect(tooFaint(mode)).toEqual([]);
  });
});

describe('sizes', () => {
  test.each(['elder', 'kiosk'] as const)('no text in %s mode is under 22 px and no target under 60 px', (mode) => {
    const { text, tap } = scales[mode];
    expect(Math.min(...Object.values(text))).toBeGreaterThanOrEqual(22);
    expect(tap).toBeGreaterThanOrEqual(60);
  });

  test.each(MODES)('in %s mode a heading is never smaller than the text under it', (mode) => {
    const { small, body, h3, h2, h1 } = scales[mode].text;
    expect([small, body, h3, h2, h1]).toEqual([small, body, h3, h2, h1].toSorted((a, b) => a - b));
  });

  test.each(MODES)('in %s mode a target is never under 44 px', (mode) => {
    expect(scales[mode].tap).toBeGreaterThanOrEqual(44);
  });
});

test('the style sheet of tokens is the one that the tokens make', async () => {
  await expect(tokenStyleSheet()).toMatchFileSnapshot('../styles/tokens.css');
});
