/**
 * What other authorities know, asked by purpose: population, legal persons and ledgers of departments. Every lookup writes a receipt in the
 * caller's transaction, and answers facts or `unknown`, never a guess.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'registers',
  dependsOn: [],
  listensTo: [],
  provides: [],
} as const satisfies Manifest;

export { ask, authorise, collectAuthorisations, withdraw, withdrawAll, type Authorising } from './authorising.ts';
export { fillRegisters, readSyntheticEntries } from './fill.ts';
export { lookUp, subjectHash } from './look-up.ts';
export { isField, isRegister, keeperOf, type RegisterKey } from './rules/registers.ts';
export { findStanding, keepAnswer, type Authorisation } from './store/authorisations.ts';
export { findReceipts } from './store/receipts.ts';
export { registerNames } from './wording.ts';
