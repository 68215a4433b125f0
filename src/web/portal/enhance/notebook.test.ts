import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openNotebook, type Note } from './notebook.ts';
import { forgetfulShelf } from './shelf.ts';

const note = (field: string, key: string, text = key): Note => ({ field, key, answers: { [field]: text } });

describe('the notebook of unsaved answers', () => {
  test('keeps an answer until it is acknowledged', () => {
    const notebook = openNotebook(forgetfulShelf(), '/drafts/1');
    notebook.write(note('name', 'a'));
    expect(notebook.notes()).toEqual([note('name', 'a')]);
    notebook.strike(note('name', 'a'));
    expect(notebook.notes()).toEqual([]);
  });

  test('is found again after a reload, and only by its own draft', () => {
    const shelf = forgetfulShelf();
    openNotebook(shelf, '/drafts/1').write(note('name', 'a'));
    expect(openNotebook(shelf, '/drafts/1').notes()).toEqual([note('name', 'a')]);
    expect(openNotebook(shelf, '/drafts/2').notes()).toEqual([]);
  });

  test('does not forget a newer answer when an older one is acknowledged', () => {
    const notebook = openNotebook(forgetfulShelf(), '/drafts/1');
    notebook.write(note('name', 'old'));
    notebook.write(note('name', 'new'));
    notebook.strike(note('name', 'old'));
    expect(notebook.notes()).toEqual([note('name', 'new')]);
  });

  test.each(['not json', '{"a":1}', '[1,null]'])('starts afresh when the shelf holds %s', (text) => {
    const shelf = forgetfulShelf();
    shelf.setItem('unsaved:/drafts/1', text);
    expect(openNotebook(shelf, '/drafts/1').notes()).toEqual([]);
  });

  test('whatever is written and acknowledged in whatever order, the newest answer of a field is acknowledged or kept', () => {
    const step = fc.record({ act: fc.constantFrom('write', 'acknowledge'), field: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(fc.array(step), fc.array(fc.nat()), (steps, picks) => {
        const notebook = openNotebook(forgetfulShelf(), '/drafts/1');
        const written: Note[] = [];
        const acknowledged = new Set<string>();
        steps.forEach(({ act, field }, at) => {
          if (act === 'write') {
            written.push(note(field, String(at)));
            notebook.write(note(field, String(at)));
            return;
          }
          const struck = written[(picks[at] ?? 0) % Math.max(written.length, 1)];
          if (struck === undefined) return;
          acknowledged.add(struck.key);
          notebook.strike(struck);
        });
        const newest = new Map(written.map((one) => [one.field, one]));
        const expected = [...newest.values()].filter(({ key }) => !acknowledged.has(key));
        expect(notebook.notes().toSorted(byField)).toEqual(expected.toSorted(byField));
      }),
    );
  });
});

const byField = (one: Note, other: Note) => one.field.localeCompare(other.field);
