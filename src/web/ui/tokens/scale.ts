import type { Mode } from './mode.ts';

/** Sizes in CSS pixels at the browser's default of 16; written as rem, so that a reader's own default text size counts. */
export type TextSize = 'small' | 'body' | 'lead' | 'h3' | 'h2' | 'h1' | 'figure';
export type Scale = { text: Readonly<Record<TextSize, number>>; lineHeight: number; tap: number };

/** 适老化: text of an elder page is never under 22, a target never under 60. */
export const scales: Readonly<Record<Mode, Scale>> = {
  normal: {
    text: { small: 15, body: 17, lead: 19, h3: 18, h2: 21, h1: 27, figure: 36 },
    lineHeight: 1.75,
    tap: 48,
  },
  elder: {
    text: { small: 22, body: 24, lead: 26, h3: 26, h2: 29, h1: 34, figure: 48 },
    lineHeight: 1.65,
    tap: 60,
  },
  'high-contrast': {
    text: { small: 17, body: 19, lead: 21, h3: 20, h2: 25, h1: 32, figure: 42 },
    lineHeight: 1.75,
    tap: 52,
  },
  kiosk: {
    text: { small: 22, body: 24, lead: 28, h3: 28, h2: 32, h1: 40, figure: 64 },
    lineHeight: 1.6,
    tap: 72,
  },
  wall: {
    text: { small: 22, body: 26, lead: 30, h3: 30, h2: 36, h1: 48, figure: 88 },
    lineHeight: 1.5,
    tap: 60,
  },
};

/** On screens from 640 px on, headings grow by this much; body text stays, since a line is already as long as it should be. */
export const wideHeadings: Readonly<Partial<Record<TextSize, number>>> = {
  lead: 20,
  h3: 19,
  h2: 24,
  h1: 34,
  figure: 44,
};

export const SPACES = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 64 } as const;
