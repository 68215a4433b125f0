import { caseId, personId } from '../../../kernel/id.ts';
import { findDepartmentNames, getItemVersion } from '../../../modules/catalogue/index.ts';
import { resultStreams } from '../../../modules/issuing/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { resultKinds } from './kinds.ts';

const handled = resultStreams.only(
  'resultShelved',
  'collectionReminded',
  'resultPosted',
  'resultHandedOver',
  'resultDeliveredByPost',
  'resultCameBack',
);

const KIND = {
  resultShelved: resultKinds.ready,
  collectionReminded: resultKinds.reminder,
  resultPosted: resultKinds.posted,
  resultHandedOver: resultKinds.handedOver,
  resultDeliveredByPost: resultKinds.arrived,
  resultCameBack: resultKinds.cameBack,
} as const;

/** Tells whose result it is that it is ready, where it is, and that somebody has it. */
export const tellReceivers = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.results',
    handles: [handled],
    tellOf: async (tx, { event, recorded: { stream } }, tell) => {
      // Moved to another shelf of the same hall: nobody has to know.
      if (event.type === 'resultShelved' && event.from?.hall === event.place.hall) return;
      const about = await aboutOf(tx, stream);
      const hall = event.type === 'resultShelved' ? event.place.hall : about.hall;
      const parameters = { ...about.parameters, hall: await hallName(tx, hall) };
      await tell({ kind: KIND[event.type], about: stream, recipient: about.recipient, parameters });
    },
  });

async function aboutOf(tx: Tx, stream: string) {
  const { value } = await resultStreams.load(tx, caseId(idIn(stream)));
  if (value.state === 'awaited') throw new Error(`${stream} moved before it was there`);
  const { number, item, holder } = value.facts;
  const { name } = await getItemVersion(tx, item.key, item.version);
  const person = personId(holder.person);
  const { organisation } = holder;
  return {
    recipient: organisation === null ? { person, organisation } : { person, organisation },
    parameters: { number, item: name },
    hall: value.state === 'shelved' ? value.place.hall : null,
  };
}

async function hallName(tx: Tx, hall: string | null) {
  if (hall === null) return null;
  return (await findDepartmentNames(tx)).get(hall) ?? { zh: hall };
}
