import { isLegacyCitizenId, readLegacyCitizenId } from '../../../../kernel/codes/citizen-id.ts';

/** By what a case can be found that says who applies. `number`: a person's, or an organisation's code. */
export const TRAITS = ['name', 'phone', 'number'] as const;
export type Trait = (typeof TRAITS)[number];

/** One spelling for one thing: what is kept as a hash must be written the same way when it is looked for. Empty when nothing is left. */
export const spelt = (trait: Trait, text: string): string => SPELLINGS[trait](text.normalize('NFKC'));

const SPELLINGS: Readonly<Record<Trait, (text: string) => string>> = {
  // The dot in names of minorities and foreigners is typed in many ways.
  name: (text) =>
    text
      .replaceAll(/\s/g, '')
      .replaceAll(/[•‧・．.]/g, '·')
      .toLowerCase(),
  phone: (text) => text.replaceAll(/\D/g, '').replace(/^(00)?86(?=1\d{10}$|0\d{9,11}$)/, ''),
  number: (text) => currentNumber(text.replaceAll(/[\s-]/g, '').toUpperCase()),
};

/** An identity number of the first generation stands for the eighteen digits that its holder has today. */
const currentNumber = (text: string): string =>
  isLegacyCitizenId(text) ? (readLegacyCitizenId(text).parts['upgraded'] ?? text) : text;
