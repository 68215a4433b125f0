import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.theme_draft': {
      area: Area;
      id: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      /** Who began it under the mandate. */
      agent: PersonId | null;
      ward: string | null;
      theme_key: string;
      theme_version: number;
      /** The answers of the guide. */
      told: Sealed;
      started_at: Date;
      saved_at: Date;
      ends_on: CivilDate | null;
      submitted_as: string | null;
    };
  }
}
