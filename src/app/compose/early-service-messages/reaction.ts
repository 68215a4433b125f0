import { personId } from '../../../kernel/id.ts';
import { findDepartmentNames, getItemVersion } from '../../../modules/catalogue/index.ts';
import { earlyServiceStreams } from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { earlyServiceAnswered } from './kinds.ts';

const answered = earlyServiceStreams.only('earlyServiceAnswered');

/** Tells whoever asked about a draft that it was answered. */
export const tellEarlyService = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.earlyService',
    handles: [answered],
    tellOf: async (tx, { recorded: { stream } }, tell) => {
      const id = idIn(stream);
      const events = (await earlyServiceStreams.recorded(tx, id)).map((one) => earlyServiceStreams.read(one));
      const asked = events.find((event) => event.type === 'earlyServiceAsked');
      if (!asked) throw new Error(`${stream} was answered and was not asked for`);
      const { who, item, department } = asked;
      const { name } = await getItemVersion(tx, item.key, item.version);
      const organ = (await findDepartmentNames(tx)).get(department) ?? { zh: department };
      const { organisation } = who;
      const person = personId(who.person);
      const recipient = organisation === null ? { person, organisation } : { person, organisation };
      await tell({
        about: stream,
        recipient,
        kind: earlyServiceAnswered,
        parameters: { item: name, id, department: organ },
      });
    },
  });
