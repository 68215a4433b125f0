import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice, type Office } from '../../../../test/support/intake/office.ts';
import { openChecking } from '../../../../test/support/intake/post-checks.ts';
import { followAll } from '../../../../test/support/supervision/counting.ts';
import { valueOf } from '../../../../test/support/identity/value.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { kindsOf } from '../../../modules/messages/index.ts';
import { ask } from '../../../../test/support/log/append.ts';
import { sealed } from '../../../platform/crypto/index.ts';
import { systemScope } from '../../../platform/database/index.ts';
import { postCheckKinds } from './kinds.ts';
import { tellCommitted } from './reaction.ts';

let office: Office;
let checking: ReturnType<typeof openChecking>;
beforeAll(async () => {
  office = await openOffice();
  checking = openChecking(office);
  await followAll(office.database, tellCommitted(office.deps));
});
afterAll(() => office.close());

const kinds = kindsOf(...Object.values(postCheckKinds));

/** What the applicant was told of one check, as he reads it. */
async function told(id: CaseId, language: 'zh' | 'en' = 'zh') {
  const { database, deps } = office;
  await followAll(database, tellCommitted(deps));
  const about = `intake.postCheck/${id}`;
  const rows = await ask<{ kind: string; person: string; parameters: string }>(
    database,
    `select kind, person, parameters from messages.message where about = '${about}' order by key`,
  );
  const texts = await database.follower.within(systemScope(database.area), (tx) =>
    deps.vault.openTexts(
      tx,
      rows.map(({ parameters }) => sealed(parameters)),
    ),
  );
  return rows.map(({ kind, person }, place) => {
    const parameters: unknown = JSON.parse(texts[place] ?? 'null');
    const text = kinds.get(kind)?.textOf({ parameters, about, language });
    return { kind, person, place: text?.place, text: [text?.title, ...(text?.sentences ?? [])].join('') };
  });
}

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
