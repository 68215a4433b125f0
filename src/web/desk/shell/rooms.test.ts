import { describe, expect, test } from 'vitest';
import { navEntries } from './rooms.ts';

const shown = (...roles: string[]) =>
  navEntries(roles).map((entry) =>
    entry.kind === 'room' ? entry.room.word : { [entry.group]: entry.rooms.map(({ word }) => word) },
  );

describe('what stands in the head of the desk', () => {
  test('a clerk has the counter at hand, and no menu of one room', () => {
    expect(shown('clerk')).toEqual([
      'counter',
      'licences',
      'oversight',
      'themeBoard',
      'turnedAway',
      { drawing: ['processes', 'themes', 'decisions', 'models'] },
    ]);
  });

  test('a leader has seven entries, whatever he answers for', () => {
    expect(shown('leader')).toEqual([
      'licences',
      'oversight',
      { review: ['themeBoard', 'forwardings', 'postChecks', 'instant'] },
      { answering: ['turnedAway', 'disputes', 'orders', 'ratings'] },
      'cockpit',
      { drawing: ['processes', 'themes', 'decisions', 'models', 'themeDesigns'] },
    ]);
  });

  test('every room that one is admitted to stands there once', () => {
    const all = navEntries(['clerk', 'issuer', 'reviewer', 'sectionHead']).flatMap((entry) =>
      entry.kind === 'room' ? [entry.room.to] : entry.rooms.map(({ to }) => to),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(21);
  });
});
