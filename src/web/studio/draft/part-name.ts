import type { Language } from '../../ui/index.ts';
import { studioWording } from '../wording.ts';
import type { DraftPart } from './parts.ts';

/** What people call a part; its kind and id where it has no name. */
export function partName(parts: readonly DraftPart[], id: string, language: Language): string {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) return id;
  return part.name === '' ? `${studioWording[language].list.kinds[part.kind] ?? part.kind} ${id}` : part.name;
}
