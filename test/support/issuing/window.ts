import { randomUUID } from 'node:crypto';
import { themesOfResults } from '../../../src/app/compose/issuing.ts';
import { history } from '../../../src/app/compose/history.ts';
import { civilDateOf } from '../../../src/kernel/civil-date.ts';
import { findHalls } from '../../../src/modules/catalogue/index.ts';
import type { DeliveryDeps } from '../../../src/modules/delivery/index.ts';
import {
  findApplicantNames,
  findCasesOf,
  findOwnIssuedTheme,
  findOwnMatter,
} from '../../../src/modules/intake/index.ts';
import { heldByResult, type IssuingDeps } from '../../../src/modules/issuing/deps.ts';
import { registerResult } from '../../../src/modules/issuing/results/register.ts';
import type { OwnTheme } from '../../../src/modules/issuing/joint/choose.ts';
import type { OwnMatter } from '../../../src/modules/issuing/results/choose.ts';
import type { CaseId } from '../../../src/kernel/id.ts';
import { systemScope } from '../../../src/platform/database/index.ts';
import type { Express } from '../../../src/platform/express/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { verifyLog } from '../../../src/platform/log/index.ts';
import { personCaller, type Office } from '../intake/office.ts';
import { receiveAt } from '../intake/received.ts';
import { png } from '../files/samples.ts';

export type Window = {
  office: Office;
  deps: IssuingDeps & { ownMatter: OwnMatter; ownTheme: OwnTheme };
  /** The county's hall, by its key. */
  hall: string;
  /** Whose number `whoIs` knows: `applicant` for the person of the case. */
  numbers: Map<string, 'applicant' | 'agent'>;
};

/** The issuing window of an office. Who stands there is told by the test; the rest is real. */
export async function openWindow(office: Office, courier?: Express): Promise<Window> {
  const { deps: cases, database } = office;
  const { db, vault, files, now } = cases;
  const numbers: Window['numbers'] = new Map();
  const delivery: DeliveryDeps = {
    ...{ db: database.follower, area: database.area, vault, now, courier },
    ...{ payer: 'county', asksBehind: true },
  };
  const deps: Window['deps'] = {
    ...{ db, vault, files, now, delivery, documents: cases.documents, themes: themesOfResults, togetherDays: 8 },
    conventions: () => cases.conventions(),
    whoIs: ({ idNumber }) => Promise.resolve(numbers.get(idNumber) ?? 'stranger'),
    keepsAway: async (_tx, officer, { holder }) =>
      (office.relatives.get(officer) ?? []).some((one) => one === holder.person),
    casesWith: (tx, { by, text }) => findCasesOf(tx, vault, { by: by === 'citizenId' ? 'number' : by, text }),
    namesOf: (tx, ids) => findApplicantNames(tx, vault, ids),
    officerNames: (_tx, ids) => Promise.resolve(new Map(ids.map((id) => [id, `officer ${id}`]))),
    permits: (caller, _permission, department) =>
      caller.scope.departments === 'all' || caller.scope.departments?.includes(department) === true,
    recordReads: (_tx, { actor }, reads) =>
      Promise.resolve(void office.reads.push(...reads.map(({ what }) => ({ officer: actor.id, what })))),
    ownMatter: (tx, asked) => findOwnMatter(tx, cases, asked),
    ownTheme: (tx, asked) => findOwnIssuedTheme(tx, cases, asked),
  };
  const [hall] = await db.within({ area: database.area }, findHalls);
  if (!hall) throw new Error('the starter catalogue has a hall');
  return { office, deps, hall: hall.key, numbers };
}

export const CERTIFICATE_TYPE = 'lic.066';

/** A case of a person of its own, decided today; its result is to be made ready. */
export async function decided({ office, deps }: Window): Promise<{ id: CaseId; person: Caller; number: string }> {
  const person = personCaller(office);
  const { id, number } = await receiveAt(office, person);
  await conclude({ office, deps }, { id, person, number });
  return { id, person, number };
}

/** What the follower does when it hears of the decision. */
export async function conclude(
  { office: { database, item }, deps }: Pick<Window, 'office' | 'deps'>,
  { id, person, number }: { id: CaseId; person: Caller; number: string },
): Promise<void> {
  const concluded = {
    ...{ number, item: { key: item.key, version: item.version }, department: 'approval' },
    holder: { person: person.actor.id, organisation: null, mandate: null },
    papers: [{ kind: 'certificate', id: randomUUID(), number: 'n', certificateType: CERTIFICATE_TYPE }] as const,
    decidedOn: civilDateOf(deps.now()),
  };
  const stamp = { actor: { kind: 'system', id: 'test' } as const, at: deps.now() };
  await database.follower.within(systemScope(database.area), (tx) =>
    registerResult(tx, deps, { id, concluded, stamp }),
  );
}

/** A signature on the screen, kept with the result. */
export async function signatureFor(
  { deps }: Window,
  { id, officer }: { id: CaseId; officer: Caller },
): Promise<string> {
  const received = await deps.files.receive(officer.scope.area, { name: 'signature', content: once(png()) });
  if (!received.ok) throw new Error(received.error.code);
  return deps.db.within(officer.scope, (tx) =>
    deps.files.record(tx, received.value, {
      ...{ heldBy: heldByResult(id), subject: `test/${id}`, caseId: id, department: 'approval' },
    }),
  );
}

async function* once(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}

/** What the log does not prove of any table or state of the house. */
export async function unproven({ office: { database } }: Window): Promise<readonly unknown[]> {
  const { problems } = await database.follower.within(systemScope(database.area), (tx) => verifyLog(tx, history));
  return problems;
}
