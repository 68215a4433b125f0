import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId, personId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineFollower, type Delivered, type Follower } from '../../../platform/log/index.ts';
import { caseStreams } from '../../intake/index.ts';
import { resultStreams } from '../../issuing/index.ts';
import { runStreams } from '../../process/index.ts';
import type { Today } from '../deps.ts';
import { countRatable } from '../figures/store/tally.ts';
import { workingDaysAfter } from '../rules/limits.ts';
import { stepOf } from '../rules/ratable.ts';
import { insertService } from './store/services.ts';

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
      for (const happened of events) await note(tx, deps, happened);
    },
  });

async function note(tx: Tx, deps: Today, { event, recorded }: Delivered<Happened>): Promise<void> {
  const { stream, version, at } = recorded;
  const [kind = '', id = ''] = stream.split('/', 2);
  const step = stepOf(kind, event);
  if (step === undefined) return;
  const matter = await matterOf(tx, id);
  const givenOn = event.type === 'taskCompleted' ? civilDateOf(at) : civilDate(event.on);
  const service = {
    ...matter,
    case_id: caseId(id),
    source: `${stream}@${version}`,
    step,
    officer: event.officer,
    department: event.type === 'taskCompleted' ? event.department : matter.department,
    given_on: givenOn,
    rate_until: rateUntil(deps, givenOn),
  };
  if (await insertService(tx, service)) await countRatable(tx, service);
}

const rateUntil = ({ limits, conventions }: Today, givenOn: CivilDate) =>
  workingDaysAfter(givenOn, limits.add, conventions());

/** Whose case it is; neither item nor applicant ever changes. */
async function matterOf(tx: Tx, id: string) {
  const { value } = await caseStreams.load(tx, id);
  if (value.state === 'unreceived') throw new Error(`case ${id} was served and was not received`);
  const { item, department, applicant } = value.facts;
  const { person, organisation, mandate } = applicant;
  return { item: item.key, department, person: personId(person), organisation, mandate };
}
