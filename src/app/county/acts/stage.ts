import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId } from '../../../kernel/id.ts';
import { caseId } from '../../../kernel/id.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { findPublishedItem, findTowns, type Assigned } from '../../../modules/catalogue/index.ts';
import { formOf, type Form } from '../../../modules/forms/index.ts';
import { enterDemoOfficer, enterDemoOrganisation, enterDemoPerson } from '../../../modules/identity/index.ts';
import { caseStreams } from '../../../modules/intake/index.ts';
import { loadRun, type RunTask } from '../../../modules/process/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CountyCase } from '../../../platform/installation/index.ts';
import { actingFor, type Answered, type PastDoors } from '../doors.ts';
import { instantAt } from '../plan/office-time.ts';
import type { Act, Plan, PlannedAct, PlannedCase, Terms } from '../plan/model.ts';
import { firmOf, officerOf, personOf } from '../people.ts';

/** One act, by what is done: where, in which case, and with what. */
export type Acting<Do extends Act['do']> = { stage: Stage; planned: PlannedAct; act: Extract<Act, { do: Do }> };

/** Why an act was not done: the code of the refusal. */
export type NotDone = { refused: string };
export type Done = 'done' | NotDone;

/** How long a follower of the log may take for what an act waits for. */
const [LONGEST_MS, ASK_AGAIN_MS] = [30_000, 20];

/** Minute of the first day at which offices are staffed. */
const EARLY = 6 * 60;

/** Everything that acts need: the doors, who is who, and what became of each case so far. */
export class Stage {
  readonly doors: PastDoors;
  readonly #plan: Plan;
  readonly #from: Terms['from'];
  readonly #known: Map<number, CountyCase>;
  readonly #people = new Map<string, Promise<string>>();
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #forms = new Map<string, Promise<Form>>();
  /** Cases of which something is known since it was noted last. */
  readonly changed = new Set<number>();

  constructor(
    doors: PastDoors,
    { plan, from, known }: { plan: Plan; from: Terms['from']; known: readonly CountyCase[] },
  ) {
    this.doors = doors;
    this.#plan = plan;
    this.#from = from;
    this.#known = new Map(known.map((one) => [one.number, one]));
    this.#numbers = new Map([...plan.officers.keys()].map((key, number) => [key, number]));
  }

  case({ case: number }: PlannedAct): PlannedCase {
    const found = this.#plan.cases[number];
    if (!found) throw new Error(`case ${number} is not planned`);
    return found;
  }

  known(number: number): CountyCase {
    return this.#known.get(number) ?? { number, draft: null, caseId: null };
  }

  note(number: number, became: Partial<CountyCase>): void {
    this.#known.set(number, { ...this.known(number), ...became });
    this.changed.add(number);
  }

  caseIdOf({ case: number }: PlannedAct): CaseId {
    const { caseId: id } = this.known(number);
    if (id === null) throw new Error(`case ${number} was not handed in`);
    return caseId(id);
  }

  /** As whom the applicant asks: as himself, or for his firm. Who is not registered yet is now. */
  applicant({ person, forFirm }: PlannedCase): Promise<string> {
    return forFirm ? this.#agent(person) : this.#person(person);
  }

  #person(number: number): Promise<string> {
    return this.#once(`person/${number}`, () => enterDemoPerson(this.doors.modules.identity, personOf(number)));
  }

  /** Whose firm it is acts for it since the county's first day. */
  #agent(number: number): Promise<string> {
    return this.#once(`firm/${number}`, async () => {
      const person = await this.#person(number);
      const { identity } = this.doors.modules;
      const agent = { person, citizenId: personOf(number).citizenId };
      const organisation = await enterDemoOrganisation(identity, { ...firmOf(number), agent, from: this.#from });
      return actingFor({ person, organisation });
    });
  }

  /** The officer's person; appointed on the county's first day, whenever he is first needed. */
  officer(key: string): Promise<string> {
    return this.#once(key, () => {
      const [number, place] = [this.#numbers.get(key), this.#plan.officers.get(key)];
      if (number === undefined || !place) throw new Error(`nobody is ${key}`);
      const { clock, modules } = this.doors;
      const { department, section, role, hall } = place;
      // At a counter everything is taken down, and the window gives everything out.
      const isForAll = role === 'issuer' || hall !== undefined;
      const grant = { role, departments: isForAll ? ('all' as const) : [department] };
      const officer = { ...officerOf(place, number), department, section, hall, grant };
      return clock.at(instantAt(this.#from, EARLY), () => enterDemoOfficer(modules.identity, officer));
    });
  }

  #once(key: string, enter: () => Promise<string>): Promise<string> {
    const known = this.#people.get(key) ?? enter();
    this.#people.set(key, known);
    return known;
  }

  /** Asks until there is an answer, for what comes about behind the log, and lets that hurry; undefined when it takes too long. */
  async eventually<Found>(ask: () => Promise<Found | undefined>): Promise<Found | undefined> {
    for (let waited = 0; waited < LONGEST_MS; waited += ASK_AGAIN_MS) {
      const found = await ask();
      if (found !== undefined) return found;
      if (waited === 0) this.doors.hurry();
      await pause(ASK_AGAIN_MS);
    }
    return undefined;
  }

  within<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
    const { databases, config } = this.doors.foundation;
    return databases.app.within({ area: config.area, departments: 'all' }, work);
  }

  /** What an item asks; its version does not change in the past. */
  formOf(item: string): Promise<Form> {
    const known = this.#forms.get(item) ?? this.within((tx) => findForm(tx, item, this.#from));
    this.#forms.set(item, known);
    return known;
  }

  /** The numbers and days that its grant gives. */
  assignsOf(item: string): Promise<readonly Assigned[]> {
    return this.within(async (tx) => {
      const found = await findPublishedItem(tx, item, this.#from);
      return found?.item.assigns ?? [];
    });
  }

  standing(id: CaseId) {
    return this.within((tx) => caseStreams.load(tx, id));
  }

  async version(id: CaseId): Promise<number> {
    return (await this.standing(id)).version;
  }

  /** The last task of a node that stands so; undefined when there is none. */
  async task(id: CaseId, { node, state }: { node: string; state: RunTask['state'] }): Promise<RunTask | undefined> {
    const { value } = await this.within((tx) => loadRun(tx, id));
    if (value.status === 'unbegun') return undefined;
    return value.tasks.findLast((task) => task.node === node && task.state === state);
  }
}

async function findForm(tx: Tx, key: string, on: CivilDate): Promise<Form> {
  const item = await findPublishedItem(tx, key, on);
  const form = item && formOf(item, await findTowns(tx));
  if (!form?.ok) throw new Error(`${key} has no form`);
  return form.value;
}

/** What was asked under the same key before is done: a start that was cut off comes to it again. */
export const doneOr = ({ code }: Answered): Done =>
  code === undefined || CAME_BEFORE.has(code) ? 'done' : { refused: code };

/** How an act is refused that was done by a start that was cut off. */
const CAME_BEFORE: ReadonlySet<string> = new Set(['keyReused', 'draftSubmitted', 'alreadyRated']);

/** Names one act for good. */
export const keyOf = ({ case: number, at, act }: PlannedAct): string => `county/${number}/${at}/${act.do}`;
