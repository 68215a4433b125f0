import type { DraftMaterial } from '../contract/drafts.ts';
import type { DraftRefusal, HandInRefusal } from '../model.ts';

/** One text for every refusal and need: what nobody put into words does not compile. */
export type DraftWording = {
  readonly refusals: Readonly<Record<(DraftRefusal | HandInRefusal)['code'], string>>;
  /** Beside a material. */
  readonly needs: Readonly<Record<DraftMaterial['need'], string>>;
};
