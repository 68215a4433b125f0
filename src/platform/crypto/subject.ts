/** Whose a matter is: a person's, or an organisation's, whoever acts for it. */
type Owner = { person: string; organisation: string | null } | { person: string | null; organisation: string };

/** Whose key seals what is said of a matter: the organisation's, or the person's. */
export const subjectOf = (owner: Owner): string =>
  owner.organisation === null ? `person/${owner.person}` : `organisation/${owner.organisation}`;
