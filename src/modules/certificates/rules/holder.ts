type Held = { person: string; organisation: string | null };
type Asking = { person?: string; organisations?: readonly string[] };

/** Whether a licence is this person's own, or of an organisation that he acts for. Whoever has a mandate only uses it. */
export const isHolder = ({ person, organisation }: Held, scope: Asking): boolean =>
  organisation === null ? scope.person === person : scope.organisations?.includes(organisation) === true;
