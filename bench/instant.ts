// From handing in to a licence that anybody can verify (秒批): the whole request over HTTP, one after the other. `npm run bench -- instant`.
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fillRegisters } from '../src/modules/registers/index.ts';
import { caseId as idOf } from '../src/kernel/id.ts';
import { listOfCase } from '../src/modules/certificates/index.ts';
import { jsonOf } from '../test/support/app/agent.ts';
import { attachTo, callerOf } from '../test/support/app/errand.ts';
import { signedInPerson, type Known } from '../test/support/app/people.ts';
import { percentile } from '../test/support/bench/figures.ts';
import { citizen } from '../test/support/identity/people.ts';
import { elderCardAnswers, parentOf60 } from '../test/support/intake/instant.ts';
import { openOfficeHours, type OfficeHours } from './desk/office.ts';

const { values: asked } = parseArgs({
  options: { json: { type: 'boolean', default: false }, cases: { type: 'string', default: '100' } },
});
const [cases, WARM_UP, TO_REACH_MS, NUMBER] = [Number(asked.cases), 20, 1_000, 983];

async function peopled({ house }: OfficeHours): Promise<Known> {
  const { databases, vault, config, now } = house.foundation;
  const entries = [
    { subject: parentOf60, fields: { birthDate: '1962-04-01', living: true, kin: [] } },
    { subject: citizen(NUMBER), fields: { birthDate: '1990-05-17', living: true, kin: [parentOf60] } },
  ].map((entry) => ({ ...entry, register: 'population' as const, asOf: '2026-01-01', synthetic: true }));
  await databases.app.within({ area: config.area }, (tx) => fillRegisters(tx, { vault, now }, entries));
  return signedInPerson(house.modules.identity, NUMBER);
}

async function draftOf({ house }: OfficeHours, applicant: Known): Promise<string> {
  type Begun = { id: string; materials: { id: string }[] };
  const { id, materials } = jsonOf<Begun>(await applicant.post('/api/drafts', { item: 'elder-card' }));
  const answers = { ...elderCardAnswers, 'applicant.idNumber': citizen(NUMBER), 'applicant.name': '演示李四' };
  jsonOf(await applicant.post(`/api/drafts/${id}/answers`, { answers }));
  for (const { id: material } of materials) await attachTo(house, applicant, { draft: id, material });
  return id;
}

async function licenceOf({ house }: OfficeHours, applicant: Known, id: string): Promise<string> {
  const { intake } = house.modules;
  const { scope } = await callerOf(house, applicant);
  const [licence] = await intake.db.within(scope, (tx) => listOfCase(tx, intake.certificates, idOf(id)));
  if (!licence) throw new Error(`case ${id} has no licence`);
  return licence.identifier;
}

/** Milliseconds until the licence was found valid by whoever looks it up: the request, the case, the verification. */
async function once(office: OfficeHours, applicant: Known): Promise<{ submitMs: number; verifiedMs: number }> {
  const draft = await draftOf(office, applicant);
  const began = performance.now();
  const wish = { consent: true, anotherOne: true, instant: true };
  const { caseId } = jsonOf<{ caseId: string }>(await applicant.post(`/api/drafts/${draft}/submit`, wish, draft));
  const submitMs = performance.now() - began;
  const identifier = encodeURIComponent(await licenceOf(office, applicant, caseId));
  const { status } = jsonOf<{ status: string }>(await applicant.get(`/api/certificates/verification/${identifier}`));
  if (status !== 'valid') throw new Error(`the licence of ${caseId} is ${status}`);
  return { submitMs, verifiedMs: performance.now() - began };
}

/** One address may verify sixty times a minute: between two cases it waits, outside what is measured. */
const BETWEEN_MS = 1_050;

async function paced(office: OfficeHours, applicant: Known): ReturnType<typeof once> {
  const [taken] = await Promise.all([once(office, applicant), pause(BETWEEN_MS)]);
  return taken;
}

async function measure() {
  const office = await openOfficeHours();
  try {
    const applicant = await peopled(office);
    for (let count = 0; count < WARM_UP; count += 1) await paced(office, applicant);
    const taken: Awaited<ReturnType<typeof once>>[] = [];
    for (let count = 0; count < cases; count += 1) taken.push(await paced(office, applicant));
    return taken;
  } finally {
    await office.close();
  }
}

const taken = await measure();
const [submitted, verified] = [taken.map(({ submitMs }) => submitMs), taken.map(({ verifiedMs }) => verifiedMs)];
const result = {
  load: { after: loadavg()[0] ?? 0, cores: availableParallelism() },
  cases,
  submit: { p50Ms: percentile(submitted, 0.5), p99Ms: percentile(submitted, 0.99) },
  verified: { p50Ms: percentile(verified, 0.5), p99Ms: percentile(verified, 0.99) },
  toReachMs: TO_REACH_MS,
};
const line = (what: string, { p50Ms, p99Ms }: { p50Ms: number; p99Ms: number }) =>
  `${what.padEnd(32)} p50 ${p50Ms.toFixed(0).padStart(5)} ms   p99 ${p99Ms.toFixed(0).padStart(5)} ms`;
console.log(
  asked.json
    ? JSON.stringify(result)
    : [
        line('handed in → answered', result.submit),
        line('handed in → verified', result.verified),
        `to reach p99 ${TO_REACH_MS} ms`,
      ].join('\n'),
);
