import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Decisions } from '../../../modules/decisions/index.ts';
import { readXmlTree, type XmlElement } from '../../../platform/xml/index.ts';
import type { InputRefusal } from '../command.ts';
import { decideOne } from './deciding.ts';
import { readBytes, readDecisions } from './files.ts';
import { expectedOf, givenOf, isSame } from './tck-values.ts';
import { decideWording } from './wording.ts';

export type TckFailure = { folder: string; case: string; node: string; expected: unknown; got: unknown; cause: string };
export type TckLevel = { level: string; cases: number; passed: number };
export type TckResult = { cases: number; passed: number; levels: TckLevel[]; failed: TckFailure[] };

type TestFile = { level: string; folder: string; path: string; name: string };

/** Runs every test of a folder laid out as the DMN TCK is: levels, in them folders of a model and its tests. */
export async function runTck(root: string, language: Language): Promise<Result<TckResult, InputRefusal>> {
  const files = await findTests(root);
  const say = decideWording[language];
  if (files.length === 0) return no({ code: 'noTests', message: say.noTests(root) });
  const levels = new Map<string, TckLevel>();
  const failed: TckFailure[] = [];
  for (const file of files) {
    const done = await runFile(file);
    if (!done.ok)
      return no({ code: 'fileUnreadable', message: say.unreadable(join(file.path, file.name), done.error) });
    const level = levels.get(file.level) ?? { level: file.level, cases: 0, passed: 0 };
    level.cases += done.value.cases;
    level.passed += done.value.passed;
    levels.set(file.level, level);
    failed.push(...done.value.failed);
  }
  const all = [...levels.values()];
  const total = (count: (level: TckLevel) => number) => all.reduce((sum, level) => sum + count(level), 0);
  return ok({ cases: total(({ cases }) => cases), passed: total(({ passed }) => passed), levels: all, failed });
}

async function findTests(root: string): Promise<TestFile[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /-test-\d+\.xml$/.test(entry.name))
    .map(({ parentPath, name }) => {
      const inside = parentPath.slice(root.length).split(/[\\/]/).filter(Boolean);
      return { level: inside.at(-2) ?? '', folder: inside.at(-1) ?? '', path: parentPath, name };
    })
    .toSorted((one, other) => (join(one.path, one.name) < join(other.path, other.name) ? -1 : 1));
}

type Counted = { cases: number; passed: number; failed: TckFailure[] };

async function runFile({ folder, path, name }: TestFile): Promise<Result<Counted, string>> {
  const bytes = await readBytes(join(path, name));
  const tree = bytes.ok ? readXmlTree(bytes.value) : bytes;
  if (!tree.ok) return no(typeof tree.error === 'string' ? tree.error : tree.error.code);
  const model = tree.value.children.find((child) => child.name === 'modelName')?.text.trim() ?? '';
  const decisions = await readDecisions(join(path, model), 'en');
  const counted: Counted = { cases: 0, passed: 0, failed: [] };
  for (const test of tree.value.children.filter((child) => child.name === 'testCase')) {
    const failures = failuresOf(test, folder, decisions);
    counted.cases += 1;
    counted.passed += failures.length === 0 ? 1 : 0;
    counted.failed.push(...failures);
  }
  return ok(counted);
}

function failuresOf(test: XmlElement, folder: string, decisions: Result<Decisions, InputRefusal>): TckFailure[] {
  const inputs = Object.fromEntries(
    test.children
      .filter((child) => child.name === 'inputNode')
      .map((input) => [input.attributes.get('name') ?? '', givenOf(input)]),
  );
  return test.children
    .filter((child) => child.name === 'resultNode')
    .flatMap((node) => {
      const name = node.attributes.get('name') ?? '';
      const { answered, got, cause } = answerOf(decisions, { name, service: serviceOf(test), inputs });
      const expected = expectedIn(node);
      if (answered && isSame(expected, got)) return [];
      return [{ folder, case: test.attributes.get('id') ?? '', node: name, expected, got, cause }];
    });
}

const serviceOf = (test: XmlElement) =>
  test.attributes.get('type') === 'decisionService' ? test.attributes.get('invocableName') : undefined;

function expectedIn(node: XmlElement): unknown {
  const expected = node.children.find((child) => child.name === 'expected');
  return expected === undefined ? null : expectedOf(expected);
}

type AskedNode = { name: string; service: string | undefined; inputs: Readonly<Record<string, unknown>> };

function answerOf(decisions: Result<Decisions, InputRefusal>, { name, service, inputs }: AskedNode) {
  if (!decisions.ok) return { answered: false, got: null, cause: decisions.error.message };
  const decided = decideOne(decisions.value, { name: service ?? name, inputs, now: Date.now(), language: 'en' });
  if (!decided.ok) return { answered: false, got: null, cause: decided.error.message };
  const { value, warnings } = decided.value;
  return { answered: true, got: outputOf(value, { name, service }), cause: warnings.join('; ') };
}

/** A service with several outputs answers with all of them; the node names one. */
function outputOf(value: unknown, { name, service }: Pick<AskedNode, 'name' | 'service'>): unknown {
  if (service === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entry = Object.entries(value).find(([key]) => key === name);
  return entry === undefined ? value : entry[1];
}

export function tckText({ cases, passed, levels, failed }: TckResult, language: Language): string {
  const say = decideWording[language];
  return [
    ...levels.map((level) => say.rate(level.level, level.passed, level.cases)),
    ...failed.map(
      ({ folder, case: id, node, expected, got, cause }) =>
        `  ✗ ${folder} ${id} ${node}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(got)}${cause === '' ? '' : `  ${cause}`}`,
    ),
    say.rate(say.total, passed, cases),
  ].join('\n');
}
