import type { PlaceCheck, PlaceTold } from '../../../../modules/themes/contract.ts';

const UNKNOWN = 'x';

export const placeName = (question: string): string => `p-${question}`;

/** What an address says of a place: by question the option at that place, or null for "I do not know". What is no option is left out. */
export function placeTold({ questions }: PlaceCheck, asked: Readonly<Record<string, string>>): PlaceTold {
  const told: Record<string, string | null> = {};
  for (const { id, options } of questions) {
    const text = asked[placeName(id)];
    const option = text !== undefined && /^\d$/.test(text) ? options[Number(text)] : undefined;
    if (text === UNKNOWN) told[id] = null;
    else if (option) told[id] = option.value;
  }
  return told;
}
