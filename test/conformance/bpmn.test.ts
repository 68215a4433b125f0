// Models of others import, are written back without loss, and run to their end or are refused by name; and models of our own that show
// something of each, with answers played step by step.
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../src/app/cli/process/checking.ts';
import { hasKept, officeTime, playByAnswers, playByChance } from '../../src/app/cli/process/playing.ts';
import { loadModel, readAnswers, roundtrip } from '../../src/modules/process/index.ts';
import { constructsOf, EXECUTED } from '../support/process/constructs.ts';
import { readOracles, type OracleFile } from './oracles.ts';

const own = new URL('bpmn/', import.meta.url);
const ownNames = await readdir(own);
const read = async (name: string): Promise<OracleFile> => ({ name, bytes: await readFile(new URL(name, own)) });
const ownModels = await Promise.all(ownNames.filter((name) => name.endsWith('.bpmn')).map(read));
const reference = new URL('reference/', import.meta.url);
const referenceNames = await readdir(reference);
const miwg = await readOracles('bpmn-miwg', '.bpmn');

/** What of the reference models is not executed. Its one task asks for two tokens before it begins and has one flow that brings one. */
const REFUSED: Readonly<Record<string, readonly string[]>> = { 'C.3.0.bpmn': ['quantityNotExecuted'] };

/** What of our own models is played although nobody should publish it: two tokens go through one gateway that merges. */
const UNSOUND: Readonly<Record<string, readonly string[]>> = {
  'flows.bpmn': ['lackOfSynchronisation', 'improperCompletion'],
};

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
    const problems = checked.all.flatMap((one) => one.problems.map(({ code }) => code));
    expect([...new Set(problems)]).toEqual(UNSOUND[name] ?? []);
    expect(checked.all.every(({ accepted, sound }) => accepted && sound === !(name in UNSOUND))).toBe(true);
  });
});

/** Answers with what the specification says that they show. */
async function playedBy(folder: URL, name: string, model: OracleFile) {
  const document: unknown = JSON.parse(await readFile(new URL(name, folder), 'utf8'));
  const answers = readAnswers(document);
  if (!answers.ok) throw new Error(JSON.stringify(answers.error));
  const told = { answers: answers.value, office: await officeTime(), now: 0, language: 'en' } as const;
  return { document, outcome: await playByAnswers({ file: name, bytes: model.bytes }, told) };
}

const NAMES_A_PARAGRAPH = { why: expect.stringMatching(/§1[03]\.\d/) as unknown };
const answersIn = (names: readonly string[]) => names.filter((name) => name.endsWith('.json'));

test.each(answersIn(ownNames))('%s goes as it says', async (name) => {
  const { document, outcome } = await playedBy(own, name, await read(`${name.split('.')[0]}.bpmn`));
  expect(document).toMatchObject(NAMES_A_PARAGRAPH);
  expect(outcome.failedStep === undefined ? outcome.unmet : outcome).toEqual([]);
  expect(hasKept(outcome)).toBe(true);
});

test('answers of our own go through everything that is executed', async () => {
  const shown = new Set<string>();
  for (const name of answersIn(ownNames)) {
    const model = await read(`${name.split('.')[0]}.bpmn`);
    const loaded = await loadModel(model.bytes);
    if (!loaded.ok) throw new Error(name);
    const { outcome } = await playedBy(own, name, model);
    const happened = new Set(outcome.trace.map(({ element }) => element));
    const nodes = loaded.value.processes.flatMap(({ net }) => [...(net?.nodes.values() ?? [])]);
    for (const construct of constructsOf(nodes, happened)) shown.add(construct);
  }
  expect(EXECUTED.filter((construct) => !shown.has(construct))).toEqual([]);
});

describe.skipIf(miwg.length === 0)('a model of others goes as the specification says', () => {
  test.each(referenceNames)('%s', async (name) => {
    const model = miwg.find((one) => name.startsWith(one.name.replace(/bpmn$/, '')));
    if (model === undefined) throw new Error(`no model for ${name}`);
    const { document, outcome } = await playedBy(reference, name, model);
    expect(document).toMatchObject(NAMES_A_PARAGRAPH);
    expect(outcome.failedStep === undefined ? outcome.unmet : outcome).toEqual([]);
    const codes = [...new Set(outcome.refusals.map(({ code }) => code))];
    expect([outcome.state === 'refused', codes]).toEqual([model.name in REFUSED, REFUSED[model.name] ?? []]);
  });

  test('and every one of them is played', () => {
    const unplayed = miwg.filter(
      (one) => !referenceNames.some((name) => name.startsWith(one.name.replace(/bpmn$/, ''))),
    );
    expect(unplayed.map(({ name }) => name)).toEqual([]);
  });
});
