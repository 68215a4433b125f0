import type { Tx } from '../../../platform/database/index.ts';
import { about, type Deps } from '../deps.ts';
import { findFactors } from './store/factor.ts';
import { findTotps } from './store/totp.ts';
import { codeAt } from './totp.ts';

/** How the simulated authenticator of a demonstration account is called; by this label it is recognised. */
export const DEMONSTRATION_LABEL = '演示验证器(模拟)';

export type SecondFactorStanding = {
  enrolled: boolean;
  /** What the simulated authenticator shows; only in a demonstration, only for accounts that have one. */
  demonstrationCode: string | undefined;
};

/** What a person has to prove a second factor with. */
export const secondFactorOf = (deps: Deps, person: string): Promise<SecondFactorStanding> =>
  deps.db.within(about(deps, person), async (tx) => {
    const factors = await findFactors(tx, person);
    const simulated = deps.demonstration ? factors.find(({ label }) => label === DEMONSTRATION_LABEL) : undefined;
    return {
      enrolled: factors.length > 0,
      demonstrationCode: simulated && (await shownBy(deps, tx, { person, factor: simulated.id })),
    };
  });

async function shownBy({ vault, now }: Deps, tx: Tx, { person, factor }: { person: string; factor: string }) {
  const stored = (await findTotps(tx, person)).find(({ id }) => id === factor);
  const [secret] = stored ? await vault.openTexts(tx, [stored.secret]) : [];
  return secret === undefined ? undefined : codeAt(secret, now());
}
