import type { SignRefusal } from '../commitment/signing.ts';
import type { TypedAnswers } from '../drafts/contract/drafts.ts';
import type { Way } from '../drafts/rules/materials.ts';
import type { Refused as PaperRefusal } from '../second-person/ask.ts';
import type { ThemeDraftRefusal } from '../theme-drafts/model.ts';

/** What a clerk does to a sheet, one thing at a time. */
export type Change =
  | { type: 'answer'; answers: TypedAnswers }
  | { type: 'sayWay'; material: string; way: Way | null }
  | { type: 'takeOff'; material: string; file: string }
  | { type: 'reuse'; material: string; file: string }
  | { type: 'renew' }
  | { type: 'sign'; item?: string | undefined; version: number; name: string; withinScope?: boolean | undefined }
  | { type: 'goOrdinary'; item?: string | undefined }
  | { type: 'notePaper'; rule: string; name: string }
  /** The originals of all of these were seen. */
  | { type: 'seeAll'; materials: readonly string[] };

/** What a change of a sheet may be refused for. */
export type SheetRefusal = SignRefusal | PaperRefusal | ThemeDraftRefusal;
