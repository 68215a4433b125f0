export const ADDRESS_PARTS = ['town', 'village', 'detail'] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** An address in the parts in which people say it. `town` is its name, or `''` where the place is not in the county. */
export type TypedAddress = Readonly<Record<AddressPart, string>>;

/** One part a line, the largest first; parts that nobody filled in leave no line. */
export const addressText = (typed: TypedAddress): string =>
  ADDRESS_PARTS.map((part) => typed[part].replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n');

/** The parts again: the first line is the town if it is one of `towns`, and of what is left the last line is the house. */
export function addressPartsOf(text: string, towns: readonly string[]): TypedAddress {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  const town = towns.includes(first) ? first : '';
  const rest = town === '' ? lines : lines.slice(1);
  return { town, village: rest.slice(0, -1).join(' '), detail: rest[rest.length - 1] ?? '' };
}
