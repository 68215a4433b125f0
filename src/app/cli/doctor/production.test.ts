import { expect, test } from 'vitest';
import { configOf } from '../../../../test/support/app/house.ts';
import { examineProduction, examineStandby } from './production.ts';

const missing = (environment: Readonly<Record<string, string>>) =>
  examineProduction(configOf(environment), 'production').flatMap(({ name, ok }) => (ok ? [] : name));

const BACKUPS = { ONEWINDOW_BACKUP_FOLDER: '/mnt/backup', ONEWINDOW_BACKUP_KEYS_FOLDER: '/mnt/backup-keys' };
const WHOLE = { PUBLIC_URL: 'https://ban.example.cn', ONEWINDOW_CLAMAV: '127.0.0.1:3310', ...BACKUPS };

test('a demo, and what is not known to be production, lacks nothing', () => {
  expect(examineProduction(configOf({}), 'demo')).toEqual([]);
  expect(examineProduction(configOf({}), undefined)).toEqual([]);
});

test('production that has everything lacks nothing', () => {
  expect(missing(WHOLE)).toEqual([]);
  expect(missing({ ...WHOLE, ONEWINDOW_MASTER_KEY: 'from the environment' })).toEqual([]);
});

test.each([
  ['an address under which people reach it', { PUBLIC_URL: '' }, 'publicUrl'],
  ['an address that is not its own machine', { PUBLIC_URL: 'http://localhost:8080' }, 'publicUrl'],
  ['a virus scanner', { ONEWINDOW_CLAMAV: '' }, 'scanner'],
  ['a master key apart', { ONEWINDOW_MASTER_KEY_FILE: '/mnt/backup-keys/master.key' }, 'masterKeyApart'],
  ['a master key out of the backups', { ONEWINDOW_DATA: '/mnt/backup/data' }, 'masterKeyApart'],
])('production is told when it lacks %s', (_name, environment, name) => {
  expect(missing({ ...WHOLE, ...environment })).toEqual([name]);
});

test.each([
  [{ state: 'streaming', names: 'two' }, true, 'two'],
  [{ state: 'none' }, false, 'none'],
  [{ state: 'away' }, false, 'away'],
  [{ state: 'hidden' }, false, 'hidden'],
] as const)('production is told whether another server has what is confirmed: %o', (standby, ok, found) => {
  expect(examineStandby(standby)).toEqual({ name: 'standby', ok, found });
});
