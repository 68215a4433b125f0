import { briefOf, certificateStreams, laterIn } from '../../../modules/certificates/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { errandKinds } from './kinds.ts';

const handled = certificateStreams.only(
  'certificateRenewed',
  'certificateSuspended',
  'certificateResumed',
  'certificateEnded',
  'certificateRecalled',
  'certificateExpired',
  'renewalAsked',
  'renewalRefused',
  'certificateRenewedByLaw',
);
type Happened = ReturnType<typeof handled.read>;

/** Tells the holder what was decided on a licence after it was given, and that it ran out. */
export const tellHolders = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.licences',
    handles: [handled],
    tellOf: async (tx, { event, recorded: { stream } }, tell) => {
      const { person, organisation, number, type } = await briefOf(tx, idIn(stream));
      const recipient = organisation === null ? { person, organisation } : { person, organisation };
      const parameters = { item: { zh: type }, number, what: laterIn(event), reason: await reasonIn(deps, tx, event) };
      await tell({ kind: errandKinds.licenceActed, about: stream, recipient, parameters });
    },
  });

/** In the officer's words; empty where none was given or the holder's data were erased. */
async function reasonIn({ vault }: AnnouncingDeps, tx: Tx, event: Happened): Promise<string> {
  if (event.type === 'certificateExpired' || event.type === 'renewalAsked' || event.decision.reason === null) return '';
  const [reason = ''] = await vault.openTexts(tx, [sealed(event.decision.reason)]);
  return reason;
}
