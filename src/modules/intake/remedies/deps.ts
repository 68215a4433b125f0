import type { CaseDeps } from '../cases/deps.ts';

/** What registering a proceeding and holding its act needs. */
export type DisputeDeps = Pick<
  CaseDeps,
  'db' | 'vault' | 'now' | 'conventions' | 'interestsOf' | 'officerNames' | 'permits' | 'recordRead'
>;

export const HANDLE = 'dispute:handle';
export const READ = 'dispute:read';
