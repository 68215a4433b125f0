import { randomFrom, type Random } from '../../../modules/process/index.ts';

/** Numbers for one purpose of one county: what is drawn for one case never shifts what is drawn for another. */
export function chanceFor(seed: number, purpose: string, number = 0): Random {
  let mixed = seed | 0;
  for (const letter of `${purpose}/${number}`) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x0100_0193);
  return randomFrom(mixed);
}

/** A whole number from `least` to `most`, both possible. */
export const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

/** One of several, each as likely as its weight. Throws when there is none. */
export function drawn<Item>(random: Random, choices: readonly Item[], weightOf: (choice: Item) => number): Item {
  let left = random() * choices.reduce((sum, choice) => sum + weightOf(choice), 0);
  for (const choice of choices) {
    left -= weightOf(choice);
    if (left < 0) return choice;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new Error('nothing to draw from');
  return last;
}
