import { never } from '../../../../kernel/result.ts';
import type { KeptChange } from '../rules/rebase.ts';
import type { Adoption, CarriedChange, Entry } from './model.ts';

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
      return { ...adoption, revision, edition: entry.edition, changes: carriedOn(changes, entry.carried) };
    }
    case 'templateLeft':
      return { ...adoption, revision, left: true };
    default:
      return never(entry);
  }
}

/** The changes that a county goes on with: as they were, or as they were replaced. */
export function carriedOn(changes: readonly KeptChange[], carried: readonly CarriedChange[]): KeptChange[] {
  const became = new Map(carried.map((one) => [one.id, one]));
  return changes.flatMap((change): KeptChange[] => {
    const one = became.get(change.id);
    if (one?.how === 'replaced') return [{ ...one.change, id: one.id }];
    return one?.how === 'applied' || one?.how === 'kept' ? [change] : [];
  });
}

export const adoptionOf = (entries: readonly Entry[]): Adoption | null => entries.reduce<Adoption | null>(evolve, null);
