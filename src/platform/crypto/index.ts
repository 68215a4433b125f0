export { applyErasures, findErasures, type Erasure } from './erasures.ts';
export {
  addMasterKey,
  masterKeyFile,
  openMasterKey,
  type MasterKeyRefusal,
  type MasterKeySource,
} from './master-key-file.ts';
export { masterKey, newGeneration } from './master-key.ts';
export { hashPassword, isOutdated, verifyPassword } from './passwords.ts';
export { findUnheldMasterIds, rewrapBatch } from './rotation.ts';
export { sealed, type Erased, type Sealed } from './sealed.ts';
export { retireServiceKey } from './service-keys.ts';
export { signatureForOpenssl } from './signature.ts';
export type { SigningAlgorithm, SigningKey, Suite, SuiteId } from './suite.ts';
export { suiteFor, suites, verifySignature } from './suites.ts';
export { randomDigits, randomToken, tokenHash } from './tokens.ts';
export { openVault, type Signer, type Subject, type Vault, type VaultOptions } from './vault.ts';
export { UnwrapFailed, type KeyWrapper, type Wrapped } from './wrapper.ts';
