// How many random models the process core and a second, simple interpreter play alike; the first that they do not is shown.
import { parseArgs } from 'node:util';
import { agreementOn } from '../test/support/process/agreement.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    models: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1000000' },
  },
});
const [models, first] = [Number(asked.models), Number(asked.seed)];

const result = { models, seed: first, steps: 0, completed: 0, differences: 0 };
for (let seed = first; seed < first + models; seed += 1) {
  const { steps, completed, difference } = await agreementOn(seed);
  result.steps += steps;
  result.completed += Number(completed);
  if (difference === undefined) continue;
  result.differences += 1;
  if (result.differences === 1) console.error(JSON.stringify(difference));
}
if (asked.json) console.log(JSON.stringify(result));
else
  console.log(
    `${models} random models, ${result.steps} inputs, ${result.completed} runs to their end: ${result.differences} differences`,
  );
process.exitCode = result.differences === 0 ? 0 : 1;
