import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId, OfficerId, PersonId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { FileId } from '../../../../platform/files/index.ts';
import type { Way } from '../rules/materials.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.draft': {
      area: Area;
      id: string;
      person: PersonId;
      organisation: string | null;
      mandate: string | null;
      /** Who began it under the mandate. */
      agent: PersonId | null;
      ward: string | null;
      item_key: string;
      item_version: number;
      corrects: CaseId | null;
      started_at: Date;
      saved_at: Date;
      submitted_as: CaseId | null;
      ends_on: CivilDate | null;
      /** Taken down at the counter for this department, and by which officer. */
      counter: string | null;
      taken_by: OfficerId | null;
      /** With whom a correction is open at the counter: the meeting in which his card was seen. */
      meeting: string | null;
      /** The theme case that it was handed in with. */
      theme_case: string | null;
      /** It waits there for other parts, and is changed by nobody. */
      held: boolean;
      /** The theme draft that it is a part of (一件事). */
      theme_draft: string | null;
    };
    'intake.draft_answer': {
      area: Area;
      draft_id: string;
      element: string;
      sealed: Sealed;
      version: number;
      saved_at: Date;
      source: string | null;
    };
    'intake.draft_material': { area: Area; draft_id: string; material: string; way: Way; chosen_at: Date };
    'intake.draft_file': { area: Area; draft_id: string; material: string; file_id: FileId; added_at: Date };
  }
}
