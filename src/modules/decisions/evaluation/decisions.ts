import { no, ok, type Result } from '../../../kernel/result.ts';
import { cutsOf, type Cuts } from '../analysis/cuts.ts';
import type { TableAnalysis } from '../analysis/model.ts';
import { analyseProgram } from '../analysis/program.ts';
import { findRefusals } from '../definition/check.ts';
import type { DecisionTable, Definitions, Element } from '../definition/model.ts';
import type { DmnRefusal } from '../definition/refusal.ts';
import { readDefinitions } from '../definition/read.ts';
import { withBudget, type Evaluated } from '../feel/evaluate.ts';
import type { Value } from '../feel/value.ts';
import { valueOfJson } from './json.ts';
import { compileProgram, type Program } from './program.ts';
import { Session } from './session.ts';
import type { ModelProblem } from './setting.ts';

export type Asked = {
  /** A decision or decision service of the file that is meant. */
  name: string;
  inputs: Readonly<Record<string, unknown>>;
  /** What the evaluation takes for the present, and what it may spend. */
  told: { now: number; steps?: number };
};

export type DecideRefusal = { code: 'decisionUnknown' | 'tooManySteps' | 'inputTooDeep'; name: string };

/** Decisions read once and taken often. */
export type Decisions = {
  /** What the file is called. */
  name: string;
  decisions: readonly string[];
  services: readonly string[];
  /** Inputs by name that JSON may give, of this file and what it imports. */
  inputs: readonly string[];
  problems: readonly ModelProblem[];
  /** What the rules of a decision's table give and what they say of themselves, in their order; none where it has no table. */
  rulesOf: (decision: string) => readonly Pick<DecisionTable['rules'][number], 'outputs' | 'notes'>[];
  /** Gaps and overlaps of every table. */
  analyse: () => TableAnalysis[];
  /** Where its tables cut its inputs. */
  cuts: () => Cuts;
  decide: (asked: Asked) => Result<Evaluated, DecideRefusal>;
};

/**
 * Reads DMN files that may come from anybody; the first is meant, the others are there to be imported. Refused by name: hostile XML,
 * requirements that lead nowhere or in a circle. An expression that cannot be read is a problem, and null where it is evaluated.
 */
export function loadDecisions(bytes: Uint8Array, others: readonly Uint8Array[] = []): Result<Decisions, DmnRefusal[]> {
  const main = readDefinitions(bytes);
  if (!main.ok) return no([main.error]);
  const imported: Definitions[] = [];
  for (const other of others) {
    const read = readDefinitions(other);
    if (!read.ok) return no([read.error]);
    if (read.value.namespace !== main.value.namespace) imported.push(read.value);
  }
  const files = [main.value, ...needed(main.value, imported)] as const;
  const refusals = findRefusals(files);
  return refusals.length > 0 ? no(refusals) : ok(decisionsOf(compileProgram(files)));
}

/** Files that something imports, directly or not. */
function needed(main: Definitions, others: readonly Definitions[]): Definitions[] {
  const found = new Set<Definitions>();
  const open = [main];
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const { namespace } of file.imports) {
      const other = others.find((one) => one.namespace === namespace);
      if (other === undefined || found.has(other)) continue;
      found.add(other);
      open.push(other);
    }
  return [...found];
}

function decisionsOf(program: Program): Decisions {
  const { elements, name: called } = program.main;
  const namesOf = (is: Element['is']) => elements.filter((element) => element.is === is).map(({ name }) => name);
  return {
    name: called,
    decisions: namesOf('decision'),
    services: namesOf('service'),
    inputs: [...program.elements.values()].flatMap(({ element: { is, name } }) => (is === 'input' ? [name] : [])),
    problems: program.problems,
    rulesOf: (decision) => rulesOf(elements, decision),
    analyse: () => analyseProgram(program),
    cuts: () => cutsOf(program),
    decide: (asked) => decide(program, asked),
  };
}

function rulesOf(elements: readonly Element[], decision: string): DecisionTable['rules'] {
  const found = elements.find(({ is, name }) => is === 'decision' && name === decision);
  return found?.is === 'decision' && found.logic?.is === 'table' ? found.logic.table.rules : [];
}

function decide(program: Program, { name, inputs, told }: Asked): Result<Evaluated, DecideRefusal> {
  const asked = program.main.elements.find(
    (element) => element.name === name && (element.is === 'decision' || element.is === 'service'),
  );
  if (asked === undefined) return no({ code: 'decisionUnknown', name });
  if (!isWithin(inputs, DEEPEST_INPUT)) return no({ code: 'inputTooDeep', name });
  const given = givenOf(program, asked, inputs);
  const evaluated = withBudget((run) => {
    const session = new Session(program, run, given);
    return asked.is === 'service' ? session.answerOf(asked) : session.valueOf(asked.key);
  }, told);
  return evaluated.ok ? evaluated : no({ code: 'tooManySteps', name });
}

/** Lists and contexts inside each other that an input may have. */
const DEEPEST_INPUT = 100;

const isWithin = (json: unknown, levels: number): boolean =>
  typeof json !== 'object' ||
  json === null ||
  (levels > 0 && Object.values(json).every((inner) => isWithin(inner, levels - 1)));

const NONE: readonly string[] = [];

/** What is given by name, by key: inputs, and for a service its input decisions. */
function givenOf(program: Program, asked: Element, inputs: Readonly<Record<string, unknown>>): Map<string, Value> {
  const replaced = asked.is === 'service' ? asked.inputDecisions : NONE;
  const given = new Map<string, Value>();
  for (const compiled of program.elements.values()) {
    const { is, key, name, type } = compiled.element;
    const isReplaced = replaced.includes(key);
    if (is !== 'input' && !isReplaced) continue;
    if (Object.hasOwn(inputs, name)) given.set(key, valueOfJson(inputs[name], type, compiled.types));
    else if (isReplaced) given.set(key, null);
  }
  return given;
}
