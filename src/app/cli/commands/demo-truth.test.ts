import { expect, test } from 'vitest';
import { truth } from '../../county/truth.ts';
import type { Call } from '../command.ts';
import { command } from './demo-truth.ts';

const call = (language: Call['language']): Call => ({
  positionals: [],
  text: () => undefined,
  texts: () => [],
  flag: () => false,
  language,
  environment: {},
  say: () => undefined,
});

test.each(['zh', 'en'] as const)('what was planted is told in words (%s) and as it is drawn from', async (language) => {
  const answer = await command.run(call(language));
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.json).toEqual(truth);
  const lines = answer.value.text.split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain(truth.bottleneck.section);
  expect(lines[1]).toContain(truth.causeOfReturns.material);
  expect(lines[2]).toContain(truth.uselessStep.section);
});
