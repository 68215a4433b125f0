import { describe, expect, test } from 'vitest';
import * as m from '../../../../test/support/process/model.ts';
import { starterItems, starterModel } from '../../../../test/support/process/starter.ts';
import { xmlOf } from '../../../../test/support/process/xml.ts';
import { compareModels } from './compare.ts';

const model = (parts: readonly m.Part[], ...flows: string[]) =>
  xmlOf({ id: 'p', item: 'i', ...m.level(parts, ...flows) });
const s = m.start('s');
const e = m.end('e');
const plain = model([s, m.work('r', 'review'), e], 's r', 'r e');

describe('what another version means otherwise', () => {
  test('a step between', () => {
    const changes = compareModels(
      plain,
      model([s, m.work('r', 'review'), m.work('v', 'visit'), e], 's r', 'r v', 'v e'),
    );
    expect(changes.map(({ id, how }) => [how, id])).toEqual([
      ['removed', 'r-e'],
      ['added', 'v'],
      ['added', 'r-v'],
      ['added', 'v-e'],
    ]);
    expect(changes[1]?.facts).toContainEqual({ fact: 'act', before: null, after: 'visit' });
  });
  test('who does it, for how long, by what article', () => {
    const more = { department: 'fire', limit: '3', limitUnit: 'workingDay' };
    expect(compareModels(plain, model([s, m.work('r', 'review', more), e], 's r', 'r e'))).toEqual([
      {
        id: 'r',
        kind: 'userTask',
        name: null,
        how: 'changed',
        facts: [
          { fact: 'department', before: 'approval', after: 'fire' },
          { fact: 'limit', before: null, after: '3' },
          { fact: 'limitUnit', before: null, after: 'workingDay' },
        ],
      },
    ]);
  });
  test('conditions, timers, repetitions and what a gateway does', () => {
    const ways = (condition: string) =>
      model([s, m.xor('x', 'x-e'), m.work('r', 'review'), e], 's x', `x r: ${condition}`, 'x e', 'r e');
    expect(compareModels(ways('a'), ways('b'))).toMatchObject([
      {
        id: 'x-r',
        name: 'x → r',
        facts: [
          { fact: 'conditionExpression', before: expect.stringContaining('a'), after: expect.stringContaining('b') },
        ],
      },
    ]);
    const timed = (duration: string) => model([s, m.catching('t', m.timer(duration)), e], 's t', 't e');
    expect(compareModels(timed('P1D'), timed('P2D'))).toMatchObject([
      { id: 't', facts: [{ fact: 'timerEventDefinition/timeDuration', before: 'P1D', after: 'P2D' }] },
    ]);
    const many = (count: string) => model([s, m.task('r', { as: 'many', count }), e], 's r', 'r e');
    expect(compareModels(many('2'), many('3'))).toMatchObject([
      { id: 'r', how: 'changed', facts: [{ before: '2', after: '3' }] },
    ]);
    const gate = (part: m.Part) => model([s, part, e], 's x', 'x e');
    expect(compareModels(gate(m.xor('x')), gate(m.and('x')))).toMatchObject([
      { id: 'x', facts: [{ fact: 'kind', before: 'exclusiveGateway', after: 'parallelGateway' }] },
    ]);
  });
  test('a step that moves into a sub-process is at another place', () => {
    const inside = model([s, m.sub('u', m.level([m.work('r', 'review')])), e], 's u', 'u e');
    expect(compareModels(plain, inside).find(({ id }) => id === 'r')).toMatchObject({
      facts: [{ fact: 'scope', before: 'p', after: 'u' }],
    });
  });
  test('how it is drawn, ordered and prefixed is nothing', () => {
    const other = plain.replaceAll('ow:', 'house:').replace('xmlns:ow', 'xmlns:house');
    expect(compareModels(plain, other)).toEqual([]);
    const moved = starterModel('food-business');
    const text = typeof moved === 'string' ? moved : new TextDecoder().decode(moved);
    expect(text).toContain('dc:Bounds');
    expect(compareModels(text, text.replaceAll(/ x="\d+/g, ' x="7'))).toEqual([]);
  });
});

test('there and back: what one way adds the other removes, for models of every kind', () => {
  const text = (key: string) => new TextDecoder().decode(starterModel(key));
  const [first] = starterItems;
  for (const { key } of starterItems.slice(1, 60)) {
    const [there, back] = [
      compareModels(text(first?.key ?? ''), text(key)),
      compareModels(text(key), text(first?.key ?? '')),
    ];
    const ids = (changes: typeof there, how: string) =>
      changes
        .filter((one) => one.how === how)
        .map(({ id }) => id)
        .sort();
    expect(ids(there, 'added')).toEqual(ids(back, 'removed'));
    expect(ids(there, 'changed')).toEqual(ids(back, 'changed'));
    expect(there.length).toBeGreaterThan(0);
    expect(compareModels(text(key), text(key))).toEqual([]);
  }
});
