/** What a version of an item asks for, by id, with the names that people read. */
export type Asked<Name> = {
  version: number;
  questions: readonly { id: string; name: Name }[];
  materials: readonly { id: string; name: Name }[];
};

/** What is different for somebody who began under one version and hands in under the next. Questions and materials by name. */
export type VersionChange<Name> = {
  from: number;
  to: number;
  newQuestions: Name[];
  goneQuestions: Name[];
  newMaterials: Name[];
  goneMaterials: Name[];
};

export function changeBetween<Name>(before: Asked<Name>, after: Asked<Name>): VersionChange<Name> {
  return {
    from: before.version,
    to: after.version,
    newQuestions: missingIn(after.questions, before.questions),
    goneQuestions: missingIn(before.questions, after.questions),
    newMaterials: missingIn(after.materials, before.materials),
    goneMaterials: missingIn(before.materials, after.materials),
  };
}

function missingIn<Name>(these: readonly { id: string; name: Name }[], those: readonly { id: string }[]): Name[] {
  const known = new Set(those.map(({ id }) => id));
  return these.filter(({ id }) => !known.has(id)).map(({ name }) => name);
}
