export type { CaseDeps as NoteDeps } from '../cases/deps.ts';
