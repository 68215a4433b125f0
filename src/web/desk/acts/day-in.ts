import { dateText } from '../../ui/index.ts';
import { textIn, type Typed } from './typed.ts';

/** A day as it stands in three fields. */
export const dayIn = (typed: Typed, name: string): string =>
  dateText({
    year: textIn(typed, `${name}.year`),
    month: textIn(typed, `${name}.month`),
    day: textIn(typed, `${name}.day`),
  });
