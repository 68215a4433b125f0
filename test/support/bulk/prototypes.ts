import { randomUUID } from 'node:crypto';
import { inventedNumbers } from '../../../src/app/county/answers.ts';
import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import { personId, type CaseId } from '../../../src/kernel/id.ts';
import { findPublishedItem, type ItemVersion } from '../../../src/modules/catalogue/index.ts';
import type { ApplicationDocument } from '../../../src/modules/intake/cases/application.ts';
import { receiveCase } from '../../../src/modules/intake/cases/receive.ts';
import { resubmitCase } from '../../../src/modules/intake/cases/replacing.ts';
import { touchTask } from '../../../src/modules/intake/cases/task-acts.ts';
import {
  acceptCase,
  askCorrection,
  caseStreams,
  decideCase,
  refuseAcceptance,
  withdrawCase,
} from '../../../src/modules/intake/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { valueOf } from '../identity/value.ts';
import { officerCaller, personCaller } from '../intake/callers.ts';
import { finishAll, tasksOf } from '../intake/finishing.ts';
import type { Office } from '../intake/office-on.ts';

/** How far a case got. `held`: accepted, and somebody took its first step. */
const STAGES = [
  'submitted',
  'awaitingCorrection',
  'corrected',
  'accepted',
  'held',
  'granted',
  'withdrawn',
  'notAccepted',
] as const;
export type Stage = (typeof STAGES)[number];

/** A case that the real commands made, of which others are copied. */
export type Prototype = {
  stage: Stage;
  item: string;
  id: CaseId;
  number: string;
  person: string;
  /** Who holds a step of it, where somebody does. */
  holder: string | null;
  lookups: { name: string; phone: string; number: string };
};

/** What the applicant of a prototype says of himself; copies say something else. */
const SAID = { name: '演示张三', phone: '13911112222', number: '980828199005170017' };

const DOCUMENT: ApplicationDocument = {
  applicantName: SAID.name,
  answers: { 'applicant.name': SAID.name, 'applicant.phone': SAID.phone, 'applicant.idNumber': SAID.number },
  materials: [{ id: 'common.business-licence', files: [] }],
};

/** One case of every item in every stage, each act a day after the one before. Throws where an item does not get that far. */
export async function makePrototypes(office: Office, items: readonly string[]): Promise<Prototype[]> {
  const startsOn = office.deps.now();
  const made: Prototype[] = [];
  for (const key of items) {
    for (const stage of STAGES) {
      office.setNow(startsOn.toISOString());
      made.push(await new Making(office, await itemNamed(office, key), stage).prototype());
    }
  }
  office.setNow(startsOn.toISOString());
  return made;
}

async function itemNamed({ deps, database }: Office, key: string): Promise<ItemVersion> {
  const on = civilDateOf(deps.now());
  const item = await deps.db.within({ area: database.area }, (tx) => findPublishedItem(tx, key, on));
  if (!item) throw new Error(`no item ${key}`);
  return item;
}

/** One case on its way. */
class Making {
  readonly #office: Office;
  readonly #item: ItemVersion;
  readonly #stage: Stage;
  readonly #applicant: Caller;
  readonly #officers: Caller[];

  constructor(office: Office, item: ItemVersion, stage: Stage) {
    this.#office = office;
    this.#item = item;
    this.#stage = stage;
    this.#applicant = personCaller(office);
    // Whoever examined a case does not decide it.
    this.#officers = [0, 1, 2].map(() => {
      const officer = officerCaller(office, [item.department.key]);
      return { ...officer, scope: { ...officer.scope, departments: 'all' as const } };
    });
  }

  async prototype(): Promise<Prototype> {
    const { id, number } = await this.#receive();
    const holder = await this.#goOn(id);
    const hash = (kind: string, text: string) =>
      this.#office.deps.db.within({ area: this.#office.database.area }, (tx) =>
        this.#office.deps.vault.lookupHash(tx, kind, text),
      );
    return {
      stage: this.#stage,
      item: this.#item.key,
      id,
      number,
      person: this.#applicant.actor.id,
      holder,
      lookups: {
        name: await hash('caseName', SAID.name),
        phone: await hash('casePhone', SAID.phone),
        number: await hash('caseIdNumber', SAID.number),
      },
    };
  }

  async #receive(): Promise<{ id: CaseId; number: string }> {
    const { deps } = this.#office;
    const person = personId(this.#applicant.actor.id);
    const applicant = { person, organisation: null, mandate: null, ward: null };
    const submission = { caller: this.#applicant, applicant, people: [person], item: this.#item };
    return valueOf(
      await deps.db.within(this.#applicant.scope, (tx) =>
        receiveCase(tx, deps, { ...submission, document: DOCUMENT, channel: 'portal' }),
      ),
    );
  }

  async #goOn(id: CaseId): Promise<string | null> {
    const [clerk, reviewer, approver] = this.#officers as [Caller, Caller, Caller];
    const office = this.#office;
    const { deps } = office;
    const target = async (caller: Caller) => {
      this.#nextDay();
      const { version } = await deps.db.within(caller.scope, (tx) => caseStreams.load(tx, id));
      return { asking: { caller, once: onceOf(caller) }, id, version };
    };
    switch (this.#stage) {
      case 'submitted':
        return null;
      case 'withdrawn':
        valueOf(await withdrawCase(deps, await target(this.#applicant)));
        return null;
      case 'notAccepted':
        valueOf(await refuseAcceptance(deps, await target(clerk), REFUSED));
        return null;
      case 'awaitingCorrection':
      case 'corrected':
        valueOf(
          await askCorrection(deps, await target(clerk), { missing: [{ key: 'applicant.phone', what: '缺一位' }] }),
        );
        if (this.#stage === 'corrected') await this.#resubmit(id);
        return null;
      default:
        valueOf(await acceptCase(deps, await target(clerk)));
    }
    if (this.#stage === 'held') return this.#take(id, reviewer);
    if (this.#stage === 'granted') {
      this.#nextDay();
      await finishAll(office, { id, caller: reviewer });
      const assigned = inventedNumbers(this.#item.item.assigns ?? [], 1);
      valueOf(await decideCase(deps, await target(approver), { outcome: 'grant', paragraphs: [], assigned }));
    }
    return null;
  }

  async #resubmit(id: CaseId): Promise<void> {
    this.#nextDay();
    const { deps } = this.#office;
    const caller = this.#applicant;
    valueOf(await deps.db.within(caller.scope, (tx) => resubmitCase(tx, deps, { caller, id, document: DOCUMENT })));
  }

  async #take(id: CaseId, caller: Caller): Promise<string> {
    this.#nextDay();
    const task = (await tasksOf(this.#office, { id, caller })).find(({ state }) => state === 'open');
    if (!task) throw new Error(`nothing waits in a case of ${this.#item.key}`);
    const asking = { caller, once: onceOf(caller) };
    valueOf(await touchTask(this.#office.deps, { asking, id, task: task.task }, 'claim'));
    return caller.actor.id;
  }

  #nextDay(): void {
    this.#office.setNow(new Date(this.#office.deps.now().getTime() + DAY_MS).toISOString());
  }
}

const DAY_MS = 86_400_000;

const REFUSED = {
  ground: 'notThisOrgan',
  organ: { named: '任城区行政审批服务局' },
  reason: '场所不在本县',
  basis: '《中华人民共和国行政许可法》第三十二条',
  instead: '请向任城区申请',
} as const;

const onceOf = ({ actor }: Caller) => ({ caller: actor.id, key: randomUUID(), requestHash: 'made' });
