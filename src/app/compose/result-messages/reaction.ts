import { caseId, personId, type CaseId } from '../../../kernel/id.ts';
import { findDepartmentNames, getItemVersion } from '../../../modules/catalogue/index.ts';
import { resultStreams, toldOf } from '../../../modules/issuing/index.ts';
import { followTelling, type AnnouncingDeps } from '../../../modules/messages/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { themesOfResults } from '../issuing.ts';
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
    tellOf: async (tx, { event, recorded }, tell) => {
      const { stream } = recorded;
      // Moved to another shelf of the same hall: nobody has to know.
      if (event.type === 'resultShelved' && event.from?.hall === event.place.hall) return;
      const of = await toldOfEvent(tx, { event, at: recorded.at, id: caseId(idIn(stream)) });
      if (of === 'nobody') return;
      const own = await aboutOf(tx, stream);
      const whole = of === 'alone' ? undefined : await themeNamedIn(tx, of.theme);
      const hall = event.type === 'resultShelved' ? event.place.hall : own.hall;
      const parameters = { ...own.parameters, ...whole?.parameters, hall: await hallName(tx, hall) };
      const about = whole?.about ?? stream;
      await tell({ kind: KIND[event.type], about, recipient: own.recipient, parameters });
    },
  });

type Handled = ReturnType<(typeof resultStreams)['read']> & { type: keyof typeof KIND };
type Told = { event: Handled; at: Date; id: CaseId };

/** What happened to several results of a theme at once is told once, and of the theme. */
async function toldOfEvent(tx: Tx, { event, at, id }: Told): Promise<'alone' | 'nobody' | { theme: string }> {
  if ('joint' in event && event.joint) return event.joint.lead ? { theme: event.joint.theme } : 'nobody';
  if (event.type !== 'resultShelved') return 'alone';
  const theme = await themesOfResults.ofCase(tx, id);
  if (theme === undefined) return 'alone';
  const of = await toldOf(tx, themesOfResults, { theme, id, at });
  if (of === 'later') return 'nobody';
  return of === 'alone' ? 'alone' : { theme };
}

async function themeNamedIn(tx: Tx, id: string) {
  const theme = await themesOfResults.open(tx, id);
  if (!theme) return undefined;
  return { about: `intake.themeCase/${id}`, parameters: { number: theme.number, item: { zh: theme.name } } };
}

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
