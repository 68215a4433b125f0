import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { v7 } from 'uuid';
import { openMailSimulator, type MailSimulator } from '../../../src/app/simulators/mail-server.ts';
import { noSmsFaults, openSmsCentre, type SmsCentre } from '../../../src/app/simulators/sms-centre.ts';
import { personId, type PersonId } from '../../../src/kernel/id.ts';
import { about } from '../../../src/modules/identity/deps.ts';
import { openAccount } from '../../../src/modules/identity/people/commands.ts';
import { planMessage } from '../../../src/modules/messages/deliveries/plan.ts';
import { sendDelivery } from '../../../src/modules/messages/deliveries/send.ts';
import { subjectOf } from '../../../src/platform/crypto/index.ts';
import {
  announce,
  codeKind,
  defineKind,
  hearReceipt,
  kindsOf,
  type MessageDeps,
  type Recipient,
} from '../../../src/modules/messages/index.ts';
import { lookupOf } from '../../../src/modules/messages/preferences/contact.ts';
import { writeAddress } from '../../../src/modules/messages/preferences/store/addresses.ts';
import { systemScope } from '../../../src/platform/database/index.ts';
import type { Caller } from '../../../src/platform/http/index.ts';
import { openMailServer } from '../../../src/platform/mail/index.ts';
import { openSmsGateway } from '../../../src/platform/sms/index.ts';
import { openTestHouse, type TestHouse } from '../identity/house.ts';
import { citizen } from '../identity/people.ts';
import { valueOf } from '../identity/value.ts';

const words = {
  title: ({ what }: { what: string }) => `关于${what}`,
  sentences: ({ what }: { what: string }) => [`说的是${what}。`],
  outside: () => '您有一条新消息。',
};
const What = Type.Object({ what: Type.String({ maxLength: 100 }) });

/** Kinds that no module has: one to act upon, one that may go at night, and one that stays in the portal. */
export const urgentKind = defineKind(What, {
  ...{ name: 'test.urgent', urgency: 'urgent', channels: ['sms', 'email'], place: () => '/my' },
  wording: { zh: words, en: { ...words, title: ({ what }) => `About ${what}` } },
});
export const nightKind = defineKind(What, {
  ...{ name: 'test.night', urgency: 'urgent', channels: ['sms'], atNight: true, place: () => '/' },
  wording: { zh: words, en: words },
});
export const quietKind = defineKind(What, {
  ...{ name: 'test.quiet', urgency: 'ordinary', channels: [], place: () => '/' },
  wording: { zh: words, en: words },
});
/** To the number that its parameters name, of somebody without an account. */
export const numberKind = defineKind(What, {
  ...{ name: 'test.number', urgency: 'ordinary', channels: ['sms'], hidden: true, place: () => '/' },
  number: ({ what }) => what,
  wording: { zh: words, en: words },
});

export type Person = { person: PersonId; phone: string; caller: Caller };

export type Post = {
  house: TestHouse;
  deps: MessageDeps;
  sms: SmsCentre;
  mail: MailSimulator;
  /** Somebody with an account; with the addresses that he has confirmed. */
  person(number: number, confirmed?: { sms?: boolean; email?: string }): Promise<Person>;
  /** Tells somebody of a new happening, or of one that has a key. */
  tell(recipient: Recipient, more?: { key?: string; kind?: typeof urgentKind; what?: string }): Promise<boolean>;
  /** Does all the work that is due, as the jobs do it, until nothing moves any more. */
  work(): Promise<void>;
  rows<Row extends object>(statement: string): Promise<Row[]>;
  close(): Promise<void>;
};

/** The module with real gateways to both simulators, on a database and a clock of its own (2 March 2026, nine in the morning in China). */
export async function openPost(choices: Partial<MessageDeps> = {}): Promise<Post> {
  const house = await openTestHouse();
  const { database, clock } = house;
  const sms = await openSmsCentre({ port: 0, systemId: 'county', password: 'secret' });
  sms.faults = { ...noSmsFaults, receiptAfterMs: 1 };
  const mail = await openMailSimulator({ port: 0 });
  const gateway = openSmsGateway(
    {
      host: '127.0.0.1',
      port: sms.port,
      tls: false,
      systemId: 'county',
      password: 'secret',
      from: '10690000',
      ca: undefined,
    },
    { onReceipt: (receipt) => hearReceipt(deps, receipt), trouble: () => undefined },
  );
  const deps: MessageDeps = {
    db: database.app,
    follower: database.follower,
    area: database.area,
    vault: house.deps.vault,
    now: () => clock.now,
    kinds: kindsOf(urgentKind, nightKind, quietKind, numberKind, codeKind),
    gateways: { sms: gateway, email: serverOf(mail) },
    publicUrl: new URL('http://window.example:8080'),
    quietHours: { from: 21 * 60, until: 8 * 60 },
    signature: '金乡政务服务',
    demonstration: true,
    ...choices,
  };
  return {
    ...{ house, deps, sms, mail },
    person: (number, confirmed) => makePerson({ house, deps }, { number, confirmed }),
    tell: (recipient, { key = randomUUID(), kind = urgentKind, what = '浴池' } = {}) =>
      database.follower.within(systemScope(database.area), (tx) =>
        announce(tx, deps, { kind, recipient, key, about: `intake.case/${v7()}`, parameters: { what } }),
      ),
    work: () => workThrough(deps),
    rows: async <Row extends object>(statement: string) => {
      const client = await database.owner.connect();
      try {
        return (await client.query<Row>(statement)).rows;
      } finally {
        client.release();
      }
    },
    close: async () => {
      await gateway.close();
      await sms.close();
      await mail.close();
      await house.close();
    },
  };
}

const serverOf = ({ port }: { port: number }) =>
  openMailServer({
    ...{ host: '127.0.0.1', port, security: 'none', user: undefined, password: undefined, ca: undefined },
    from: '一窗 <window@county.example>',
  });

type Made = { number: number; confirmed: { sms?: boolean; email?: string } | undefined };

async function makePerson(
  { house, deps }: Pick<Post, 'house' | 'deps'>,
  { number, confirmed = {} }: Made,
): Promise<Person> {
  const person = personId(v7());
  const phone = `139${String(number).padStart(8, '0')}`;
  const actor = { kind: 'system', id: 'test' } as const;
  const data = { name: '演示李四', citizenId: citizen(number), phone };
  const scope = about(house.deps, person);
  await deps.db.within(scope, async (tx) => {
    valueOf(await openAccount(house.deps, tx, { id: person, data, level: 3, channel: 'appointment', actor }));
    const at = deps.now();
    if (confirmed.sms) {
      const lookup = await lookupOf(deps.vault, tx, { channel: 'sms', address: phone });
      await writeAddress(tx, person, { channel: 'sms', lookup, sealed: null, confirmed_at: at });
    }
    if (confirmed.email !== undefined) {
      const lookup = await lookupOf(deps.vault, tx, { channel: 'email', address: confirmed.email });
      const sealed = await deps.vault.sealFor(tx, subjectOf({ person, organisation: null }), confirmed.email);
      await writeAddress(tx, person, { channel: 'email', lookup, sealed, confirmed_at: at });
    }
  });
  const caller: Caller = {
    ...{ actor: { kind: 'person', id: person }, scope: { area: deps.area, person }, kind: 'person', roles: ['person'] },
    ...{ level: 3, secondFactor: false, sessionId: randomUUID() },
  };
  return { person, phone, caller };
}

/** Every unplanned message and every delivery that is due by the clock of the test. */
async function workThrough(deps: MessageDeps): Promise<void> {
  const ids = (statement: string, column: string) => askIds(deps, statement, column);
  for (;;) {
    const messages = await ids('select id from messages.message where planned_at is null order by id', 'id');
    for (const message of messages) await planMessage(deps, { area: deps.area, message });
    const due = `select id from messages.delivery where state = 'queued' and claimed_at is null and next_at <= '${deps.now().toISOString()}' order by id`;
    const before = (await ids(due, 'id')).join();
    for (const delivery of before === '' ? [] : before.split(','))
      await sendDelivery(deps, { area: deps.area, delivery });
    if (messages.length === 0 && (await ids(due, 'id')).join() === before) return;
  }
}

async function askIds({ follower }: MessageDeps, statement: string, column: string): Promise<string[]> {
  const client = await follower.connect();
  try {
    const { rows } = await client.query<Record<string, string>>(statement);
    return rows.map((row) => row[column] ?? '');
  } finally {
    client.release();
  }
}
