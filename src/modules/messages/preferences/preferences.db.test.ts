import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openPost, type Person, type Post } from '../../../../test/support/messages/post.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import { no } from '../../../kernel/result.ts';
import { correctSelf } from '../../identity/people/self.ts';
import { confirmInventedPhone } from './demonstration.ts';
import { askCode, confirmCode } from './confirming.ts';
import { findSettings, forgetAddress, setPreferences } from './settings.ts';
import { tidyMessages } from '../store/tidying.ts';

let post: Post;
beforeAll(async () => {
  post = await openPost();
});
afterAll(() => post.close());

const as = ({ caller }: Person, key?: string) => ({
  caller,
  ...(key !== undefined && { once: { caller: caller.actor.id, key, requestHash: key } }),
});
const codeIn = (text = '') => /\d{6}/.exec(text)?.[0] ?? 'none';
const codeSentBySms = async ({ phone }: Person) => {
  await post.work();
  return codeIn(post.sms.kept.latest.find(({ to }) => to === phone)?.text);
};
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const minutes = (count: number) => post.house.clock.advance(count);

describe('a telephone', () => {
  test('is confirmed with the code that came to it, and is told from then on', async () => {
    const li = await post.person(1);
    expect((await findSettings(post.deps, as(li))).channels.sms).toEqual({
      ...{ offered: true, wanted: true, address: '139****0001', confirmed: false, codeSentTo: null },
    });
    const sent = valueOf(await askCode(post.deps, as(li), { channel: 'sms' }));
    expect(sent.to).toBe('139****0001');
    const code = await codeSentBySms(li);
    expect(post.sms.kept.latest[0]?.text).toBe(
      `【金乡政务服务】（演示，没有法律效力）验证码 ${code}，10 分钟内有效。请不要告诉别人。`,
    );
    expect((await findSettings(post.deps, as(li))).channels.sms.codeSentTo).toBe('139****0001');
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect(valueOf(await confirmCode(post.deps, as(li), { channel: 'sms', typed: spaced }))).toEqual({
      confirmed: '139****0001',
    });
    expect((await findSettings(post.deps, as(li))).channels.sms).toMatchObject({ confirmed: true, codeSentTo: null });
    await post.tell({ person: li.person, organisation: null });
    await post.work();
    await vi.waitFor(() => expect(post.sms.kept.latest.filter(({ to }) => to === li.phone)).toHaveLength(2));
  });

  test('gets its code at night too: its owner waits for it', async () => {
    const li = await post.person(2);
    const before = post.house.clock.now;
    post.house.clock.now = new Date('2026-03-02T15:00:00Z');
    valueOf(await askCode(post.deps, as(li), { channel: 'sms' }));
    expect(await codeSentBySms(li)).toMatch(/^\d{6}$/);
    post.house.clock.now = before;
  });

  test('that was changed in the account is another one, and not confirmed', async () => {
    const li = await post.person(3, { sms: true });
    const actor = { kind: 'person', id: li.person } as const;
    valueOf(await correctSelf(post.house.deps, { person: li.person, actor, correction: { phone: '13977778888' } }));
    expect((await findSettings(post.deps, as(li))).channels.sms).toMatchObject({
      address: '139****8888',
      confirmed: false,
    });
  });

  test('of a code that is wrong five times is not confirmed by the right one either', async () => {
    const li = await post.person(4);
    valueOf(await askCode(post.deps, as(li), { channel: 'sms' }));
    const code = await codeSentBySms(li);
    const confirm = (typed: string) => confirmCode(post.deps, as(li), { channel: 'sms', typed });
    for (const left of [4, 3, 2, 1, 0])
      expect(await confirm(wrong(code))).toEqual(no({ code: 'wrongMessageCode', left }));
    expect(await confirm(code)).toEqual(no({ code: 'codeExpired' }));
    expect((await findSettings(post.deps, as(li))).channels.sms.confirmed).toBe(false);
  });

  test('of a code that is too old is not confirmed, and a code counts once', async () => {
    const li = await post.person(5);
    valueOf(await askCode(post.deps, as(li), { channel: 'sms' }));
    const old = await codeSentBySms(li);
    minutes(10);
    const confirm = (typed: string) => confirmCode(post.deps, as(li), { channel: 'sms', typed });
    expect(await confirm(old)).toEqual(no({ code: 'codeExpired' }));
    valueOf(await askCode(post.deps, as(li), { channel: 'sms' }));
    const code = await codeSentBySms(li);
    valueOf(await confirm(code));
    expect(await confirm(code)).toEqual(no({ code: 'noCodeAsked' }));
  });

  test('rings a few times a day at most, whoever asks', async () => {
    const li = await post.person(6);
    const ask = (who: Person, key?: string) => askCode(post.deps, as(who, key), { channel: 'sms' });
    valueOf(await ask(li, 'once'));
    valueOf(await ask(li, 'once'));
    expect(await ask(li)).toMatchObject(no({ code: 'tooManyCodes' }));
    for (let more = 0; more < 4; more += 1) {
      minutes(2);
      valueOf(await ask(li));
    }
    minutes(2);
    expect(await ask(li)).toEqual(no({ code: 'tooManyCodes', until: new Date('2026-03-02T16:00:00Z') }));
    const other = await post.person(7);
    const actor = { kind: 'person', id: other.person } as const;
    valueOf(await correctSelf(post.house.deps, { person: other.person, actor, correction: { phone: li.phone } }));
    expect(await ask(other)).toMatchObject(no({ code: 'tooManyCodes' }));
  });

  test('of an invented person counts without a code in a demonstration, and only there', async () => {
    const li = await post.person(8);
    await confirmInventedPhone(post.deps, li.person);
    await confirmInventedPhone(post.deps, li.person);
    expect((await findSettings(post.deps, as(li))).channels.sms.confirmed).toBe(true);
    await expect(confirmInventedPhone({ ...post.deps, demonstration: false }, li.person)).rejects.toThrow(
      'outside a demonstration',
    );
  });
});

describe('a mailbox', () => {
  const ask = (who: Person, address: string) => askCode(post.deps, as(who), { channel: 'email', address });

  test('is confirmed with the code that came to it, and forgotten when it is given up', async () => {
    const li = await post.person(20);
    expect((await findSettings(post.deps, as(li))).channels.email).toMatchObject({ address: null, confirmed: false });
    expect(valueOf(await ask(li, ' Li@Example.COM ')).to).toBe('L*@example.com');
    await post.work();
    const letter = post.mail.kept.latest[0];
    expect(letter).toMatchObject({ to: 'Li@example.com', subject: '金乡政务服务：验证码' });
    expect(letter?.text).not.toContain('http');
    valueOf(await confirmCode(post.deps, as(li), { channel: 'email', typed: codeIn(letter?.text) }));
    expect((await findSettings(post.deps, as(li))).channels.email).toMatchObject({
      address: 'L*@example.com',
      confirmed: true,
    });
    valueOf(await forgetAddress(post.deps, as(li), 'email'));
    expect((await findSettings(post.deps, as(li))).channels.email).toMatchObject({ address: null, confirmed: false });
    expect(await forgetAddress(post.deps, as(li), 'email')).toEqual(no({ code: 'notConfirmed' }));
    expect(await post.rows(`select 1 from messages.address where person = '${li.person}'`)).toEqual([]);
  });

  test('stays confirmed while another one is being confirmed', async () => {
    const li = await post.person(21, { email: 'old@example.com' });
    valueOf(await ask(li, 'new@example.com'));
    expect((await findSettings(post.deps, as(li))).channels.email).toMatchObject({
      ...{ address: 'o**@example.com', confirmed: true, codeSentTo: 'n**@example.com' },
    });
  });

  test.each(['', 'li', 'li@example', 'li@example.com\nBcc: x@example.com'])('%j is none', async (address) => {
    expect(await ask(await post.person(30 + address.length), address)).toEqual(no({ code: 'addressUnfit' }));
  });
});

test('what the county does not offer cannot be confirmed, and is said', async () => {
  const li = await post.person(70);
  const deps = { ...post.deps, gateways: { ...post.deps.gateways, sms: undefined } };
  expect(await askCode(deps, as(li), { channel: 'sms' })).toEqual(no({ code: 'channelNotOffered' }));
  expect((await findSettings(deps, as(li))).channels.sms.offered).toBe(false);
});

test('an account without a mobile number is told so', async () => {
  const li = await post.person(71);
  await post.rows(`update identity.person set phone = null, phone_lookup = null where id = '${li.person}'`);
  expect(await askCode(post.deps, as(li), { channel: 'sms' })).toEqual(no({ code: 'noPhone' }));
});

describe('wishes', () => {
  const wish = { sms: false, email: true, language: 'en', quiet: { from: '22:00', until: '07:30' } } as const;

  test('are kept, and hold for what comes next', async () => {
    const li = await post.person(72, { sms: true, email: 'wishes@example.com' });
    valueOf(await setPreferences(post.deps, as(li), wish));
    expect(await findSettings(post.deps, as(li))).toMatchObject({
      channels: { sms: { wanted: false }, email: { wanted: true } },
      language: 'en',
      quiet: { from: '22:00', until: '07:30' },
      countyQuiet: { from: '21:00', until: '08:00' },
    });
    await post.tell({ person: li.person, organisation: null });
    await post.work();
    const letter = post.mail.kept.latest.find(({ to }) => to === 'wishes@example.com');
    expect(letter?.subject).toBe('金乡政务服务: About 浴池');
    expect(post.sms.kept.latest.filter(({ to }) => to === li.phone)).toEqual([]);
    valueOf(await setPreferences(post.deps, as(li), { ...wish, quiet: 'county' }));
    expect((await findSettings(post.deps, as(li))).quiet).toBe('county');
  });

  test('of a day that never ends are refused', async () => {
    const li = await post.person(73);
    const always = { ...wish, quiet: { from: '08:00', until: '08:00' } };
    expect(await setPreferences(post.deps, as(li), always)).toEqual(no({ code: 'quietHoursUnfit' }));
  });

  test('of whoever has none are the county’s', async () => {
    const settings = await findSettings(post.deps, as(await post.person(74)));
    expect(settings).toMatchObject({ language: 'zh', quiet: 'county', demonstration: true });
  });
});

test('codes and how often they were asked for are forgotten', async () => {
  const later = new Date(post.house.clock.now.valueOf() + 3 * 86_400_000);
  expect((await post.rows('select 1 from messages.code')).length).toBeGreaterThan(0);
  await tidyMessages(post.deps.follower, post.deps.area, later);
  expect(await post.rows('select 1 from messages.code')).toEqual([]);
  expect(await post.rows('select 1 from messages.code_count')).toEqual([]);
});
