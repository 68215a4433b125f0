import { caseId } from '../../../kernel/id.ts';
import { getItemVersion } from '../../../modules/catalogue/index.ts';
import { caseStreams } from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps, type Tell } from '../../../modules/messages/index.ts';
import { ratingStreams, rectificationStreams } from '../../../modules/ratings/index.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn, type Follower } from '../../../platform/log/index.ts';
import { themeTold } from '../theme-told.ts';
import { ratingKinds } from './kinds.ts';

const handled = rectificationStreams.only('badRatingOpened', 'ratingAnswered', 'exclusionReviewed');
type Happened = ReturnType<typeof handled.read>;

/** Tells who put his name to a bad rating what becomes of it; who gave none cannot be told. */
export const tellRaters = (deps: AnnouncingDeps): Follower =>
  followTelling(deps, {
    name: 'messages.ratings',
    handles: [handled],
    tellOf: async (tx, { event, recorded: { stream } }, tell) => {
      const about = await aboutOf(tx, stream);
      if (about) await tellOf(event, { tell, about, words: await wordsIn(deps, tx, event) });
    },
  });

type About = NonNullable<Awaited<ReturnType<typeof aboutOf>>>;

/** Who is told, and of what; undefined for a rating without a name. */
async function aboutOf(tx: Tx, stream: string) {
  const { value: rating } = await ratingStreams.load(tx, idIn(stream));
  if (rating.state === 'ungiven' || rating.named === null) return undefined;
  const { caseId: id } = rating.named;
  const theme = await themeTold(tx, id);
  if (theme)
    return { about: stream, recipient: theme.recipient, parameters: { item: theme.name, caseId: id, ofTheme: true } };
  const { organisation } = rating.named;
  const { value } = await caseStreams.load(tx, caseId(rating.named.caseId));
  if (value.state === 'unreceived') throw new Error(`${stream} is about a case that was not received`);
  const { applicant, item } = value.facts;
  const { name } = await getItemVersion(tx, item.key, item.version);
  const recipient =
    organisation === null ? { person: applicant.person, organisation } : { person: applicant.person, organisation };
  return { about: stream, recipient, parameters: { item: name, caseId: rating.named.caseId } };
}

/** What the department says; empty once the person's data were erased. */
async function wordsIn({ vault }: AnnouncingDeps, tx: Tx, event: Happened): Promise<string> {
  if (event.type === 'badRatingOpened') return '';
  const said = event.type === 'ratingAnswered' ? event.answer : event.reason;
  const [words = ''] = await vault.openTexts(tx, [sealed(said)]);
  return words;
}

type Telling = { tell: Tell; about: About; words: string };

async function tellOf(event: Happened, { tell, about: { parameters, ...to }, words }: Telling): Promise<void> {
  switch (event.type) {
    case 'badRatingOpened':
      return tell({ ...to, kind: ratingKinds.opened, parameters: { ...parameters, verifyBy: event.dueOn } });
    case 'ratingAnswered':
      return tell({ ...to, kind: ratingKinds.answered, parameters: { ...parameters, words } });
    default:
      if (event.upheld) await tell({ ...to, kind: ratingKinds.excluded, parameters: { ...parameters, words } });
  }
}
