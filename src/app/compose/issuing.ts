import { civilDate, civilDateOf } from '../../kernel/civil-date.ts';
import { caseId, officerId, personId } from '../../kernel/id.ts';
import type { DeliveryDeps, PaperDeps } from '../../modules/delivery/index.ts';
import {
  findAgenciesOf,
  findHold,
  findOfficerNames,
  findPersonsWith,
  permits,
  type IdentityDeps,
} from '../../modules/identity/index.ts';
import {
  caseStreams,
  findApplicantNames,
  findCasesOf,
  findIssuedTheme,
  findOwnIssuedTheme,
  findOwnMatter,
  findOwnThemeIds,
  findThemeByNumber,
  findThemeOfCase,
  listUnnamed,
  type CaseDeps,
} from '../../modules/intake/index.ts';
import { registerResult, type IssuingDeps, type OwnMatter, type OwnTheme } from '../../modules/issuing/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { openExpress } from '../../platform/express/index.ts';
import { AccessLog, defineFollower, idIn, type Follower } from '../../platform/log/index.ts';
import type { Foundation } from './foundation.ts';

type Needs = { identity: IdentityDeps; cases: CaseDeps };

/** What the issuing window needs of the other rooms. */
export function issuingDeps(foundation: Foundation, needs: Needs): IssuingDeps & OfOwn {
  const { databases, vault, files, now, config } = foundation;
  const { identity, cases } = needs;
  return {
    ...{ db: databases.app, vault, files, now, delivery: deliveryDeps(foundation, identity) },
    ...{ documents: cases.documents, themes: themesOfResults, togetherDays: config.togetherDays },
    conventions: () => cases.conventions(),
    whoIs: whoIs(foundation),
    keepsAway: async (tx, officer, { holder, number }) => {
      const { people, organisations, cases: numbers } = await cases.interestsOf(tx, officerId(officer));
      const isOf = (organisation: string | null) => organisation !== null && organisations.includes(organisation);
      return people.includes(personId(holder.person)) || isOf(holder.organisation) || numbers.includes(number);
    },
    casesWith: (tx, { by, text }) => findCasesOf(tx, vault, { by: by === 'citizenId' ? 'number' : by, text }),
    namesOf: (tx, ids) => findApplicantNames(tx, vault, ids),
    officerNames: findOfficerNames,
    permits: (caller, permission, department) =>
      permits(identity, caller, { permission, facts: { department } }).allowed,
    recordReads: async (tx, caller, reads) => {
      const log = new AccessLog({ actor: caller.actor, at: now() });
      for (const read of reads) log.record(read);
      await log.write(tx);
    },
    ownMatter: (tx, asked) => findOwnMatter(tx, cases, asked),
    ownTheme: (tx, asked) => findOwnIssuedTheme(tx, cases, asked),
  };
}

type OfOwn = { ownMatter: OwnMatter; ownTheme: OwnTheme };

/** Which results belong to one theme. */
export const themesOfResults: IssuingDeps['themes'] = {
  ofCase: async (tx, id) => (await findThemeOfCase(tx, id))?.theme,
  numbered: findThemeByNumber,
  open: findIssuedTheme,
  own: findOwnThemeIds,
};

/** What sending papers in needs: the courier of the window, and whose case it is. */
export const paperDeps = ({ db, delivery, permits: may }: IssuingDeps, cases: CaseDeps): PaperDeps => ({
  ...{ db, delivery, permits: may },
  ownMatter: async (tx, asked) => {
    const owned = await findOwnMatter(tx, cases, asked);
    return owned && { holder: { department: owned.department, ...owned.holder }, isOpen: owned.isOpen };
  },
  namesOf: async (tx, ids) =>
    new Map((await listUnnamed(tx, cases, ids)).map(({ id, number, item }) => [id, { number, item: item.name }])),
});

function deliveryDeps({ config, databases, vault, now }: Foundation, { publicUrl }: IdentityDeps): DeliveryDeps {
  const { area, expressUrl: url, expressToken: token, expressPayer: payer } = config;
  const callback = new URL('/api/delivery/calls', publicUrl);
  const courier = url && token !== undefined ? openExpress({ url, token, callback }) : undefined;
  return { db: databases.follower, area, vault, now, courier, payer, asksBehind: true };
}

/** Whose number it is. An agent is asked for in his own scope, where his mandates and agencies are seen. */
const whoIs =
  ({ databases, vault, config, now }: Foundation): IssuingDeps['whoIs'] =>
  async ({ holder, item, idNumber }) => {
    const { area } = config;
    const persons = await databases.app.within({ area }, (tx) => findPersonsWith(vault, tx, [idNumber]));
    if (persons.some((person) => person === holder.person)) return 'applicant';
    const day = civilDateOf(now());
    for (const person of persons) {
      const acts = await databases.app.within({ area, person }, (tx) => actsFor(tx, { person, holder, item, day }));
      if (acts) return 'agent';
    }
    return 'stranger';
  };

type Acting = {
  person: string;
  holder: Parameters<IssuingDeps['whoIs']>[0]['holder'];
  item: string;
  day: ReturnType<typeof civilDateOf>;
};

async function actsFor(tx: Tx, { person, holder, item, day }: Acting): Promise<boolean> {
  if (holder.organisation !== null)
    return (await findAgenciesOf(tx, person, day)).some(({ organisation }) => organisation === holder.organisation);
  if (holder.mandate === null) return false;
  return (await findHold(tx, { mandate: holder.mandate, agent: person, item, act: 'papers', day })) === 'holds';
}

const decided = caseStreams.only('caseDecided');

/** A decision gives out its paper, and the licence where there is one: from then on it is a result of the window. */
export const resultsOfCases = (issuing: Pick<IssuingDeps, 'conventions' | 'themes'>): Follower =>
  defineFollower({
    name: 'issuing.cases',
    handles: [decided],
    begins: 'now',
    react: async (tx, events) => {
      for (const { event, recorded } of events) {
        const id = caseId(idIn(recorded.stream));
        const { value } = await caseStreams.load(tx, id);
        if (value.state === 'unreceived') throw new Error(`${recorded.stream} was decided and not received`);
        const { number, item, department, applicant } = value.facts;
        const { person, organisation, mandate } = applicant;
        const concluded = {
          ...{ number, item, department, holder: { person, organisation, mandate } },
          ...{ papers: await papersOf(tx, id), decidedOn: civilDate(event.on) },
        };
        await registerResult(tx, issuing, { id, concluded, stamp: { actor: REGISTERS, at: recorded.at } });
      }
    },
  });

const REGISTERS = { kind: 'system', id: 'issuing:cases' } as const;
const DECISIONS: ReadonlySet<string> = new Set(['grantDecision', 'denialDecision']);

type Papers = Parameters<typeof registerResult>[2]['concluded']['papers'];

/** What the decision brought with it: both stand in the same commit, behind it. */
async function papersOf(tx: Tx, id: ReturnType<typeof caseId>): Promise<Papers> {
  const events = (await caseStreams.recorded(tx, id)).map((one) => caseStreams.read(one));
  return events.flatMap((event): Papers[number][] => {
    if (event.type === 'documentIssued' && DECISIONS.has(event.kind))
      return [{ kind: 'decision', id: event.id, number: event.number, certificateType: null }];
    if (event.type !== 'certificateGiven') return [];
    const { certificate, number, certificateType } = event;
    return [{ kind: 'certificate', id: certificate, number, certificateType }];
  });
}
