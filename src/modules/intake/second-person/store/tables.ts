import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, OfficerId, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { State } from '../model.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.second_person': {
      area: Area;
      draft_id: string;
      rule: string;
      state: State;
      person: PersonId;
      organisation: string | null;
      contents: Sealed;
      digest: string;
      number_hash: string | null;
      link_hash: string | null;
      link_until: Date;
      code_hash: string | null;
      code_until: Date | null;
      proof_hash: string | null;
      proof_until: Date | null;
      wrong: number;
      said: Sealed | null;
      answered_at: Date | null;
      officer: OfficerId | null;
      asked_at: Date;
    };
    'intake.second_person_count': { area: Area; key: string; day: CivilDate; sent: number; last_at: Date };
  }
}
