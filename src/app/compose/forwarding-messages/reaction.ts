import { caseId } from '../../../kernel/id.ts';
import { getDepartment } from '../../../modules/catalogue/index.ts';
import { forwardingStreams, type ForwardingEvent } from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { caseTold } from '../case-told.ts';
import { forwardingKinds } from './kinds.ts';

const handled = forwardingStreams.only('caseForwarded', 'forwardingReceived', 'aboveDecided', 'forwardingTakenBack');

/** Tells whoever applied where his application is: gone up, received, decided, come back. */
export const tellForwarded = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.forwardings',
    handles: [handled],
    tellOf: async (tx, { event, recorded: { stream } }, tell) => {
      const id = caseId(idIn(stream));
      const { value } = await forwardingStreams.load(tx, id);
      if (value.state === 'here') throw new Error(`case ${id} is told to have gone up and is here`);
      const { recipient, parameters: told } = await caseTold(tx, id);
      const { name: organ } = await getDepartment(tx, value.decider);
      return tell({
        ...{ about: stream, recipient, kind: forwardingKinds[kindOf(event)] },
        parameters: { caseId: id, ...told, organ },
      });
    },
  });

type Told = Exclude<ForwardingEvent, { type: 'documentIssued' }>;

function kindOf(event: Told): keyof typeof forwardingKinds {
  if (event.type === 'aboveDecided') return event.result;
  const kinds = { caseForwarded: 'sent', forwardingReceived: 'received', forwardingTakenBack: 'takenBack' } as const;
  return kinds[event.type];
}
