import { expect, test } from 'vitest';
import { personId } from '../../../../kernel/id.ts';
import { keepsAwayFrom, type Concerned, type Interests } from './keeping-away.ts';

const id = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, '0')}`;
const [wife, firm, number] = [personId(id(1)), id(2), '370828261123000176'];
const none: Interests = { people: [], organisations: [], cases: [] };
const matter: Concerned = { people: [id(3), wife], organisations: [firm], number };

test.each<[string, Partial<Interests>, Concerned, boolean]>([
  ['nothing', {}, matter, false],
  ['a relative whom it names', { people: [wife] }, matter, true],
  ['a relative whom it does not name', { people: [personId(id(9))] }, matter, false],
  ['the organisation that applies', { organisations: [firm] }, matter, true],
  ['another organisation', { organisations: [id(9)] }, matter, false],
  [
    'an organisation, in a matter of nobody but a person',
    { organisations: [firm] },
    { ...matter, organisations: [null] },
    false,
  ],
  ['this case', { cases: [number] }, matter, true],
  ['another case', { cases: ['370828261123000253'] }, matter, false],
  ['a case, before the matter has a number', { cases: [number] }, { people: [], organisations: [] }, false],
])('an officer who declared %s keeps away or does not', (_name, declared, concerned, expected) => {
  expect(keepsAwayFrom({ ...none, ...declared }, concerned)).toBe(expected);
});
