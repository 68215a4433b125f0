import { expect, test } from 'vitest';
import { serviceIn } from './typed-service.ts';

function typed(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

test('everything that is missing is said at once, and what is whole is sent', () => {
  expect(serviceIn(typed({}), ['one']).lacks).toEqual(['paper', 'how', 'on', 'said']);
  const day = { 'servedOn.year': '2026', 'servedOn.month': '3', 'servedOn.day': '9' };
  const whole = { servedPaper: 'one', servedHow: 'post', servedSaid: ' EMS 1 ', ...day };
  expect(serviceIn(typed(whole), ['one']).order).toEqual({
    ...{ paper: 'one', wish: { how: 'post', on: '2026-03-09', said: 'EMS 1' } },
  });
  expect(serviceIn(typed(whole), ['two']).lacks).toEqual(['paper']);
  expect(serviceIn(typed({ ...whole, 'servedOn.day': '31', 'servedOn.month': '2' }), ['one']).lacks).toEqual(['on']);
});
