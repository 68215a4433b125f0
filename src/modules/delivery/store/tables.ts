import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Area, CaseId, PersonId } from '../../../kernel/id.ts';
import type { Sealed } from '../../../platform/crypto/index.ts';
import type { Schema as Tables } from '../../../platform/database/index.ts';
import type { Direction, Parcel, Payer } from '../model.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'delivery.parcel': {
      area: Area;
      id: string;
      case_id: CaseId;
      direction: Direction;
      department: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      state: Exclude<Parcel['state'], 'unordered'>;
      address: Sealed;
      payer: Payer;
      waybill: string | null;
      ordered_on: CivilDate;
      moved_at: Date | null;
      last_place: string | null;
      signed_by: 'addressee' | 'other' | null;
      ended_on: CivilDate | null;
    };
  }
}

export type ParcelRow = Tables['delivery.parcel'];
