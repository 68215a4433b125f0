import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileForRunning } from '../run/compile-model.ts';
import { workOut } from './work-out.ts';

const file = fileURLToPath(new URL('../../../../data/processes/passport.bpmn', import.meta.url));
const text = readFileSync(file, 'utf8');
const model = await compileForRunning(text);

test('a case goes to the end that is found, and says what was done on the way', () => {
  const tasksTo = (outcome: 'granted' | 'denied' | 'notAccepted') => {
    const worked = workOut(model, { outcome, applies: false });
    return worked.ok && worked.value.tasks;
  };
  expect(tasksTo('granted')).toEqual(['s1', 's2', 's3', 's4']);
  expect(tasksTo('denied')).toEqual(['s1', 's2', 's3']);
  expect(tasksTo('notAccepted')).toEqual(['s1']);
});

test('a model that asks for nothing at a gateway stands still there', async () => {
  const mute = await compileForRunning(text.replaceAll('ow:asks="decision"', ''));
  expect(workOut(mute, { outcome: 'granted', applies: false })).toEqual({
    ok: false,
    error: { code: 'standsStill', at: ['gateway-after-s3'] },
  });
});

test('a model whose end says something else, or nothing, is found', async () => {
  const other = await compileForRunning(text.replace('ow:outcome="granted"', 'ow:outcome="denied"'));
  const mute = await compileForRunning(text.replace(' ow:outcome="granted"', ''));
  const granted = { outcome: 'granted', applies: false } as const;
  expect(workOut(other, granted)).toEqual({ ok: false, error: { code: 'otherEnd', outcome: 'denied' } });
  expect(workOut(mute, granted)).toEqual({ ok: false, error: { code: 'otherEnd', outcome: null } });
});

test('a model that goes round and round is given up', async () => {
  const circle = await compileForRunning(
    text
      .replace(/(id="flow-s4-event-concluded"[^>]*)targetRef="event-concluded"/, '$1targetRef="s2"')
      .replace(
        '<bpmn:incoming>flow-gateway-after-s1-s2</bpmn:incoming>',
        '<bpmn:incoming>flow-gateway-after-s1-s2</bpmn:incoming><bpmn:incoming>flow-s4-event-concluded</bpmn:incoming>',
      )
      .replace(/<bpmn:endEvent id="event-concluded"[\s\S]*?<\/bpmn:endEvent>/, ''),
  );
  expect(workOut(circle, { outcome: 'granted', applies: false })).toMatchObject({ error: { code: 'inCircles' } });
});
