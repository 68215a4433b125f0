import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const folder = new URL('../../docs/adr/', import.meta.url);

/** Decisions whose number is missing, given twice, or another one than their heading says. */
const misnumbered = (decisions: readonly { name: string; heading: string }[]) =>
  decisions.flatMap(({ name, heading }, index) => {
    const number = index + 1;
    const fits = name.startsWith(`${String(number).padStart(4, '0')}-`) && heading.startsWith(`# ${number}. `);
    return fits ? [] : [`${name} is not number ${number}`];
  });

test('every decision has a number of its own, which its heading repeats', async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const decisions = await Promise.all(
    names.map(async (name) => ({ name, heading: await readFile(new URL(name, folder), 'utf8') })),
  );
  expect(decisions.length).toBeGreaterThan(0);
  expect(misnumbered(decisions)).toEqual([]);
});

test.each([
  [
    'given twice',
    [
      ['0001-a.md', '# 1. A'],
      ['0001-b.md', '# 1. B'],
    ],
    '0001-b.md is not number 2',
  ],
  ['left out', [['0002-b.md', '# 2. B']], '0002-b.md is not number 1'],
  ['another one in the heading', [['0001-a.md', '# 7. A']], '0001-a.md is not number 1'],
])('a number %s is found', (_case, planted, expected) => {
  const decisions = planted.map(([name = '', heading = '']) => ({ name, heading }));
  expect(misnumbered(decisions)).toEqual([expected]);
});
