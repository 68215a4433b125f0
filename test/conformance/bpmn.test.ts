// Models of others import, are written back without loss, and run to their end or are refused by name; and models of our own that show
// something of each, with answers played step by step.
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../src/app/cli/process/checking.ts';
import { hasKept, officeTime, playByAnswers, playByChance } from '../../src/app/cli/process/playing.ts';
import { readAnswers, roundtrip } from '../../src/modules/process/index.ts';
import { readOracles, type OracleFile } from './oracles.ts';

const own = new URL('bpmn/', import.meta.url);
const ownNames = await readdir(own);
const read = async (name: string): Promise<OracleFile> => ({ name, bytes: await readFile(new URL(name, own)) });
const ownModels = await Promise.all(ownNames.filter((name) => name.endsWith('.bpmn')).map(read));
const miwg = await readOracles('bpmn-miwg', '.bpmn');

/** What of the reference models is not executed. Its one task asks for two tokens before it begins and has one flow that brings one. */
const REFUSED: Readonly<Record<string, readonly string[]>> = { 'C.3.0.bpmn': ['quantityNotExecuted'] };

describe.each([...ownModels, ...miwg])('$name', ({ name, bytes }) => {
  const file = { file: name, bytes };
  test('is written back with every element and attribute', async () => {
    const written = await roundtrip(bytes);
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    expect(written.value.elements).toBeGreaterThan(5);
    expect(written.value).toMatchObject({ lost: [], changed: [] });
    const again = await roundtrip(new TextEncoder().encode(written.value.xml));
    expect(again).toEqual({ ok: true, value: written.value });
  });
  test('runs to its end in every run, and is sound; or is refused by name', async () => {
    const { all } = await playByChance(file, { runs: 20, seed: 1, language: 'en' });
    const checked = await checkFile(file, 'en');
    const refused = REFUSED[name];
    if (refused !== undefined) {
      expect([...new Set(all.flatMap(({ refusals }) => refusals.map(({ code }) => code)))]).toEqual(refused);
      expect(all.every(({ runs, refusals }) => runs === 0 && refusals.every(({ element }) => element !== null))).toBe(
        true,
      );
      expect(checked.all.every(({ accepted, sound }) => !accepted && sound === 'unknown')).toBe(true);
      return;
    }
    for (const played of all)
      expect(played).toMatchObject({ runs: 20, completed: 20, stuck: 0, livelocked: 0, refusals: [] });
    for (const one of checked.all) expect(one).toMatchObject({ accepted: true, sound: true, problems: [] });
  });
});

test.each(ownNames.filter((name) => name.endsWith('.json')))('%s goes as it says', async (name) => {
  const answers = readAnswers(JSON.parse(await readFile(new URL(name, own), 'utf8')));
  if (!answers.ok) throw new Error(JSON.stringify(answers.error));
  const { bytes } = await read(`${name.split('.')[0]}.bpmn`);
  const told = { answers: answers.value, office: await officeTime(), now: 0, language: 'en' } as const;
  const played = await playByAnswers({ file: name, bytes }, told);
  expect(played.failedStep === undefined ? played.unmet : played).toEqual([]);
  expect(hasKept(played)).toBe(true);
});
