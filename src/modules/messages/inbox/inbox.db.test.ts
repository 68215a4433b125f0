import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dumpOf } from '../../../../test/support/app/dump.ts';
import { openPost, quietKind, urgentKind, type Person, type Post } from '../../../../test/support/messages/post.ts';
import { no, ok } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { findPersonalData } from '../../../platform/logging/index.ts';
import { collectMessages, countUnread, findMessage, findMessages, markAllRead, markRead, openMessage } from './read.ts';
import { inCapacity } from './store/capacity.ts';
import { tidyMessages } from '../store/tidying.ts';

let post: Post;
let li: Person;
let wang: Person;
beforeAll(async () => {
  post = await openPost();
  li = await post.person(1, { sms: true, email: 'li.si@example.com' });
  wang = await post.person(2);
});
afterAll(() => post.close());

const morning = new Date('2026-03-02T01:00:00Z');
beforeEach(async () => {
  await post.rows('delete from messages.message');
  post.house.clock.now = morning;
});

const self = ({ person }: Person) => ({ person, organisation: null });
const as = ({ caller }: Person) => ({ caller });
const list = (who: Person, more: { after?: string; unread?: boolean; language?: 'zh' | 'en' } = {}) =>
  findMessages(post.deps, as(who), { language: 'zh', ...more });

describe('what somebody was told', () => {
  test('stands there at once, in the language of the reader', async () => {
    await post.tell(self(li), { what: '浴池' });
    const { messages, after } = await list(li);
    expect(messages).toMatchObject([
      {
        title: '关于浴池',
        sentences: ['说的是浴池。'],
        place: '/my',
        readAt: null,
        forOrganisation: false,
        deliveries: [],
      },
    ]);
    expect(after).toBeNull();
    expect((await list(li, { language: 'en' })).messages[0]?.title).toBe('About 浴池');
  });

  test('is nobody else’s to see, to open or to mark', async () => {
    await post.tell(self(li));
    const id = (await list(li)).messages[0]?.id ?? '';
    expect(await list(wang)).toEqual({ messages: [], after: null });
    expect(await openMessage(post.deps, as(wang), { id, language: 'zh' })).toBeUndefined();
    expect(await markRead(post.deps, as(wang), id)).toEqual(no({ code: 'messageNotFound' }));
    expect(await markAllRead(post.deps, as(wang), id)).toEqual(no({ code: 'messageNotFound' }));
    expect(await countUnread(post.deps, as(li))).toBe(1);
  });

  test('is an organisation’s, for whoever acts for it, and not the agent’s own', async () => {
    const organisation = v7();
    await post.tell({ person: li.person, organisation });
    expect((await list(li)).messages).toEqual([]);
    const { caller } = wang;
    const agent = { ...wang, caller: { ...caller, scope: { ...caller.scope, organisations: [organisation] } } };
    expect((await list(agent)).messages).toMatchObject([{ forOrganisation: true }]);
    await post.work();
    expect(await post.rows('select 1 from messages.delivery'), 'he does not act for it any more').toEqual([]);
  });

  test('comes in pages, the latest first, without a gap when new ones come in between', async () => {
    for (let number = 0; number < 45; number += 1) await post.tell(self(li), { what: String(number), kind: quietKind });
    const first = await list(li);
    await post.tell(self(li), { what: 'new', kind: quietKind });
    const second = await list(li, { after: first.after ?? '' });
    const third = await list(li, { after: second.after ?? '' });
    const titles = [first, second, third].flatMap(({ messages }) => messages.map(({ title }) => title));
    expect(titles).toEqual(Array.from({ length: 45 }, (_, index) => `关于${44 - index}`));
    expect(third.after).toBeNull();
    expect(await list(li, { after: 'nowhere' })).toEqual({ messages: [], after: null });
  });

  test('says how it went out', async () => {
    await post.tell(self(li));
    await post.work();
    const { messages } = await list(li);
    expect(messages[0]?.deliveries.map(({ channel }) => channel)).toEqual(['email', 'sms']);
    expect(messages[0]?.deliveries[0]).toMatchObject({ state: 'sent', reason: null, at: morning.toISOString() });
  });
});

describe('reading', () => {
  test('whoever opens a message has read it, once', async () => {
    await post.tell(self(li));
    const id = (await list(li)).messages[0]?.id ?? '';
    expect((await findMessage(post.deps, as(li), { id, language: 'zh' }))?.readAt).toBeNull();
    expect(await openMessage(post.deps, as(li), { id, language: 'zh' })).toMatchObject({
      readAt: morning.toISOString(),
    });
    post.house.clock.advance(60);
    expect(await openMessage(post.deps, as(li), { id, language: 'zh' })).toMatchObject({
      readAt: morning.toISOString(),
    });
    expect(await markRead(post.deps, as(li), id)).toEqual(ok({ read: 0 }));
  });

  test('all up to one, and not what came in meanwhile', async () => {
    for (const what of ['a', 'b', 'c']) await post.tell(self(li), { what, kind: quietKind });
    const newest = (await list(li)).messages[0]?.id ?? '';
    await post.tell(self(li), { what: 'd', kind: quietKind });
    expect(await markAllRead(post.deps, as(li), newest)).toEqual(ok({ read: 3 }));
    expect(await markAllRead(post.deps, as(li), newest)).toEqual(ok({ read: 0 }));
    expect((await list(li, { unread: true })).messages.map(({ title }) => title)).toEqual(['关于d']);
  });

  test('unread ones are counted up to a hundred, and found by one index among those of a whole county', async () => {
    await post.rows(
      `insert into messages.message (area, id, kind, key, person, about, parameters, hidden, created_at)
       select '${post.deps.area}', gen_random_uuid(), 'test.quiet', n::text,
              case when n <= 130 then '${li.person}'::uuid else gen_random_uuid() end,
              'intake.case/${li.person}', 'x', false, now()
       from generate_series(1, 20000) n`,
    );
    await post.rows('analyze messages.message');
    expect(await countUnread(post.deps, as(li))).toBe(100);
    const plan = await post.deps.db.within(wang.caller.scope, async (tx) => {
      const counting = sql<{ 'QUERY PLAN': string }>`explain (analyze, buffers) select 1 from messages.message
        where area = ${post.deps.area} and not hidden and read_at is null and ${inCapacity(tx)} limit 100`;
      return (await counting.execute(tx)).rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('Index Scan using message_unread_person');
    expect(Number(/Buffers: shared hit=(\d+)/.exec(plan)?.[1])).toBeLessThan(10);
  });
});

describe('personal data', () => {
  test('lie nowhere in clear: not what was said, not where it went', async () => {
    await post.tell(self(li), { what: '公共场所卫生许可证' });
    await post.work();
    const dump = await dumpOf(post.house.database.owner);
    const ours = [...dump].filter(([table]) => table.startsWith('messages.') || table.startsWith('graphile_worker.'));
    const found = ours.flatMap(([table, rows]) => [
      ...['公共场所', 'li.si', 'example.com', li.phone, '演示李四']
        .filter((secret) => rows.includes(secret))
        .map((secret) => `${table}: ${secret}`),
      ...findPersonalData(rows).map(({ kind }) => `${table}: ${kind}`),
    ]);
    expect(found).toEqual([]);
    expect(ours.filter(([table, rows]) => table.startsWith('messages.') && rows !== '').length).toBeGreaterThan(3);
  });

  test('are gone with the key: the message stands, and says nothing', async () => {
    const zhao = await post.person(3);
    await post.tell(self(zhao), { what: '浴池' });
    await post.deps.db.within(systemScope(post.deps.area), (tx) =>
      post.deps.vault.destroyKey(tx, `person/${zhao.person}`, '个人信息保护法第四十七条'),
    );
    expect((await list(zhao)).messages).toMatchObject([{ title: '', sentences: [], place: null, subject: null }]);
  });

  test('belong to the copy of what is held about a person', async () => {
    await post.tell(self(li), { what: '浴池' });
    await post.tell(self(wang), { what: '别人的' });
    const copy = await post.deps.db.within(li.caller.scope, (tx) => collectMessages(post.deps, tx));
    expect(copy.map(({ title }) => title)).toEqual(['关于浴池']);
  });

  test('a forgotten scope sees no row, and the app cannot touch how a message went', async () => {
    await post.tell(self(li));
    await post.work();
    const client = await post.house.database.app.connect();
    try {
      for (const table of ['message', 'delivery', 'preference', 'address', 'code', 'code_count'])
        expect((await client.query(`select 1 from messages.${table}`)).rows, table).toEqual([]);
      for (const statement of [
        'update messages.delivery set state = state',
        'delete from messages.message',
        'select 1 from messages.part',
      ])
        await expect(client.query(statement), statement).rejects.toThrow('permission denied');
    } finally {
      client.release();
    }
  });
});

test('after two years messages go with their deliveries; receipts after a month', async () => {
  await post.tell(self(li));
  await post.work();
  const days = (count: number) => new Date(morning.valueOf() + count * 86_400_000);
  expect(await tidyMessages(post.deps.follower, post.deps.area, days(29))).toBe(0);
  await tidyMessages(post.deps.follower, post.deps.area, days(31));
  expect(await post.rows('select 1 from messages.part')).toEqual([]);
  await tidyMessages(post.deps.follower, post.deps.area, days(729));
  expect(await post.rows('select 1 from messages.delivery')).toHaveLength(2);
  expect(await tidyMessages(post.deps.follower, post.deps.area, days(731))).toBe(1);
  expect(await post.rows('select 1 from messages.delivery')).toEqual([]);
});

test('a kind of message that this program does not know stays in the list without words, and waits to be sent', async () => {
  await post.tell(self(li), { kind: { ...urgentKind, name: 'test.unknown' } });
  expect((await list(li)).messages).toMatchObject([{ kind: 'test.unknown', title: '' }]);
  await expect(post.work()).rejects.toThrow('no kind of message test.unknown');
});
