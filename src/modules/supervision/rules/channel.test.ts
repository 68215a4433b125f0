import { expect, test } from 'vitest';
import { hallIn, kindOf, placeOf } from './channel.ts';

const handedIn = (channel: string, hall: string | undefined) =>
  placeOf({
    type: 'caseSubmitted',
    facts: { department: 'approval', item: { key: 'ss-card' } },
    on: '2026-03-02',
    answerBy: '2026-03-09',
    channel,
    ...(hall !== undefined && { hall }),
  }).channel;

test.each([
  ['portal', undefined, 'portal', undefined],
  ['window', undefined, 'window', undefined],
  ['window', 'hall-county', 'window', 'hall-county'],
])('handed in by %s in %s: a %s, of the hall %s', (channel, hall, kind, known) => {
  const counted = handedIn(channel, hall);
  expect([kindOf(counted), hallIn(counted)]).toEqual([kind, known]);
});
