import { never } from '../../../kernel/result.ts';
import { changeTold, jointVisitStreams, namesOfParts, themeCaseStreams } from '../../../modules/intake/index.ts';
import { followTelling, type AnnouncingDeps, type Tell } from '../../../modules/messages/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { idIn, type Delivered, type Follower } from '../../../platform/log/index.ts';
import { themeTold } from '../theme-told.ts';
import { gathered, isGathered, tellOfGathered, type GatheredEvent } from './corrections.ts';
import { themeKinds } from './kinds.ts';
import { isVisited, tellOfVisit, themeOfVisit, visited, type Visited } from './visits.ts';

const handled = themeCaseStreams.only(
  ...(['themeCaseOpened', 'partStarted', 'partReturned', 'partEnded', 'dateMoved', 'themeConcluded'] as const),
);
type Happened = ReturnType<typeof handled.read>;

/** Tells the applicant of a theme what concerns all of it; what one item tells of itself is not told twice. */
export const tellOfThemes = (deps: AnnouncingDeps): Follower =>
  followTelling<Happened | Visited | GatheredEvent>(deps, {
    name: 'messages.themes',
    handles: [handled, visited, gathered],
    tellOf: async (tx, happened, tell) => {
      const { event, recorded } = happened;
      const id = idIn(recorded.stream);
      if (isVisited(event)) {
        const theme = themeCaseStreams.streamOf(await themeOfVisit(tx, id));
        const all = (await jointVisitStreams.recorded(tx, id)).map((one) => jointVisitStreams.read(one));
        return tellOfVisit(event, { tell, ...(await aboutOf(tx, theme)), all });
      }
      if (isGathered(event)) {
        const about = await aboutOf(tx, themeCaseStreams.streamOf(id));
        return tellOfGathered(tx, event, { theme: id, tell, ...about });
      }
      return tellOf(tx, { ...happened, event }, { tell, ...(await aboutOf(tx, recorded.stream)) });
    },
  });

async function aboutOf(tx: Tx, stream: string) {
  const told = await themeTold(tx, idIn(stream));
  if (!told) throw new Error(`${stream} is told of and was not opened`);
  const { recipient, number, name, parts } = told;
  const names = await namesOfParts(tx, parts);
  const nameOf = (item: string) => names.get(item)?.name ?? { zh: item };
  return { to: { about: stream, recipient }, parameters: { number, theme: name }, parts, nameOf };
}

type Telling = Awaited<ReturnType<typeof aboutOf>> & { tell: Tell };

function tellOf(tx: Tx, happened: Delivered<Happened>, telling: Telling): Promise<void> {
  const { event } = happened;
  const { tell, to, parameters, parts, nameOf } = telling;
  switch (event.type) {
    case 'themeCaseOpened': {
      const items = event.parts.map(({ item }) => nameOf(item));
      const said = { ...parameters, items, finishesOn: event.finishes?.on ?? null };
      return tell({ ...to, kind: themeKinds.submitted, parameters: said });
    }
    case 'partStarted': {
      // What waited for nothing began when all of it was handed in, and was told with it.
      if (parts.find(({ item }) => item === event.item)?.after.length === 0) return Promise.resolve();
      const said = { ...parameters, item: nameOf(event.item), caseNumber: event.number };
      return tell({ ...to, kind: themeKinds.partBegun, parameters: said });
    }
    case 'partReturned':
      return tell({
        ...{ ...to, kind: themeKinds.partReturned },
        parameters: { ...parameters, item: nameOf(event.item) },
      });
    case 'partEnded':
      return tellOfEnd(event, telling);
    case 'dateMoved':
      return tellOfDate(tx, happened, telling);
    case 'themeConcluded': {
      const granted = parts.filter(({ standing }) => standing.state === 'granted').length;
      const said = { ...parameters, granted, all: parts.length };
      return tell({ ...to, kind: themeKinds.concluded, parameters: said });
    }
    default:
      return never(event);
  }
}

/** What was refused tells of itself; the theme tells what stops with it. */
function tellOfEnd(
  { item, outcome }: Extract<Happened, { type: 'partEnded' }>,
  { tell, to, parameters, parts, nameOf }: Telling,
): Promise<void> {
  const stops = stoppedBy(item, parts).map(nameOf);
  if (outcome === 'granted' || stops.length === 0) return Promise.resolve();
  return tell({
    ...to,
    kind: themeKinds.partFailed,
    parameters: { ...parameters, item: nameOf(item), outcome, stops },
  });
}

/** Also what hangs on something that hangs on it. */
function stoppedBy(item: string, parts: Telling['parts']): string[] {
  const direct = parts.flatMap(({ item: one, standing }) =>
    standing.state === 'stopped' && standing.because === item ? [one] : [],
  );
  return [...direct, ...direct.flatMap((one) => stoppedBy(one, parts))];
}

/** That it is later, or that no day can be named, once for each reason; sooner is seen on the page. */
async function tellOfDate(
  tx: Tx,
  { recorded: { stream, version } }: Delivered<Happened>,
  { tell, to, parameters, nameOf }: Telling,
): Promise<void> {
  const recorded = await themeCaseStreams.recorded(tx, idIn(stream));
  const until = recorded.filter((one) => one.version <= version).map((one) => themeCaseStreams.read(one));
  const change = changeTold(until);
  // Once it is over, when it is expected to be over is no news.
  if (!change || until.some(({ type }) => type === 'themeConcluded')) return;
  const causes = change.causes.map(({ item, cause }) => ({ item: nameOf(item), cause }));
  await tell({
    ...to,
    kind: themeKinds.dateMoved,
    parameters: { ...parameters, from: change.from, to: change.to, causes },
  });
}
