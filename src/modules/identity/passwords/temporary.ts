import { randomToken } from '../../../platform/crypto/index.ts';
import { passwordFault } from '../people/rules/password.ts';

/** Twelve random bytes as 16 signs, drawn again where they happen to be of one kind only: whoever is given it could not choose it himself. */
export function temporaryPassword(draw: () => string = () => randomToken(12)): string {
  for (;;) {
    const drawn = draw();
    if (passwordFault(drawn) === undefined) return drawn;
  }
}
