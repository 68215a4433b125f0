import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId, type CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, type Delivered, type Follower } from '../../../platform/log/index.ts';
import { caseStreams } from '../../intake/index.ts';
import { resultStreams } from '../../issuing/index.ts';
import { runStreams } from '../../process/index.ts';
import type { Today } from '../deps.ts';
import { countRatable } from '../figures/store/tally.ts';
import { workingDaysAfter } from '../rules/limits.ts';
import { stepOf, type ServiceStep } from '../rules/ratable.ts';
import { insertServices, type NewService } from './store/services.ts';

const ofCases = caseStreams.only('caseAccepted', 'correctionAsked', 'acceptanceRefused', 'caseDecided');
const ofRuns = runStreams.only('taskCompleted');
const ofResults = resultStreams.only('resultHandedOver');
type Happened = ReturnType<typeof ofCases.read> | ReturnType<typeof ofRuns.read> | ReturnType<typeof ofResults.read>;

/** Notes every service that was done, so that it can be rated once. What is ratable stands in `rules/ratable.ts`. */
export const noteServices = (deps: Today): Follower =>
  defineFollower<Happened>({
    name: 'ratings.services',
    handles: [ofCases, ofRuns, ofResults],
    react: async (tx, events) => {
      const services = await servicesOf(tx, deps, events.flatMap(doneIn));
      await countRatable(tx, await insertServices(tx, services));
    },
  });

type Done = { event: Happened; step: ServiceStep; id: CaseId; source: string; on: CivilDate };

/** The service that happened; none where nobody rates it. */
function doneIn({ event, recorded: { stream, version, at } }: Delivered<Happened>): Done[] {
  const [kind = '', id = ''] = stream.split('/', 2);
  const step = stepOf(kind, event);
  if (step === undefined) return [];
  const on = event.type === 'taskCompleted' ? civilDateOf(at) : civilDate(event.on);
  return [{ event, step, id: caseId(id), source: `${stream}@${version}`, on }];
}

/** Each case is looked at once, however often it was served. */
async function servicesOf(tx: Tx, deps: Today, done: readonly Done[]): Promise<NewService[]> {
  const matters = new Map<CaseId, Matter>();
  const services: NewService[] = [];
  for (const one of done) {
    const matter = matters.get(one.id) ?? (await matterOf(tx, one.id));
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
  officer: event.officer,
  department: event.type === 'taskCompleted' ? event.department : matter.department,
  given_on: on,
  rate_until: rateUntil(deps, on),
});

const rateUntil = ({ limits, conventions }: Today, givenOn: CivilDate) =>
  workingDaysAfter(givenOn, limits.add, conventions());

/** Whose case it is; neither item nor applicant ever changes. */
async function matterOf(tx: Tx, id: CaseId) {
  const { value } = await caseStreams.load(tx, id);
  if (value.state === 'unreceived') throw new Error(`case ${id} was served and was not received`);
  const { item, department, applicant } = value.facts;
  const { person, organisation, mandate } = applicant;
  return { item: item.key, department, person: personId(person), organisation, mandate };
}

type Matter = Awaited<ReturnType<typeof matterOf>>;
