import type { RealNameLevel } from '../permissions/rules/subject.ts';

export type FactorKind = 'totp' | 'passkey';
export type Factor = { id: string; kind: FactorKind };

/** A natural person's account. Who that is stands sealed in a row; here is only what happened to the account. */
export type Account =
  | { state: 'none' }
  | { state: 'open'; level: RealNameLevel; factors: readonly Factor[] }
  | { state: 'locked'; level: RealNameLevel; factors: readonly Factor[] };

export type Channel = 'selfRegistration' | 'issuer' | 'appointment' | 'counter' | 'demonstration';
export type LockReason = 'leftService' | 'misuse' | 'ownRequest' | 'lostDevice';
export type CorrectedField = 'name' | 'phone';

export type Command =
  | { type: 'open'; channel: Channel; level: RealNameLevel }
  | { type: 'raiseLevel'; level: RealNameLevel; issuer: string }
  | { type: 'lock'; reason: LockReason }
  | { type: 'unlock' }
  | { type: 'changePassword' }
  | { type: 'displaceCredentials'; issuer: string }
  | { type: 'enrolFactor'; factor: Factor }
  | { type: 'removeFactor'; factor: string; by: 'self' | 'administrator' }
  | { type: 'issueRecoveryCodes'; count: number }
  | { type: 'correctData'; fields: readonly CorrectedField[] }
  | { type: 'exportData' };

export type Refusal =
  | { code: 'accountNotOpen'; command: Command['type']; state: Account['state'] }
  | { code: 'alreadyRegistered' }
  | { code: 'levelNotHigher'; level: RealNameLevel }
  | { code: 'alreadyLocked' }
  | { code: 'notLocked' }
  | { code: 'unknownFactor' }
  | { code: 'lastFactorStays' }
  | { code: 'nothingCorrected' };

export const initial: Account = { state: 'none' };
