import type { Colour } from './palette.ts';

/**
 * Every pair of colours that the style sheets set against each other. `text` is read, `shape` is a border, mark or ring that
 * must be seen (WCAG 2.2, 1.4.3 and 1.4.11). A new pair in a style sheet belongs here first.
 */
export type Pair = { front: Colour; back: Colour; use: 'text' | 'shape' };

const read = (back: Colour, ...fronts: Colour[]): Pair[] => fronts.map((front) => ({ front, back, use: 'text' }));
const seen = (back: Colour, ...fronts: Colour[]): Pair[] => fronts.map((front) => ({ front, back, use: 'shape' }));

export const PAIRS: readonly Pair[] = [
  ...read('page', 'text', 'quiet', 'link', 'link-deep', 'act', 'go-text', 'time-text', 'harm-text'),
  ...read('sunken', 'text', 'quiet', 'link', 'link-deep', 'act', 'go-text', 'time-text', 'harm-text'),
  ...read('act-tint', 'text', 'quiet', 'link', 'link-deep', 'act'),
  ...read('go-tint', 'text', 'link', 'link-deep', 'go-text'),
  ...read('time-tint', 'text', 'link', 'link-deep', 'time-text'),
  ...read('harm-tint', 'text', 'link', 'link-deep', 'harm-text'),
  ...read('act', 'on-act'),
  ...read('act-deep', 'on-act'),
  ...read('go', 'on-go'),
  ...read('go-deep', 'on-go'),
  ...read('harm', 'on-harm'),
  ...read('harm-deep', 'on-harm'),
  ...read('head', 'on-head'),
  ...seen('page', 'edge', 'act', 'go', 'go-text', 'time-mark', 'harm', 'focus', 'emblem'),
  ...seen('sunken', 'edge', 'act', 'focus'),
  ...seen('act-tint', 'act', 'focus'),
  ...seen('go-tint', 'go', 'focus'),
  ...seen('time-tint', 'time-mark', 'focus'),
  ...seen('harm-tint', 'harm', 'focus'),
  ...seen('head', 'focus-on-head'),
];
