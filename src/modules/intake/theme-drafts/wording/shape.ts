import type { DraftRefusal } from '../../drafts/model.ts';
import type { ThemeDraftRefusal } from '../model.ts';

/** One text for every refusal that only themes have. */
export type ThemeDraftWording = {
  readonly refusals: Readonly<Record<Exclude<ThemeDraftRefusal['code'], DraftRefusal['code']>, string>>;
};
