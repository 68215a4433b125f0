import { citizenIdShape } from '../../kernel/codes/citizen-id.ts';
import { citizenCheck } from '../../kernel/codes/weighted-check.ts';

/** What was found where: never the whole number, so that a report about a leak is not another leak. */
export type PersonalDatum = { kind: 'citizenId' | 'mobilePhone'; at: number; masked: string };

/** Digits in a row that neither letter nor digit nor the dash or point of another number adjoins. */
const NUMBERS = /(?<![\w.-])(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\w-]|\.\d)/g;

/** Identity numbers (GB 11643, check character right) and mobile telephone numbers that stand in a text. */
export function findPersonalData(text: string): PersonalDatum[] {
  return [...text.matchAll(NUMBERS)].flatMap(({ 0: number, index }) => {
    const kind = kindOf(number.toUpperCase());
    return kind ? [{ kind, at: index, masked: `${number.slice(0, 3)}${'*'.repeat(number.length - 3)}` }] : [];
  });
}

/** The text with every such number masked. */
export function maskPersonalData(text: string): string {
  return text.replaceAll(NUMBERS, (number) => findPersonalData(number)[0]?.masked ?? number);
}

function kindOf(number: string): PersonalDatum['kind'] | undefined {
  if (number.length === 11) return 'mobilePhone';
  return citizenIdShape.test(number) && citizenCheck(number.slice(0, 17)) === number[17] ? 'citizenId' : undefined;
}
