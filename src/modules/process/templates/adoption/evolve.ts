import { never } from '../../../../kernel/result.ts';
import type { Adoption, Entry } from './model.ts';

/** What an adoption is after one more entry. */
function evolve(adoption: Adoption | null, entry: Entry): Adoption {
  const revision = (adoption?.revision ?? 0) + 1;
  if (entry.type === 'adopted') {
    const { template, edition } = entry;
    return { revision, template, edition, changes: [], left: false };
  }
  if (adoption === null) throw new Error(`${entry.type} comes before the adoption`);
  const { changes } = adoption;
  switch (entry.type) {
    case 'changeAdded':
      return { ...adoption, revision, changes: [...changes, { ...entry.change, id: revision }] };
    case 'changeWithdrawn':
      return { ...adoption, revision, changes: changes.filter(({ id }) => id !== entry.id) };
    case 'editionTaken': {
      const stays = new Set(entry.carried.flatMap(({ id, how }) => (how === 'applied' || how === 'kept' ? [id] : [])));
      return { ...adoption, revision, edition: entry.edition, changes: changes.filter(({ id }) => stays.has(id)) };
    }
    case 'templateLeft':
      return { ...adoption, revision, left: true };
    default:
      return never(entry);
  }
}

export const adoptionOf = (entries: readonly Entry[]): Adoption | null => entries.reduce<Adoption | null>(evolve, null);
