import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cruise, type Cruise } from './cruise.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** One file that breaks each rule that an import can break: what it is, where it stands, what it says. */
const PLANTED: [rule: string, file: string, text: string][] = [
  ['1-no-cycles', 'src/kernel/a.ts', "import './b.ts'; export const a = 1;"],
  ['2-modules-meet-at-the-door', 'src/modules/intake/commands.ts', "import '../catalogue/store.ts';"],
  ['2-rooms-meet-at-the-door', 'src/modules/intake/store.ts', "import '../../platform/log/append.ts';"],
  ['4-pure-stays-pure', 'src/modules/intake/decide.ts', "import './store.ts';"],
  [
    '4-pure-stays-pure',
    'src/modules/intake/rules/fees.ts',
    "import type { Tx } from '../../../platform/log/index.ts';",
  ],
  ['4-pure-stays-pure', 'src/modules/process/core/step.ts', "import '../definition/read.ts';"],
  ['5-kernel-imports-nothing', 'src/kernel/c.ts', "import 'node:crypto';"],
  ['6-platform-knows-no-module', 'src/platform/jobs/index.ts', "import '../../modules/intake/index.ts';"],
  ['7-sql-in-stores-only', 'src/modules/intake/reactions.ts', "import { sql } from 'kysely'; export const s = sql;"],
  ['8-http-at-the-edge-only', 'src/modules/intake/events.ts', "import 'fastify';"],
  ['8-http-at-the-edge-only', 'src/modules/intake/queries.ts', "import '../../platform/http/index.ts';"],
  ['9-web-sees-contracts-only', 'src/web/desk/page.ts', "import '../../modules/intake/queries.ts';"],
  ['9-portal-and-ui-without-antd', 'src/web/ui/button.ts', "import { Button } from 'antd'; export const b = Button;"],
  ['10-only-app-composes', 'src/modules/intake/index.ts', "import '../../app/main.ts';"],
  ['resolves', 'src/app/lost.ts', "import './nowhere.ts';"],
];

/** What the planted files lean on, and what the rules must let pass. */
const LAWFUL: [file: string, text: string][] = [
  ['src/kernel/b.ts', "import './a.ts'; export const b = 1;"],
  ['src/modules/catalogue/index.ts', "export * from './store.ts';"],
  ['src/modules/catalogue/store.ts', "import { sql } from 'kysely'; export const s = sql;"],
  ['src/modules/intake/model.ts', "import Type from 'typebox'; export const t = Type;"],
  ['src/modules/intake/evolve.ts', "import type { t } from './model.ts'; export type T = typeof t;"],
  ['src/modules/intake/routes.ts', "import '../../platform/http/index.ts'; import '../catalogue/index.ts';"],
  [
    'src/modules/intake/projections.ts',
    "import type { Caller } from '../../platform/http/index.ts'; export type C = Caller;",
  ],
  ['src/modules/process/core/net.ts', "export * from './expression/value.ts';"],
  ['src/modules/process/core/expression/value.ts', 'export const value = 1;'],
  ['src/modules/process/definition/read.ts', "import { value } from '../core/net.ts'; export const v = value;"],
  ['src/modules/intake/contract.ts', 'export type Row = { id: string };'],
  ['src/web/desk/list.ts', "import type { Row } from '../../modules/intake/contract.ts'; export type R = Row;"],
  ['src/platform/log/append.ts', 'export const append = 1;'],
  ['src/platform/log/index.ts', "export { append } from './append.ts'; export type Tx = 1;"],
  ['src/platform/http/index.ts', "import 'fastify'; export type Caller = 1;"],
  ['src/app/main.ts', "import '../modules/catalogue/index.ts'; export const main = 1;"],
];

let found: Cruise;
let folder: string;

beforeAll(async () => {
  // Below the project, so that its node_modules is found on the way up.
  await mkdir(join(project, '.cache'), { recursive: true });
  folder = await mkdtemp(join(project, '.cache/boundaries-'));
  await Promise.all(
    ['tsconfig.server.json', 'tsconfig.base.json', 'tsconfig.pure.json', 'package.json'].map((name) =>
      cp(join(project, name), join(folder, name)),
    ),
  );
  for (const [file, text] of [...LAWFUL, ...PLANTED.map(([, ...planted]) => planted)]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${text}\n`);
  }
  found = await cruise(folder);
}, 240_000);
afterAll(() => rm(folder, { recursive: true }));

describe('a planted violation is found', () => {
  test.each(PLANTED)('%s in %s', (rule, file) => {
    expect(found.violations).toContainEqual(expect.objectContaining({ rule, from: file }));
  });
});

test('what the rules allow is not reported', () => {
  const planted = new Set(PLANTED.map(([, file]) => file));
  const wrong = found.violations.filter(({ from, rule }) => !planted.has(from) && rule !== '1-no-cycles');
  expect(wrong).toEqual([]);
});
