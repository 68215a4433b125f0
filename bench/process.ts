// The process core in memory against the frozen minimal loop and the npm package bpmn-elements, slices interleaved; and waiting states.
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { mean } from '../test/support/bench/figures.ts';
import { approval } from './process/approval.ts';
import { caseOfElements, readElements } from './process/elements.ts';
import { caseOfOurs, netOfOurs, waitingOf } from './process/ours.ts';
import { caseOfReference } from './process/reference.ts';

const { values: asked } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '10' },
    ms: { type: 'string', default: '300' },
  },
});
const [rounds, sliceMs] = [Number(asked.rounds), Number(asked.ms)];
const say = (line: string) => (asked.json ? undefined : console.log(line));
const TO_REACH = { ofReference: 0.5, ofElements: 500, waitingMegabytes: 40 };
const WAITING = 100_000;

/** Cases per second of processor time, so that whatever else the machine does is not counted. */
function sliceOf(play: () => void, atOnce: number): number {
  const before = process.cpuUsage();
  const until = performance.now() + sliceMs;
  let cases = 0;
  while (performance.now() < until) {
    for (let count = 0; count < atOnce; count += 1) play();
    cases += atOnce;
  }
  const { user, system } = process.cpuUsage(before);
  return (cases / (user + system)) * 1_000_000;
}

type Contender = { name: string; play: () => void; atOnce: number };

/** Each in turn, round after round. The first round warms up and is not counted. */
function compare(contenders: readonly Contender[]): number[][] {
  const rates = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1)
    for (const [place, { play, atOnce }] of contenders.entries()) {
      const rate = sliceOf(play, atOnce);
      if (round > 0) rates[place]?.push(rate);
    }
  return rates;
}

const withTimer = await netOfOurs(approval({ timer: true }));
const [ours = [], reference = []] = compare([
  { name: 'ours', play: () => caseOfOurs(withTimer), atOnce: 500 },
  { name: 'reference', play: caseOfReference, atOnce: 500 },
]);

const plain = approval({ timer: false });
const plainNet = await netOfOurs(plain);
const elements = await readElements(plain);
const [oursPlain = [], theirs = []] = compare([
  { name: 'ours', play: () => caseOfOurs(plainNet), atOnce: 500 },
  { name: 'bpmn-elements', play: () => caseOfElements(elements), atOnce: 1 },
]);

const states = Array.from({ length: WAITING }, (_, number) => waitingOf(withTimer, number));
const megabytes = Buffer.byteLength(JSON.stringify(states)) / 1_000_000;

const result = {
  load: { before: loadavg()[0] ?? 0, cores: availableParallelism() },
  approval: { ours: mean(ours), reference: mean(reference), ratio: mean(ours) / mean(reference) },
  withoutTimer: { ours: mean(oursPlain), bpmnElements: mean(theirs), ratio: mean(oursPlain) / mean(theirs) },
  waiting: { states: WAITING, megabytes, bytesEach: (megabytes * 1_000_000) / WAITING },
  toReach: TO_REACH,
};
if (asked.json) console.log(JSON.stringify(result));
else {
  const rate = (value: number) => `${Math.round(value).toLocaleString('en')} cases per second of processor time`;
  say(`ours            ${rate(result.approval.ours)}: 4 parallel reviews, a timer`);
  say(`reference       ${rate(result.approval.reference)}`);
  say(`ratio           ${result.approval.ratio.toFixed(2)} (to reach: ${TO_REACH.ofReference})`);
  say(`ours            ${rate(result.withoutTimer.ours)}: the same without the timer`);
  say(`bpmn-elements   ${rate(result.withoutTimer.bpmnElements)}`);
  say(`ratio           ${Math.round(result.withoutTimer.ratio)} (to reach: ${TO_REACH.ofElements})`);
  say(
    `waiting states  ${WAITING} in ${megabytes.toFixed(1)} MB, ${result.waiting.bytesEach.toFixed(0)} bytes each (to reach: ${TO_REACH.waitingMegabytes} MB)`,
  );
}
