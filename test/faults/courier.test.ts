// Every step of what goes by courier, both ways, struck at its commit: the answer of the courier is lost, or the program dies over it.
// Nothing is ordered twice, nothing is lost on its way, and whoever waits is told once.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lookAround } from '../../src/modules/delivery/index.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, handedIn } from '../support/app/errand.ts';
import { signedInPerson } from '../support/app/people.ts';
import { ADDRESS, examined, openHanding, ready, type Handing } from '../support/faults/handing.ts';
import { nothingIsBroken, standingOf, timesOf } from '../support/faults/standing.ts';
import { appends, strikeBehind, throughFaults, type Step } from '../support/faults/struck-house.ts';

const COMES_AGAIN_MS = 30_000;
const ROUND_MS = 2_000;

/**
 * The round that the program makes every ten minutes, made more often: what a program had in its hands when it was killed is found by it.
 * Until the test ends.
 */
function makeRounds({ struck: { house } }: Handing): void {
  const ended = new AbortController();
  const rounds = (async () => {
    while (!ended.signal.aborted) {
      await lookAround(house.modules.issuing.delivery);
      await sleep(ROUND_MS, undefined, { signal: ended.signal }).catch(() => undefined);
    }
  })();
  onTestFinished(async () => {
    ended.abort();
    await rounds;
  });
}

/** Waits until each of these events stands in the log of a case, and holds that it stands there once. */
async function onceEach({ struck }: Handing, caseId: string, types: readonly string[]): Promise<void> {
  const once = Object.fromEntries(types.map((type) => [type, 1]));
  await vi.waitFor(async () => expect(await timesOf(struck, caseId, types)).toEqual(once), COMES_AGAIN_MS);
}

/** The waybill of the only parcel that the courier has for this address, once it was booked. */
async function waybillOf(handing: Handing, caseId: string, name: string): Promise<string> {
  await onceEach(handing, caseId, ['parcelOrdered', 'parcelBooked']);
  const own = handing.courier.parcels.all().filter(({ party }) => party.name === name);
  expect(own).toHaveLength(1);
  return own[0]?.waybill ?? '';
}

test('papers sent in: called for, booked, carried and taken in once, whatever dies at their commits', async () => {
  const handing = await openHanding();
  makeRounds(handing);
  const { struck, officers, courier } = handing;
  const holder = await signedInPerson(struck.house.modules.identity, 986);
  const receipt = await handedIn(struck.house, holder);
  const { caseId } = receipt;

  const fetching: Step = {
    words: appends('parcelOrdered', caseId),
    send: () => holder.post(`/my/cases/${caseId}/send-papers`, ADDRESS, `fetch-${caseId}`),
    standing: () => timesOf(struck, caseId, ['parcelOrdered']),
  };
  // The courier takes the order and its answer is lost; it is asked again, and what it said is lost before it is written down.
  courier.faults = { ...courier.faults, loseAnswers: 1 };
  const sets = async () => void (await throughFaults(struck, fetching, ['cut', 'kill']));
  await strikeBehind(struck, { words: appends('parcelBooked', caseId), sets }, ['cut', 'before']);
  const waybill = await waybillOf(handing, caseId, ADDRESS.name);

  const moves = () => courier.move(waybill, 'delivered');
  await strikeBehind(struck, { words: appends('parcelMoved', caseId), sets: moves }, ['cut', 'before']);
  await onceEach(handing, caseId, ['parcelMoved']);
  await moves();
  await moves();
  await strikeBehind(struck, { words: appends('parcelDelivered', caseId), sets: moves }, ['kill', 'after']);
  await onceEach(handing, caseId, ['parcelDelivered']);
  expect(await timesOf(struck, caseId, ['parcelMoved'])).toEqual({ parcelMoved: 3 });

  const incoming = jsonOf<{ papers: { parcel: { id: string } }[] }>(
    await officers.issuer.get('/api/delivery/incoming'),
  );
  const parcel = incoming.papers[0]?.parcel.id ?? '';
  const takingIn: Step = {
    words: appends('parcelTakenIn', caseId),
    send: () => officers.issuer.post(`/api/delivery/incoming/${parcel}/take-in`, {}, `take-in-${parcel}`),
    standing: () => standingOf(struck, caseId, ['delivery.parcel']),
  };
  await throughFaults(struck, takingIn, ['kill', 'cut']);
  await onceEach(handing, caseId, ['parcelOrdered', 'parcelBooked', 'parcelDelivered', 'parcelTakenIn']);
  await nothingIsBroken(struck, [receipt]);
});

test('a result by post: given away, booked and come back once, whatever dies at their commits', async () => {
  const handing = await openHanding();
  makeRounds(handing);
  const { struck, officers, hall, courier } = handing;
  const file = await examined(handing, 985);
  const { caseId, holder } = file;
  jsonOf(await act(officers.approver, caseId, ['decide', { outcome: 'grant', paragraphs: [] }]));
  await ready(handing, caseId);
  const chosen = await holder.post(`/my/cases/${caseId}/delivery`, { method: 'post', ...ADDRESS });
  expect(chosen.status).toBe(303);

  // Result and parcel are one commit, and the courier is asked after it.
  const posted: Step = {
    words: appends('resultPosted', caseId),
    send: () => officers.issuer.post(`/api/issuing/results/${caseId}/post`, { hall }, `post-${caseId}`),
    standing: () => standingOf(struck, caseId, ['issuing.result']),
  };
  await throughFaults(struck, posted, ['kill', 'cut']);
  const waybill = await waybillOf(handing, caseId, ADDRESS.name);

  for (let step = 1; step < 6; step += 1) await courier.move(waybill, 'returned');
  const comesBack = { words: appends('parcelReturned', caseId), sets: () => courier.move(waybill, 'returned') };
  await strikeBehind(struck, comesBack, ['cut', 'before']);
  await onceEach(handing, caseId, ['parcelReturned', 'resultCameBack']);
  expect(await timesOf(struck, caseId, ['resultPosted', 'parcelMoved'])).toEqual({ resultPosted: 1, parcelMoved: 5 });
  await ready(handing, caseId);
  await nothingIsBroken(struck, [file]);
});
