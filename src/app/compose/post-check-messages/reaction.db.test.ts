import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, type Office } from '../../../../test/support/intake/office.ts';
import { openChecking } from '../../../../test/support/intake/post-checks.ts';
import { openTold } from '../../../../test/support/messages/told.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { postCheckKinds } from './kinds.ts';
import { tellCommitted } from './reaction.ts';

let office: Office;
let checking: ReturnType<typeof openChecking>;
let toldOf: Awaited<ReturnType<typeof openTold>>;
beforeAll(async () => {
  office = await openOffice();
  checking = openChecking(office);
  toldOf = await openTold(office, { kinds: postCheckKinds, follower: tellCommitted(office.deps) });
});
afterAll(() => office.close());

/** What the applicant was told of one check, as he reads it. */
const told = (id: CaseId, language?: 'en') => toldOf(`intake.postCheck/${id}`, language);

test('what is as committed is told once, to whoever committed, with the page of the case', async () => {
  const { id, caller } = await checking.granted();
  expect(await told(id)).toEqual([]);
  valueOf(await checking.check(id, { outcome: 'met' }));
  const [first] = await told(id);
  expect(first).toMatchObject({ kind: 'postcheck.met', person: caller.actor.id, place: `/my/cases/${id}` });
  expect(await told(id)).toHaveLength(1);
});

test('what is to be put right, what follows and how it ends is told with its last day, in both languages', async () => {
  const { id } = await checking.granted();
  valueOf(await checking.check(id));
  valueOf(await checking.order(id, '2026-03-20'));
  office.setNow('2026-03-23T02:00:00Z');
  valueOf(await checking.recheck(id, 'notCorrected'));
  valueOf(await checking.propose(id, 'notCorrected'));
  office.setNow('2026-03-31T02:00:00Z');
  valueOf(await checking.decideAs(id));
  const all = await told(id);
  expect(all.map(({ kind }) => kind)).toEqual(
    ['notMet', 'ordered', 'notCorrected', 'proposed', 'revoked'].map((name) => `postcheck.${name}`),
  );
  const textOf = (name: string, of: typeof all) => of.find(({ kind }) => kind === `postcheck.${name}`)?.text;
  expect(textOf('ordered', all)).toContain('3月20日');
  expect(textOf('proposed', all)).toContain('3月30日');
  const english = await told(id, 'en');
  expect(textOf('ordered', english)).toContain('20 March');
  expect(textOf('proposed', english)).toContain('30 March');
  expect(textOf('revoked', english)).toContain('court');
});

test('what was put right, and what was left standing, is told too', async () => {
  const { id } = await checking.granted();
  valueOf(await checking.check(id));
  valueOf(await checking.order(id));
  valueOf(await checking.recheck(id, 'corrected'));
  expect((await told(id)).at(-1)?.kind).toBe('postcheck.corrected');
  const other = await checking.granted();
  valueOf(await checking.check(other.id));
  valueOf(await checking.propose(other.id));
  office.setNow('2026-03-10T02:00:00Z');
  valueOf(await checking.decideAs(other.id, 'kept'));
  expect((await told(other.id)).at(-1)?.kind).toBe('postcheck.kept');
});
