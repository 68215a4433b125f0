import { generate, generateSecret, generateURI, verify } from 'otplib';

/** RFC 6238 with its usual numbers: SHA-1, six digits, thirty seconds; what every authenticator app can do. */
const STEP_SECONDS = 30;

export const newTotpSecret = (): string => generateSecret();

/** For the QR code that an authenticator app reads. */
export const totpUri = ({ secret, label, issuer }: { secret: string; label: string; issuer: string }): string =>
  generateURI({ issuer, label, secret });

/**
 * The time step whose code this is: the present one, or one beside it, since clocks differ (RFC 6238, 5.2). Undefined when it is none
 * or not later than `after`: a code is good once.
 */
export async function stepOf(
  { secret, after }: { secret: string; after: number | null },
  token: string,
  now: Date,
): Promise<number | undefined> {
  const result = await verify({ secret, token, epoch: secondsOf(now), epochTolerance: STEP_SECONDS });
  if (!result.valid || !('timeStep' in result)) return undefined;
  return after !== null && result.timeStep <= after ? undefined : result.timeStep;
}

export const codeAt = (secret: string, now: Date): Promise<string> => generate({ secret, epoch: secondsOf(now) });

const secondsOf = (instant: Date) => Math.floor(instant.valueOf() / 1000);
