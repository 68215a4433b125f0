import type { PublicationDeps } from '../../../src/modules/process/index.ts';

export type Told = { kind: string; item: string; officers: readonly string[] };

/** Inboxes in memory: what was told to whom. */
export function inboxes(publishers: readonly string[] = []): { ports: PublicationDeps['proposals']; told: Told[] } {
  const told: Told[] = [];
  const ports: PublicationDeps['proposals'] = {
    publishers: () => Promise.resolve(publishers),
    tell: (_tx, { kind, item, officers }) => {
      told.push({ kind, item, officers });
      return Promise.resolve();
    },
    officerNames: (_tx, ids) => Promise.resolve(new Map(ids.map((id) => [id, `${id}某`]))),
  };
  return { ports, told };
}
