import { expect, test } from 'vitest';
import type { AdoptionView } from '../../../modules/process/templates/contract.ts';
import { templateStandOf } from './template-stand.ts';

type Entry = AdoptionView['history'][number];

const entry = (type: Entry['type'], revision: number): Entry => ({
  ...{ type, revision, edition: null, reason: '', decided: [] },
  ...{ at: `2026-03-0${revision}T01:00:00Z`, by: `演示${revision}` },
});
const adoption = (left: boolean): NonNullable<AdoptionView['adoption']> => ({
  ...{ left, newest: 1, changes: [], tasks: [], standing: 'asAdopted' },
  template: {
    key: 't',
    edition: 1,
    name: { zh: '模板' },
    note: { zh: '' },
    items: [],
    allows: [],
    fixed: [],
    reason: '',
    at: '',
  },
});
const newestFirst = (...types: Entry['type'][]) => types.map((type, place) => entry(type, place + 1)).toReversed();

test.each<[string, boolean, Entry['type'][], object]>([
  ['follows since it adopted it', false, ['adopted', 'changeAdded'], { stands: 'follows', since: { by: '演示1' } }],
  [
    'follows an edition since it took it',
    false,
    ['adopted', 'editionTaken', 'changeAdded'],
    { since: { by: '演示2' } },
  ],
  ['left it', true, ['adopted', 'templateLeft'], { stands: 'left', since: { by: '演示2' } }],
  [
    'left it and follows one again',
    false,
    ['adopted', 'templateLeft', 'adopted'],
    { stands: 'follows', since: { by: '演示3' } },
  ],
])('an item %s', (_name, left, types, expected) => {
  expect(templateStandOf({ adoption: adoption(left), history: newestFirst(...types) })).toMatchObject(expected);
});

test('an item that follows none has nothing to say', () => {
  expect(templateStandOf({ adoption: null, history: [] })).toBe(undefined);
});
