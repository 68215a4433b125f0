import { isSettledBy } from '../drafts/rules/materials.ts';
import type { AskedPart } from './asked-parts.ts';
import type { Entry } from './rules/entries.ts';

const handedFiles = ({ handedIn }: AskedPart, material: string): readonly string[] =>
  handedIn.materials.find(({ id }) => id === material)?.files ?? [];

/** Files that were attached for the correction, and not handed in before. */
export const newFiles = (part: AskedPart, material: string): string[] =>
  (part.draft?.attached ?? [])
    .filter((one) => one.material === material && !handedFiles(part, material).includes(one.file_id))
    .map(({ file_id }) => file_id);

/** Whether what an item asks for is in its draft: saved anew, attached anew, or to be brought. What was handed in counts as saved once. */
export function isMendedIn(part: AskedPart, entry: Entry): boolean {
  const keys = entry.asks.filter(({ item }) => item === part.item.key).map(({ key }) => key);
  return keys.every((key) =>
    entry.kind === 'material'
      ? newFiles(part, key).length > 0 || isSettledBy(part.draft?.ways.get(key))
      : (part.draft?.versions[key] ?? 0) > 1,
  );
}
