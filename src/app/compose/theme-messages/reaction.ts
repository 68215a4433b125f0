import { personId } from '../../../kernel/id.ts';
import { changeTold, namesOfParts, namingOfPart, themeCaseStreams, themeNamed } from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { themeKinds } from './kinds.ts';

/** Tells the applicant of a theme that its date is a later one, and why: once for each reason, and of nothing that comes sooner. */
export const tellThemeDates = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.themeDates',
    handles: [themeCaseStreams.only('dateMoved')],
    tellOf: async (tx, { recorded: { stream, version } }, tell) => {
      const recorded = await themeCaseStreams.recorded(tx, idIn(stream));
      const events = recorded.filter((one) => one.version <= version).map((one) => themeCaseStreams.read(one));
      const change = changeTold(events);
      const [opened] = events;
      if (!change || change.from === null || opened?.type !== 'themeCaseOpened') return;
      const names = await namesOfParts(tx, opened.parts);
      const person = personId(opened.applicant.person);
      const { organisation } = opened.applicant;
      await tell({
        kind: themeKinds.dateLater,
        about: stream,
        recipient: organisation === null ? { person, organisation } : { person, organisation },
        parameters: {
          theme: await themeNamed(tx, opened.theme),
          ...{ from: change.from, to: change.to },
          causes: change.causes.map(({ item, cause }) => ({ item: namingOfPart(names, item).name, cause })),
        },
      });
    },
  });
