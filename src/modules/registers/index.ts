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

export { fillRegisters, readSyntheticEntries } from './fill.ts';
export { lookUp, type Lookup, type RegisterDeps } from './look-up.ts';
export { isField, REGISTERS, type RegisterKey } from './rules/registers.ts';
export type { Fact } from './rules/facts.ts';
export { findReceipts, type Receipt as RegisterReceipt } from './store/receipts.ts';
export { registerWording } from './wording.ts';
