import { never } from '../../kernel/result.ts';
import type { Change, Editions } from './model.ts';

export function evolve(current: Editions, change: Change): Editions {
  switch (change.type) {
    case 'draftSaved':
      return {
        ...current,
        latest: Math.max(current.latest, change.version),
        draft: { version: change.version, sha256: change.sha256 },
      };
    case 'itemPublished': {
      const { version, sha256, effectiveOn } = change;
      return { ...current, draft: null, published: { version, sha256, effectiveOn, retiredOn: null } };
    }
    case 'itemRetired':
      if (current.published?.version !== change.version) return current;
      return { ...current, published: { ...current.published, retiredOn: change.on } };
    default:
      return never(change);
  }
}
