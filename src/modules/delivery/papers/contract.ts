import { Type, type Static } from 'typebox';
import { ParcelView } from '../contract.ts';

const Id = Type.String({ format: 'uuid' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

export const CaseParams = Type.Object({ caseId: Id });
export const ParcelParams = Type.Object({ parcel: Id });

export const CaseParcels = Type.Object({ parcels: Type.Array(ParcelView) });
export type CaseParcels = Static<typeof CaseParcels>;

/** Papers on their way from an applicant, or arrived: what the envelope belongs to, and nothing of who sent it. */
export const IncomingPapers = Type.Object({
  papers: Type.Array(Type.Object({ caseId: Id, number: Type.String(), item: Bilingual, parcel: ParcelView })),
});
export type IncomingPapers = Static<typeof IncomingPapers>;

export const TakenIn = Type.Object({ state: Type.Literal('takenIn') });
