import { expect, test } from 'vitest';
import { everyItem } from '../../../../test/support/catalogue/versions.ts';
import { sourceRules, sourceRulesIn } from './files.ts';

test('every paper in the table is asked for by some item and shared by its department', () => {
  const shared = new Set(
    everyItem.flatMap(({ materials }) => materials.filter((one) => one.shareable)).map(({ id }) => id),
  );
  for (const { material } of sourceRules()) expect(shared).toContain(material);
});

test('papers of two people, of a place or of a thing are not in it', () => {
  const listed = sourceRules().map(({ material }) => material);
  for (const material of ['common.marriage-cert', 'lic.038', 'common.property-cert', 'lic.023', 'lic.004'])
    expect(listed).not.toContain(material);
});

const line = { material: 'm', of: 'person', licences: [] };
const asking = (key: string, field: string) => ({ ...line, register: { key, shows: [{ field, is: 'yes' }] } });

test.each([
  ['a line of another shape', [{ material: 'm' }]],
  ['a paper named twice', [line, line]],
  ['a register that there is not', [asking('diary', 'living')]],
  ['a field that its register has not', [asking('population', 'income')]],
])('%s is no table', (_name, materials) => {
  expect(() => sourceRulesIn({ materials })).toThrow('material-sources.json');
});
