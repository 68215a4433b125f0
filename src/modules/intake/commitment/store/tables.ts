import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, OfficerId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { CommitmentKind } from '../rules/kinds.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.commitment_text': {
      area: Area;
      item: string;
      version: number;
      kind: CommitmentKind;
      notice: string;
      commitment: string;
      within_days: number;
      on_falsehood: string;
      scope: string | null;
      note: string;
      confirmed: boolean;
      effective_on: CivilDate;
      officer: OfficerId | null;
      reason: string;
      published_at: Date;
    };
    'intake.draft_commitment': { area: Area; draft_id: string; version: number; name: Sealed; signed_at: Date };
  }
}
