import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../src/kernel/manifest.ts';
import { cruise } from './cruise.ts';
import { climbing, floorOf } from './floors.ts';
import { findBroken } from './source-rules.ts';
import { sourcesBelow } from './sources.ts';

const roomsOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

let house: Awaited<ReturnType<typeof cruise>>;
let between: [from: string, to: string][];
beforeAll(async () => {
  house = await cruise();
  const pairs = house.edges.map(([from, to]) => [roomsOf(from), roomsOf(to)]);
  const crossing = pairs.filter((pair): pair is [string, string] => !pair.includes(undefined) && pair[0] !== pair[1]);
  between = [...new Map(crossing.map((pair) => [pair.join('→'), pair])).values()];
}, 240_000);

test('the house keeps its boundary rules', () => {
  expect(house.violations).toEqual([]);
});

test('the whole house was looked at, not an empty street', async () => {
  const files = (await sourcesBelow('src')).filter(({ file }) => !/\.test\.tsx?$/.test(file));
  expect(house.modules.filter((path) => path.startsWith('src/')).length).toBeGreaterThanOrEqual(files.length);
});

describe('floors', () => {
  test('modules import from lower floors only', () => {
    expect(climbing(between)).toEqual([]);
  });
  test('a climb, a step aside and a module without a floor are found', () => {
    expect(
      climbing([
        ['catalogue', 'intake'],
        ['intake', 'halls'],
        ['intake', 'attic'],
        ['intake', 'forms'],
      ]),
    ).toEqual(['catalogue → intake', 'intake → halls', 'intake → attic']);
  });
});

describe('manifests', () => {
  test('every module says at its door what it imports, and imports what it says', async () => {
    for (const name of await readdir(new URL('../../src/modules', import.meta.url))) {
      const door = (await import(`../../src/modules/${name}/index.ts`)) as { manifest?: Manifest };
      const real = between.filter(([from]) => from === name).map(([, to]) => to);
      expect(floorOf(name), `${name} has a floor`).toBeDefined();
      expect(door.manifest?.name).toBe(name);
      expect([...(door.manifest?.dependsOn ?? [])].sort(), `${name} depends on`).toEqual(real.sort());
    }
  });
});

describe('rules that no import breaks', () => {
  test('SQL stands in stores, projections, queries and the platform; nothing pure knows the time', async () => {
    expect((await sourcesBelow('src')).flatMap(findBroken)).toEqual([]);
  });
  test.each([
    ['7-sql-in-stores-only', 'src/modules/intake/commands.ts', 'await tx.insertInto("intake.draft").execute();'],
    ['7-sql-in-stores-only', 'src/app/main.ts', 'await sql`select 1`.execute(tx);'],
    ['11-pure-knows-no-clock', 'src/modules/intake/decide.ts', 'const now = new Date();'],
    ['11-pure-knows-no-clock', 'src/modules/process/core/step.ts', 'const now = Date.now();'],
    ['11-pure-knows-no-clock', 'src/kernel/id.ts', 'const id = Math.random();'],
  ])('%s: a planted violation in %s is found', (rule, file, text) => {
    expect(findBroken({ file, text }).map((finding) => finding.rule)).toEqual([rule]);
  });
  test('the same words are lawful where they belong', () => {
    const lawful = [
      { file: 'src/modules/intake/store.ts', text: 'await tx.insertInto("x").execute();' },
      { file: 'src/modules/intake/commands.ts', text: 'const now = new Date();' },
      { file: 'src/kernel/id.ts', text: '// never new Date()' },
    ];
    expect(lawful.flatMap(findBroken)).toEqual([]);
  });
});
