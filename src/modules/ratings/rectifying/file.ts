import { personId, type CaseId, type PersonId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import { casesOfTheme } from '../../intake/index.ts';
import type { RatingDeps } from '../deps.ts';
import { findPrivate } from '../giving/queries/published.ts';
import { themeIn } from '../rules/rated-theme.ts';
import type { RatingRow } from '../store/tables.ts';
import { handlerOf, permissionOf, ratingOf } from './acts.ts';
import type { RectificationAct, RectificationFile } from './contract.ts';
import type { Event, Rectification } from './model.ts';
import { findRectification } from './queries/rectifications.ts';
import { rectificationRows } from './list.ts';
import { rectificationStreams } from './store/rectifications.ts';

type Asked = { caller: Caller; id: string };
type Answer = Result<RectificationFile, { code: 'ratingNotFound' | 'conflictOfInterest' }>;

/** A bad rating with what was said and what was done. That somebody's words were read is written down. */
export const openRectificationFile = (deps: RatingDeps, { caller, id }: Asked): Promise<Answer> =>
  deps.db.within(caller.scope, async (tx): Promise<Answer> => {
    const listed = await findRectification(tx, id);
    const rating = await findPrivate(tx, id);
    if (!listed || !rating || !deps.permits(caller, 'rectification:read', listed.department))
      return no({ code: 'ratingNotFound' });
    const { named } = await ratingOf(tx, id);
    const handler = await handlerOf(tx, deps, { caller, named });
    if (handler.conflicted) return no({ code: 'conflictOfInterest' });
    const { value } = await rectificationStreams.load(tx, id);
    const [row] = await rectificationRows(tx, deps, [listed]);
    if (!row) throw new Error(`rectification ${id} was found and is not listed`);
    await written(tx, deps, { caller, rating });
    const acts = handler.id === rating.officer ? [] : actsOf(value, handler.id);
    return ok({
      row,
      ...(await saidIn(tx, deps, rating)),
      happened: await happenedTo(tx, deps, id),
      acts: acts.filter((type) => deps.permits(caller, permissionOf({ type }), listed.department)),
    });
  });

/** What the state lets somebody do who did not serve. */
function actsOf(current: Rectification, officer: string): RectificationAct[] {
  switch (current.state) {
    case 'awaitingVerification':
      return ['verify'];
    case 'rectifying':
      return current.complex ? ['rectify'] : ['rectify', 'extend'];
    case 'awaitingAnswer':
      return ['answer'];
    case 'awaitingRevisit':
      return ['revisit'];
    case 'awaitingReview':
      return current.appellant === officer ? [] : ['review'];
    default:
      return [];
  }
}

type Reading = { caller: Caller; rating: RatingRow };

async function written(tx: Tx, deps: RatingDeps, { caller, rating }: Reading): Promise<void> {
  const { person, case_id: caseId } = rating;
  if (person === null || caseId === null) return;
  const whose: PersonId = personId(person);
  await deps.recordRead(tx, caller, { caseId, person: whose, what: 'rating', why: 'handling' });
}

async function saidIn(tx: Tx, deps: RatingDeps, rating: RatingRow) {
  const organs = await findDepartmentNames(tx);
  const names = await deps.officerNames(tx, [rating.officer]);
  const [words = null] = rating.words === null ? [] : await deps.vault.openTexts(tx, [rating.words]);
  return {
    caseId: await caseToOpen(tx, rating),
    ratedOn: rating.rated_on,
    channel: rating.channel,
    hall: rating.hall === null ? null : (organs.get(rating.hall) ?? { zh: rating.hall }),
    options: rating.options,
    hasWords: rating.words !== null,
    words,
    served: names.get(rating.officer) ?? null,
  };
}

/** The case behind a named rating; of a theme as a whole its first item that this scope sees. */
async function caseToOpen(tx: Tx, { case_id: id, item }: RatingRow): Promise<CaseId | null> {
  if (id === null || themeIn(item) === undefined) return id;
  return (await casesOfTheme(tx, id))[0] ?? null;
}

async function happenedTo(tx: Tx, deps: RatingDeps, id: string): Promise<RectificationFile['happened']> {
  const recorded = await rectificationStreams.recorded(tx, id);
  const happened = recorded.map((one) => ({ event: rectificationStreams.read(one), at: one.at, actor: one.actor }));
  const said = happened.map(({ event }) => wordsIn(event));
  const opened = await deps.vault.openTexts(
    tx,
    said.flatMap((one) => (one === null ? [] : [sealed(one)])),
  );
  const names = await deps.officerNames(tx, [...new Set(happened.map(({ actor }) => actor).flatMap(officersIn))]);
  let next = 0;
  return happened.map(({ event, at, actor }, place) => ({
    type: event.type,
    at: at.toISOString(),
    by: names.get(actor.id) ?? null,
    words: said[place] === null ? null : (opened[next++] ?? null),
    outcome: outcomeIn(event),
    dueOn: event.dueOn,
  }));
}

const officersIn = ({ kind, id }: Actor) => (kind === 'officer' ? [id] : []);

function wordsIn(event: Event): string | null {
  if ('note' in event) return event.note;
  if ('reason' in event) return event.reason;
  if ('measures' in event) return event.measures;
  return 'answer' in event ? event.answer : null;
}

function outcomeIn(event: Event): string | null {
  switch (event.type) {
    case 'badRatingVerified':
      return event.finding;
    case 'revisited':
      return event.contact;
    case 'exclusionReviewed':
      return event.upheld ? 'upheld' : 'dismissed';
    default:
      return null;
  }
}
