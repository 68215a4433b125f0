// The evaluation compiles a model to closures; a second, slow interpreter does what DMN says step by step. Both come to the same.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonOf, loadDecisions } from '../../src/modules/decisions/index.ts';
import { readDefinitions } from '../../src/modules/decisions/definition/read.ts';
import { interpret, jsonOf as plainOf } from '../support/decisions/interpreter/model.ts';
import type { Value } from '../support/decisions/interpreter/values.ts';
import { bytesOf } from '../support/decisions/model.ts';
import { givens, models, tables } from '../support/decisions/random-models.ts';

/** Warnings by kind; what an expression warns of besides is its own. */
const KINDS = [
  ['unique', /: more than one rule holds$/],
  ['any', /: rules that hold say different things$/],
  ['none', /: no rule holds$/],
  ['notAllowed', / has a value that is not allowed$/],
  ['type', /^a value that is not of type /],
] as const;

const kindsOf = (warnings: readonly string[]) =>
  KINDS.flatMap(([kind, pattern]) => (warnings.some((warning) => pattern.test(warning)) ? [kind] : []));

const valueOf = (json: unknown): Value => {
  if (Array.isArray(json)) return json.map(valueOf);
  if (typeof json === 'number' || typeof json === 'string' || typeof json === 'boolean') return json;
  return null;
};

test('value, rules that held and kinds of warnings are those of the interpreter', () => {
  const seen = { values: 0, rules: 0, kinds: new Set<string>() };
  fc.assert(
    fc.property(fc.oneof(models, tables), fc.array(givens, { minLength: 1, maxLength: 3 }), (model, all) => {
      const [file, loaded] = [readDefinitions(bytesOf(model)), loadDecisions(bytesOf(model))];
      if (!file.ok || !loaded.ok) throw new Error('a random model is not read');
      expect(loaded.value.problems.filter(({ code }) => code !== 'priorityMissing')).toEqual([]);
      for (const inputs of all) {
        const done = loaded.value.decide({ name: 'D', inputs, told: { now: 0 } });
        if (!done.ok) throw new Error(done.error.code);
        const { value, hits, warnings } = done.value;
        const slow = interpret(
          file.value,
          'D',
          new Map(Object.entries(inputs).map(([name, one]) => [name, valueOf(one)])),
        );
        expect(jsonOf(value)).toEqual(plainOf(slow.value));
        expect(hits.map(({ table, rule }) => `${table} ${rule}`).toSorted()).toEqual(slow.rules.toSorted());
        expect(kindsOf(warnings)).toEqual(KINDS.flatMap(([kind]) => (slow.kinds.has(kind) ? [kind] : [])));
        if (value !== null) seen.values += 1;
        seen.rules += hits.length;
        for (const kind of slow.kinds) seen.kinds.add(kind);
      }
    }),
    { numRuns: 800 },
  );
  expect(seen.values).toBeGreaterThan(200);
  expect(seen.rules).toBeGreaterThan(200);
  expect([...seen.kinds].toSorted()).toEqual(KINDS.map(([kind]) => kind).toSorted());
}, 120_000);
