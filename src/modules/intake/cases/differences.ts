import type { ApplicationDocument } from './application.ts';

/** What a correction changed: elements whose answer is another one, and materials with other files or another way. */
export type Differences = { answers: ReadonlySet<string>; materials: ReadonlySet<string> };

const nothing: Differences = { answers: new Set(), materials: new Set() };

/** Only what differs from the time before, so that who reads it a second time reads that. */
export function differencesBetween(earlier: ApplicationDocument | undefined, later: ApplicationDocument): Differences {
  if (earlier === undefined) return nothing;
  const elements = new Set([...Object.keys(earlier.answers), ...Object.keys(later.answers)]);
  const materials = new Set([...earlier.materials, ...later.materials].map(({ id }) => id));
  return {
    answers: new Set([...elements].filter((element) => earlier.answers[element] !== later.answers[element])),
    materials: new Set([...materials].filter((id) => handedIn(earlier, id) !== handedIn(later, id))),
  };
}

function handedIn({ materials }: ApplicationDocument, wanted: string): string {
  const material = materials.find(({ id }) => id === wanted);
  return JSON.stringify([material?.way ?? null, material?.files ?? []]);
}
