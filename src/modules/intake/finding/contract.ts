import { Type, type Static } from 'typebox';
import { caseFilter } from '../cases/contract.ts';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** What is looked for and says who applies. In the body of a request, never in an address: those are kept by every machine on the way. */
export const SoughtPerson = Type.Object({
  by: Type.Enum(['name', 'phone', 'number']),
  text: Type.String({ minLength: 1, maxLength: 200 }),
});
export type SoughtPerson = Static<typeof SoughtPerson>;

export const FindCases = Type.Object({
  ...caseFilter,
  sought: SoughtPerson,
  /** The cursor of the page before, as the answer gave it. */
  after: Type.Optional(Type.String({ maxLength: 200 })),
});
export type FindCases = Static<typeof FindCases>;

/** The list as it stands before the officer, whole. `language`: of the headings and of what is said in words. */
export const ExportCases = Type.Object({
  ...caseFilter,
  sought: Type.Optional(SoughtPerson),
  language: Type.Optional(Type.Enum(['zh', 'en'])),
});
export type ExportCases = Static<typeof ExportCases>;

/** What the list can be narrowed by, as far as this officer sees cases. */
export const CaseChoices = Type.Object({
  departments: Type.Array(Type.Object({ key: Type.String(), name: Bilingual })),
  items: Type.Array(Type.Object({ key: Type.String(), name: Bilingual, department: Type.String() })),
  mayExport: Type.Boolean(),
});
export type CaseChoices = Static<typeof CaseChoices>;
