import type { CivilDate } from '../../../kernel/civil-date.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isKeptFrom } from '../../credit/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { Event } from '../cases/model.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import type { CommittedView } from './contract.ts';
import { textView } from './publish.ts';
import { getText } from './store/texts.ts';

type Seen = { listed: Pick<ListedCase, 'person' | 'organisation'>; events: readonly Event[]; today: CivilDate };

/** What was committed in a case, in the version that was signed, and until when it is checked; null on the ordinary way. */
export async function committedIn(
  tx: Tx,
  { vault }: Pick<CaseDeps, 'vault'>,
  { listed: { person, organisation }, events, today }: Seen,
): Promise<CommittedView | null> {
  const signed = events.find((event) => event.type === 'commitmentSigned');
  if (!signed) return null;
  const announced = events.find((event) => event.type === 'checkAnnounced');
  const [signer = ''] = await vault.openTexts(tx, [sealed(signed.name)]);
  return {
    text: textView(await getText(tx, signed.text)),
    signedOn: signed.on,
    signer,
    checkBy: announced?.until ?? null,
    barred: await isKeptFrom(tx, 'commitment', { holder: { person, organisation }, on: today }),
  };
}
