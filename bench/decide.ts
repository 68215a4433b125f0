// A decision table of 50 rules and 4 inputs, with rules that held and the sentence why: decisions per second of processor time, beside those
// of feelin, which reads each entry anew and explains nothing.
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { unaryTest } from 'feelin';
import { explain, loadDecisions, textOf } from '../src/modules/decisions/index.ts';
import { mean } from '../test/support/bench/figures.ts';
import { bytesOf, decision, dmn, input, table } from '../test/support/decisions/model.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '10' },
    ms: { type: 'string', default: '300' },
  },
});
const [rounds, sliceMs] = [Number(asked.rounds), Number(asked.ms)];
const TO_REACH = 50_000;
const said = (number: number) => Math.round(number).toLocaleString('en');
const RULES = 50;

const inputs = ['area', 'people', 'kind', 'share'];
const rules = Array.from({ length: RULES }, (_, at) => [
  `[${at * 10}..${at * 10 + 10})`,
  '>= 1',
  '"food", "retail"',
  '< 0.3',
  `"fee ${at}"`,
]);
const model = dmn(
  inputs.map((name) => input(name, name === 'kind' ? 'string' : 'number')).join('') +
    decision('Fee', table({ inputs, outputs: [{}], rules }), ...inputs),
);
const loaded = loadDecisions(bytesOf(model));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { decide } = loaded.value;

type Given = Readonly<Record<string, unknown>>;

const givenFor = (rule: number): Given => ({ area: rule * 10 + 0.5, people: 2, kind: 'retail', share: 0.1 });

/** Every rule holds as often as any other; each decision explains itself, and is the one that was meant. */
function decideOnce(turn: number): void {
  const rule = turn % RULES;
  const done = decide({ name: 'Fee', inputs: givenFor(rule), told: { now: 0 } });
  if (!done.ok || textOf(done.value.value) !== `fee ${rule}`) throw new Error(`rule ${rule} was not found`);
  if (explain({ name: 'Fee', ...done.value }, 'zh') === '') throw new Error('nothing explained');
}

/** The same table by feelin: every rule, entry by entry until one does not hold. */
function feelinOnce(turn: number): void {
  const rule = turn % RULES;
  const given = givenFor(rule);
  const held = rules.filter((entries) =>
    inputs.every((name, place) => unaryTest(entries[place] ?? '', { '?': given[name] }).value === true),
  );
  if (held.length !== 1 || held[0] !== rules[rule]) throw new Error(`rule ${rule} was not found by feelin`);
}

function slice(once: (turn: number) => void): number {
  const before = process.cpuUsage();
  const until = performance.now() + sliceMs;
  let count = 0;
  while (performance.now() < until) for (let turn = 0; turn < RULES; turn += 1) once(count++);
  const { user, system } = process.cpuUsage(before);
  return (count / (user + system)) * 1_000_000;
}

// In turns, so that what else the machine does meets both.
slice(decideOnce);
slice(feelinOnce);
const pairs = Array.from({ length: rounds }, () => ({ own: slice(decideOnce), feelin: slice(feelinOnce) }));
const [perSecond, feelinPerSecond] = [mean(pairs.map(({ own }) => own)), mean(pairs.map(({ feelin }) => feelin))];
const result = {
  load: { before: loadavg()[0] ?? 0, cores: availableParallelism() },
  rules: RULES,
  inputs: inputs.length,
  perSecond,
  feelinPerSecond,
  toReach: TO_REACH,
};
if (asked.json) console.log(JSON.stringify(result));
else
  console.log(
    `${RULES} rules, ${inputs.length} inputs  ${said(perSecond)} decisions a second, each explained (to reach: ${said(TO_REACH)}); feelin, in the same run and without a reason: ${said(feelinPerSecond)}`,
  );
