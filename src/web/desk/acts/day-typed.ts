import { dateText } from '../../ui/index.ts';
import { textIn, type Typed } from './typed.ts';

/** A day that was typed in its three parts; empty where nothing was. */
export const dayIn = (typed: Typed, name: string): string =>
  dateText({
    year: textIn(typed, `${name}.year`),
    month: textIn(typed, `${name}.month`),
    day: textIn(typed, `${name}.day`),
  });
