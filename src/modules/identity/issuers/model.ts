import type { Result } from '../../../kernel/result.ts';
import type { RealNameLevel } from '../permissions/rules/subject.ts';

/** The secrets of one sign-in on its way, bound to the browser that began it. */
export type Flow = { state: string; nonce: string; verifier: string };

/** Who came back: a person of ours, by our own provider; or somebody of whom another issuer says what it says. */
export type Identity =
  | { kind: 'own'; person: string }
  | {
      kind: 'foreign';
      issuer: string;
      subject: string;
      name: string | undefined;
      citizenId: string | undefined;
      level: RealNameLevel;
      secondFactor: boolean;
    };

export type ForeignIdentity = Extract<Identity, { kind: 'foreign' }>;

export type IssuerRefusal =
  { code: 'loginCancelled' } | { code: 'issuerRefused'; reason: string } | { code: 'issuerUnreachable' };

/**
 * One way to sign people in. An issuer that keeps to OpenID Connect needs configuration only (`openIdAdapter`); one that does not gets
 * an adapter of its own.
 */
export type ProviderAdapter = {
  /** Where to send the browser. */
  startUrl(flow: Flow): Promise<Result<string, IssuerRefusal>>;
  /** What the issuer says of whoever came back with this address. */
  identify(callbackUrl: string, flow: Flow): Promise<Result<Identity, IssuerRefusal>>;
  /** Where a person ends the session that the issuer itself keeps; undefined where it keeps none. */
  endUrl?: string | undefined;
};

/** Asks an app that opens our pages whom its one-time login ticket is about. */
export type TicketExchange = (ticket: string) => Promise<Result<ForeignIdentity, IssuerRefusal>>;

/** An issuer's own names for its levels, as our scale reads them (domain: real-name levels). What is not named is level 0. */
export type LevelScale = Readonly<Record<string, RealNameLevel>>;

export const levelIn = (scale: LevelScale, value: unknown): RealNameLevel =>
  typeof value === 'string' || typeof value === 'number' ? (scale[String(value)] ?? 0) : 0;
