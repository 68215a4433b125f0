// What quality.md asks of the search, over the entries of the starter catalogue: what people mean stands among the first five.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { loadCatalogue, openItemSearch, readCatalogueFiles, searchItems } from '../../src/modules/catalogue/index.ts';
import { everydayQuestions, literalQuestions, recallAtFive, WAYS } from '../support/catalogue/questions.ts';
import { everyItem } from '../support/catalogue/versions.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const EVERYDAY = 0.95;
const LITERAL = 0.98;

const on = civilDate('2026-03-02');
const search = openItemSearch();
let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
  const files = await readCatalogueFiles();
  const stamp = {
    actor: { kind: 'system', id: 'load' } as const,
    at: new Date('2026-03-02T01:00:00Z'),
    reason: 'test',
  };
  await db.app.within({ area: db.area }, (tx) => loadCatalogue(tx, files, { ...stamp, on }));
});
afterAll(() => db.close());

const keysFor = async (words: string) => {
  const { items } = await db.app.within({ area: db.area }, (tx) => searchItems(search, tx, { words, on }));
  return items.map(({ key }) => key);
};

const everyday = await everydayQuestions();

describe('in everyday words', () => {
  test('every item is asked for at least twice', () => {
    const asked = everyday.map(({ items: [first] }) => first);
    expect(everyItem.filter(({ key }) => asked.filter((one) => one === key).length < 2)).toEqual([]);
  });
  test.each([
    ['the questions that the search was tuned by', 'open'],
    ['questions kept back meanwhile', 'keptBack'],
    ['questions written against it, after its words', 'contrary'],
    ['questions written when all its words stood', 'after'],
  ] as const)('%s are answered', async (_what, set) => {
    const questions = everyday.filter((one) => one.set === set);
    const { recall, missed } = await recallAtFive(questions, keysFor);
    expect(questions.length).toBeGreaterThan(200);
    expect(recall, JSON.stringify(missed.slice(0, 20))).toBeGreaterThanOrEqual(EVERYDAY);
  });
});

describe('the official name', () => {
  const literal = literalQuestions(everyItem);
  test.each(WAYS)('typed as %s finds its item', async (way) => {
    const { recall, missed } = await recallAtFive(literal[way], keysFor);
    expect(literal[way]).toHaveLength(everyItem.length);
    expect(recall, JSON.stringify(missed.slice(0, 20))).toBeGreaterThanOrEqual(LITERAL);
  });
});
