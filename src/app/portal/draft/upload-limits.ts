import type { Language } from '../../../kernel/language.ts';
import { ALL_KINDS, FILE_KINDS } from '../../../platform/files/index.ts';
import { portalWording } from '../../../web/portal/wording/wording.ts';
import type { UploadLimits } from '../../../web/ui/index.ts';

const MOST_AT_ONCE = 10;

/** One size for every kind, so that one sentence says it: the smallest that the house allows any of them. */
export const MOST_BYTES = Math.min(...ALL_KINDS.map((kind) => FILE_KINDS[kind].mostBytes));

/** What the page states before an upload, and the server keeps to. */
export const uploadLimits = (language: Language): UploadLimits & { most: number } => ({
  kinds: ALL_KINDS.map((kind) => portalWording[language].draft.materials.kinds[kind]),
  accept: ALL_KINDS.flatMap((kind) => FILE_KINDS[kind].extensions.map((extension) => `.${extension}`)).join(','),
  maxBytes: MOST_BYTES,
  most: MOST_AT_ONCE,
});
