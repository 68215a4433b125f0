import type { Journey } from './contract.ts';
import type { JourneyFault, Played } from './played.ts';

/** What came of a journey otherwise than its script says; undefined where all is as expected. */
export function findUnmet(played: Played, expected: Journey['expect']): JourneyFault | undefined {
  const compared = [
    { code: 'otherNeeded', expected: expected.needed, found: played.needed },
    { code: 'otherMaterials', expected: expected.materials.toSorted(), found: played.materials.toSorted() },
    { code: 'otherEnds', expected: endsOf(expected.ends), found: endsOf(played.ends) },
  ] as const;
  return compared.find((one) => one.expected.join('\n') !== one.found.join('\n'));
}

const endsOf = (ends: Readonly<Record<string, string>>): string[] =>
  Object.entries(ends)
    .map(([item, end]) => `${item} ${end}`)
    .toSorted();
