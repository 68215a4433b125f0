import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { syntheticCitizenId } from '../../src/kernel/codes/synthetic.ts';
import { callProgram } from '../support/program.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ow-init-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const KINDS = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'];

const people = (citizenIds = [1, 2, 3]) =>
  KINDS.map((kind, index) => ({
    kind,
    name: '管理员',
    citizenId: syntheticCitizenId(civilDate('1990-05-01'), citizenIds[index] ?? 0),
    phone: `1380013800${index}`,
    staffNumber: `S-${index}`,
    loginName: `admin-${index}`,
    department: 'approval',
  }));

async function init(data: string, administrators: unknown): Promise<Awaited<ReturnType<typeof callProgram>>> {
  const file = join(home, 'administrators.json');
  await writeFile(file, JSON.stringify(administrators));
  return callProgram(
    'init',
    '--production',
    '--administrators',
    file,
    '--data',
    join(home, data),
    '--json',
    '--lang',
    'en',
  );
}

describe('a production database', () => {
  test('begins with three administrators and nothing else, and no password is known but those shown once', async () => {
    const { code, out } = await init('production', people());
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ mode: 'production', created: 3, refused: [] });
    expect(answer.administrators.map(({ kind }: { kind: string }) => kind)).toEqual(KINDS);
    expect(new Set(answer.administrators.map((one: { temporaryPassword: string }) => one.temporaryPassword)).size).toBe(
      3,
    );
  });

  test('asked again, nobody is made and no password is shown', async () => {
    const { code, out } = await init('production', people());
    expect([code, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ created: 0, unchanged: 3, administrators: [] }),
    ]);
  });

  test('is not filled with demo data afterwards', async () => {
    const { code, said } = await callProgram('init', '--demo', '--data', join(home, 'production'), '--lang', 'en');
    expect([code, said]).toEqual([2, expect.stringContaining('takes no demo data')]);
  });
});

describe('no production database is made', () => {
  test.each([
    ['without administrators', [], 'three people'],
    ['with two of one kind', [...people(), ...people()], 'three people'],
    ['with a list that is none', [{ kind: 'king' }], 'is no list of administrators'],
  ])('%s', async (_name, list, sentence) => {
    const { code, said } = await init('refused', list);
    expect([code, said]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test('with one person in two offices', async () => {
    const { code, out } = await init('doubled', people([1, 1, 3]));
    expect([code, JSON.parse(out).refused]).toEqual([1, [expect.objectContaining({ key: 'securityAdministrator' })]]);
  });
});

test('a demo database can be made before anybody is served', async () => {
  const made = await callProgram('init', '--data', join(home, 'demo'), '--json');
  expect(JSON.parse(made.out)).toMatchObject({ mode: 'demo', changed: 0, refused: [] });
  const again = await callProgram('init', '--data', join(home, 'demo'), '--json');
  expect(JSON.parse(again.out)).toMatchObject({ created: 0, changed: 0 });
});
