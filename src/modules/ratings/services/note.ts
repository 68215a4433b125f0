import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, idIn, type Delivered, type Follower } from '../../../platform/log/index.ts';
import { caseStreams, NOBODY, themeCaseStreams } from '../../intake/index.ts';
import { resultStreams } from '../../issuing/index.ts';
import { runStreams } from '../../process/index.ts';
import { getTheme } from '../../themes/index.ts';
import type { Today } from '../deps.ts';
import { countRatable } from '../figures/store/tally.ts';
import { workingDaysAfter } from '../rules/limits.ts';
import { ratedTheme } from '../rules/rated-theme.ts';
import { stepOf, type ServiceStep } from '../rules/ratable.ts';
import { extendCompletions, insertServices, type NewService } from './store/services.ts';

const ofCases = caseStreams.only('caseAccepted', 'correctionAsked', 'acceptanceRefused', 'caseDecided');
const ofThemes = themeCaseStreams.only('themeConcluded');
const ofRuns = runStreams.only('taskCompleted');
const ofResults = resultStreams.only('resultHandedOver');
type Happened =
  | ReturnType<typeof ofCases.read>
  | ReturnType<typeof ofThemes.read>
  | ReturnType<typeof ofRuns.read>
  | ReturnType<typeof ofResults.read>;

/** Notes every service that was done, so that it can be rated once. What is ratable stands in `rules/ratable.ts`. */
export const noteServices = (deps: Today): Follower =>
  defineFollower<Happened>({
    name: 'ratings.services',
    handles: [ofCases, ofThemes, ofRuns, ofResults],
    react: async (tx, events) => {
      const services = await servicesOf(tx, deps, events.flatMap(doneIn));
      await countRatable(tx, await insertServices(tx, services));
      for (const { event, recorded } of events)
        if (event.type === 'themeConcluded') await extendParts(tx, deps, recorded);
    },
  });

/** Whoever is asked once for all of it finds its items beneath. */
async function extendParts(tx: Tx, deps: Today, { stream, at }: Delivered<Happened>['recorded']): Promise<void> {
  const { value } = await themeCaseStreams.load(tx, idIn(stream));
  const parts = value.state === 'unopened' ? [] : value.parts;
  const cases = parts.flatMap(({ standing }) => ('case' in standing ? [caseId(standing.case)] : []));
  await extendCompletions(tx, cases, rateUntil(deps, civilDateOf(at)));
}

type Done = { event: Happened; step: ServiceStep; id: CaseId; source: string; on: CivilDate };

/** The service that happened; none where nobody rates it. */
function doneIn({ event, recorded: { stream, version, at } }: Delivered<Happened>): Done[] {
  const [kind = '', id = ''] = stream.split('/', 2);
  const step = stepOf(kind, event);
  if (step === undefined) return [];
  const on = 'on' in event ? civilDate(event.on) : civilDateOf(at);
  return [{ event, step, id: caseId(id), source: `${stream}@${version}`, on }];
}

/** Each case is looked at once, however often it was served. */
async function servicesOf(tx: Tx, deps: Today, done: readonly Done[]): Promise<NewService[]> {
  const matters = new Map<CaseId, Matter>();
  const services: NewService[] = [];
  for (const one of done) {
    const matter = matters.get(one.id) ?? (await matterOf(tx, one));
    matters.set(one.id, matter);
    services.push(serviceOf(deps, one, matter));
  }
  return services;
}

const serviceOf = (deps: Today, { event, step, id, source, on }: Done, matter: Matter): NewService => ({
  ...matter,
  case_id: id,
  source,
  step,
  officer: 'officer' in event ? event.officer : NOBODY,
  department: event.type === 'taskCompleted' ? event.department : matter.department,
  given_on: on,
  rate_until: rateUntil(deps, on),
});

const rateUntil = ({ limits, conventions }: Today, givenOn: CivilDate) =>
  workingDaysAfter(givenOn, limits.add, conventions());

/** Whose matter it is; neither what it is about nor the applicant ever changes. */
const matterOf = (tx: Tx, { event, id }: Done): Promise<Matter> =>
  event.type === 'themeConcluded' ? themeMatterOf(tx, id) : caseMatterOf(tx, id);

/** Of a theme as a whole the department that leads it hears what it was worth. */
async function themeMatterOf(tx: Tx, id: string): Promise<Matter> {
  const { value } = await themeCaseStreams.load(tx, id);
  if (value.state === 'unopened') throw new Error(`theme case ${id} was concluded and was not opened`);
  const { theme, applicant } = value.facts;
  const { person, organisation, mandate } = applicant;
  const department = (await getTheme(tx, theme)).lead;
  return { item: ratedTheme(theme.key), department, person: personId(person), organisation, mandate };
}

async function caseMatterOf(tx: Tx, id: CaseId) {
  const { value } = await caseStreams.load(tx, id);
  if (value.state === 'unreceived') throw new Error(`case ${id} was served and was not received`);
  const { item, department, applicant } = value.facts;
  const { person, organisation, mandate } = applicant;
  return { item: item.key, department, person: personId(person), organisation, mandate };
}

type Matter = Awaited<ReturnType<typeof caseMatterOf>>;
