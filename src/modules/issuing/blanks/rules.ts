import type { Book, Range } from './model.ts';

type Received = Extract<Book, { state: 'received' }>;

/** The lowest number that is neither used nor void; undefined when the book is at its end. */
export function nextSheet({ first, last, used, voided }: Received): number | undefined {
  for (let number = first; number <= last; number += 1)
    if (!(number in used) && !voided.includes(number)) return number;
  return undefined;
}

/** As it stands on the paper: `鲁卫0000123`. */
export const sheetText = ({ prefix, digits }: Pick<Range, 'prefix' | 'digits'>, number: number): string =>
  `${prefix}${String(number).padStart(digits, '0')}`;
