import { hash, parseOptions, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Random bytes hashed at that cost and forgotten: nobody's password. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$t28qc7VbsBoo+aXyVWOI8w$9WaadMslBwjVtcZMnfdhIt1vMLqQd+SwZkk6J2htJMk';

/** argon2id in PHC form. NFKC, so that a password typed on another keyboard is the same password. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

/** Takes as long for an account that does not exist (`undefined`) as for a wrong password: timing tells nobody which it was. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const same = await verify(stored ?? NOBODY, password.normalize('NFKC'));
  return same && stored !== undefined;
}

/** Made at less than today's cost: hash anew at the next successful login. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost } = parseOptions(stored);
  return memoryCost < COST.memoryCost || timeCost < COST.timeCost;
}
