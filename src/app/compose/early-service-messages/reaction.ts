import { personId } from '../../../kernel/id.ts';
import { findDepartmentNames, getItemVersion } from '../../../modules/catalogue/index.ts';
import { earlyServiceStreams } from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { earlyServiceKinds } from './kinds.ts';

const news = earlyServiceStreams.only('earlyServiceAnswered', 'earlyServiceLapsed');

/** Tells whoever asked about a draft that it was answered, or ended by itself. */
export const tellEarlyService = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.earlyService',
    handles: [news],
    tellOf: async (tx, { event, recorded: { stream } }, tell) => {
      const id = idIn(stream);
      const events = (await earlyServiceStreams.recorded(tx, id)).map((one) => earlyServiceStreams.read(one));
      const asked = events.find((one) => one.type === 'earlyServiceAsked');
      if (!asked) throw new Error(`${stream} has news and was not asked for`);
      const { who, item, department } = asked;
      const { name } = await getItemVersion(tx, item.key, item.version);
      const organ = (await findDepartmentNames(tx)).get(department) ?? { zh: department };
      const { organisation } = who;
      const person = personId(who.person);
      const recipient = organisation === null ? { person, organisation } : { person, organisation };
      const told = { about: stream, recipient };
      const parameters = { item: name, id, department: organ };
      await (event.type === 'earlyServiceLapsed'
        ? tell({ ...told, kind: earlyServiceKinds.lapsed, parameters: { ...parameters, why: event.why } })
        : tell({ ...told, kind: earlyServiceKinds.answered, parameters }));
    },
  });
