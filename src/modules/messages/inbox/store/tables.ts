import type { Area, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'messages.message': {
      area: Area;
      id: string;
      kind: string;
      key: string;
      person: PersonId | null;
      organisation: string | null;
      about: string;
      parameters: Sealed;
      hidden: boolean;
      created_at: Date;
      read_at: Date | null;
      planned_at: Date | null;
    };
  }
}
