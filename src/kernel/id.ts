declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** The owning county's 12-digit division code, e.g. `370828000000` (GB/T 2260 with six zeros). Never a town's. */
export type Area = Branded<string, 'Area'>;

/** UUIDv7, made in the application. */
export type CaseId = Branded<string, 'CaseId'>;
export type PersonId = Branded<string, 'PersonId'>;
export type OfficerId = Branded<string, 'OfficerId'>;

/** The division code of a county as an area. Throws when it is not twelve digits that end in six zeros. */
export function area(code: string): Area {
  if (!isArea(code)) throw new RangeError(`not a county's 12-digit code: ${code}`);
  return code;
}

const isArea = (code: string): code is Area => /^\d{6}0{6}$/.test(code);

/** Texts as ids, once, where they come in. Each throws when the text is no UUID. */
export const caseId = (text: string): CaseId => held(text, isCaseId);
export const personId = (text: string): PersonId => held(text, isPersonId);
export const officerId = (text: string): OfficerId => held(text, isOfficerId);

function held<Id extends string>(text: string, isId: (text: string) => text is Id): Id {
  if (!isId(text)) throw new RangeError(`not an id: ${text}`);
  return text;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isCaseId = (text: string): text is CaseId => UUID.test(text);
const isPersonId = (text: string): text is PersonId => UUID.test(text);
const isOfficerId = (text: string): text is OfficerId => UUID.test(text);
