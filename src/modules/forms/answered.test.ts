import { expect, test } from 'vitest';
import { publicHealthAnswers } from '../../../test/support/catalogue/answers.ts';
import { towns, versionOf } from '../../../test/support/catalogue/versions.ts';
import { answeredPages } from './answered.ts';
import { formOf } from './form-of.ts';

const form = formOf(versionOf('public-health'), towns);
const shuffled = Object.fromEntries(Object.entries(publicHealthAnswers).toReversed());
const pages = form.ok ? answeredPages(form.value, shuffled) : [];

test('answers are read in the order of the form, whatever order they are kept in', () => {
  expect(pages.map(({ id }) => id)).toEqual(
    form.ok ? form.value.pages.map(({ id }) => id).filter((id) => id !== 'agent-name') : [],
  );
});

test('a town is read by its name, an option in the language it has', () => {
  const values = pages.flatMap(({ answers }) => answers.map(({ field, value }) => [field, value] as const));
  expect(Object.fromEntries(values)).toMatchObject({
    'site.division': { zh: '金乡街道' },
    'venue.category': { zh: '理发店', en: 'Hairdresser' },
    'site.area': { zh: '86.5', en: '86.5' },
  });
});
