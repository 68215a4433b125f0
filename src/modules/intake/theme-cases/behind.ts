import { caseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn } from '../../../platform/log/index.ts';
import { findThemeOfCase } from './store/theme-cases.ts';

/** The theme cases of whose parts something is told, each once. */
export async function findThemesBehind(
  tx: Tx,
  events: readonly { recorded: { stream: string } }[],
): Promise<ReadonlySet<string>> {
  const themes = new Set<string>();
  for (const id of new Set(events.map(({ recorded }) => idIn(recorded.stream)))) {
    const part = await findThemeOfCase(tx, caseId(id));
    if (part) themes.add(part.theme);
  }
  return themes;
}
