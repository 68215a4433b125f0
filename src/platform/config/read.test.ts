import { describe, expect, test } from 'vitest';
import { format } from 'prettier';
import { LANGUAGES } from '../../kernel/language.ts';
import { USUAL_PORT } from '../../web/bridge/contract.ts';
import { configurationDocument, faultSentence, readConfig, type Environment } from './index.ts';

const sentences = (environment: Environment) => {
  const read = readConfig(environment);
  return read.ok ? [] : read.error.map((fault) => faultSentence(fault, 'en'));
};

const configOf = (environment: Environment) => {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.error.map((fault) => faultSentence(fault, 'en')).join(' '));
  return read.value;
};

const hostApp = {
  ONEWINDOW_HOST_APP_NAME: '爱山东',
  ONEWINDOW_HOST_APP_NAME_EN: 'Ai Shandong',
  ONEWINDOW_HOST_APP_RETURN: 'ishandong://home',
};
const hostAppSignIn = {
  ONEWINDOW_HOST_APP_TOKEN_URL: 'https://app.example.cn/token',
  ONEWINDOW_HOST_APP_USER_URL: 'https://app.example.cn/user',
  ONEWINDOW_HOST_APP_CLIENT_ID: 'county',
  ONEWINDOW_HOST_APP_CLIENT_SECRET: 'secret',
  ONEWINDOW_HOST_APP_LEVELS: 'L1=1, L2=2,L3=3',
};

describe('an environment without faults', () => {
  test('may be empty: every variable has a default or can be done without', () => {
    expect(configOf({})).toMatchObject({ port: 8080, host: 'localhost', area: '370828000000', logLevel: 'info' });
  });

  test('an empty value is the same as none', () => {
    expect(configOf({ PORT: '', DATABASE_URL: '' })).toEqual(configOf({}));
  });

  test('variables of other programs and of the test command are left alone', () => {
    expect(sentences({ PATH: '/bin', ONEWINDOW_REQUIRE: 'all', ONEWINDOW_TEST_POSTGRES: 'debian15' })).toEqual([]);
  });

  test('values are read into their types', () => {
    const config = configOf({
      PORT: '0',
      PUBLIC_URL: 'https://ban.example.cn',
      ONEWINDOW_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    });
    expect(config.port).toBe(0);
    expect(config.publicUrl?.origin).toBe('https://ban.example.cn');
    expect(config.trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });
});

test('backups and their keys may stand in folders side by side whose names begin alike', () => {
  const folders = { ONEWINDOW_BACKUP_FOLDER: '/mnt/backup', ONEWINDOW_BACKUP_KEYS_FOLDER: '/mnt/backup-keys' };
  expect(configOf(folders)).toMatchObject({ backupKeysFolder: '/mnt/backup-keys', backupKeep: 14 });
});

test('the devices of the clerks’ computers are at a port, or there are none', () => {
  expect(configOf({}).bridgePort).toBe(USUAL_PORT);
  expect(configOf({ ONEWINDOW_BRIDGE_PORT: '17371' }).bridgePort).toBe(17_371);
  expect(configOf({ ONEWINDOW_BRIDGE_PORT: 'none' }).bridgePort).toBeUndefined();
});

test('another app is known whole: its names, the way back, and how it says who people are', () => {
  const config = configOf({ ...hostApp, ...hostAppSignIn });
  expect(config.hostAppReturn?.href).toBe('ishandong://home');
  expect(config.hostAppLevels).toEqual({ L1: 1, L2: 2, L3: 3 });
  expect(configOf(hostApp)).toMatchObject({ hostAppName: '爱山东', hostAppTokenUrl: undefined });
});

describe('a fault is told in a sentence that names the variable', () => {
  test.each<[string, Environment, string]>([
    [
      'a misspelt name',
      { ONEWINDOW_DTAA: '/srv' },
      'The environment variable ONEWINDOW_DTAA is not known; did you mean ONEWINDOW_DATA?',
    ],
    [
      'a name far from any',
      { ONEWINDOW_COLOUR_SCHEME: 'red' },
      'The environment variable ONEWINDOW_COLOUR_SCHEME is not known.',
    ],
    ['a port that is none', { PORT: '80a' }, 'PORT is "80a", but it must be a whole number from 0 to 65535.'],
    ['a port too high', { PORT: '65536' }, 'PORT is "65536", but it must be a whole number from 0 to 65535.'],
    [
      'a word that is no choice',
      { ONEWINDOW_MODE: 'live' },
      'ONEWINDOW_MODE is "live", but it must be one of demo, production.',
    ],
    [
      'a town instead of a county',
      { ONEWINDOW_AREA: '370828100000' },
      'ONEWINDOW_AREA is "370828100000", but it must be a county\'s 12-digit division code that ends in six zeros, such as 370828000000.',
    ],
    [
      'a public address with a path',
      { PUBLIC_URL: 'https://a.cn/window' },
      'PUBLIC_URL is "https://a.cn/window", but it must be an http:// or https:// address without a path, such as https://ban.example.gov.cn.',
    ],
    [
      'a network that is none',
      { ONEWINDOW_TRUSTED_PROXIES: '10.0.0.0/33' },
      'ONEWINDOW_TRUSTED_PROXIES is "10.0.0.0/33", but it must be IP addresses or networks with commas between them, such as 10.0.0.0/8,::1.',
    ],
    [
      'a certificate without its key',
      { ONEWINDOW_TLS_CERT: '/c' },
      'ONEWINDOW_TLS_CERT is set, so ONEWINDOW_TLS_KEY must be set too.',
    ],
    [
      'an issuer without its secret',
      { ONEWINDOW_ISSUER: 'https://i.cn', ONEWINDOW_CLIENT_ID: 'c' },
      'ONEWINDOW_ISSUER is set, so ONEWINDOW_CLIENT_SECRET must be set too.',
    ],
    [
      'two places for the master key',
      { ONEWINDOW_MASTER_KEY: 'a', ONEWINDOW_MASTER_KEY_FILE: '/k' },
      'Only one of ONEWINDOW_MASTER_KEY and ONEWINDOW_MASTER_KEY_FILE may be set.',
    ],
    [
      'plain http for others in production',
      { ONEWINDOW_MODE: 'production', PUBLIC_URL: 'http://ban.example.cn' },
      'Production does not serve others over plain http: set PUBLIC_URL to an https:// address.',
    ],
    [
      'short messages in clear over the open network',
      { ONEWINDOW_SMS_URL: 'smpp://a:b@sms.example.cn', ONEWINDOW_SMS_SENDER: '106900001234' },
      'Short messages do not leave the house in clear: begin ONEWINDOW_SMS_URL with smpps://, or name a gateway in a private network.',
    ],
    [
      'a gateway without a sender',
      { ONEWINDOW_SMS_URL: 'smpp://a:b@10.1.2.3' },
      'ONEWINDOW_SMS_URL is set, so ONEWINDOW_SMS_SENDER must be set too.',
    ],
    [
      'a mail server without a sender',
      { ONEWINDOW_SMTP_URL: 'smtp://mail.example.cn' },
      'ONEWINDOW_SMTP_URL is set, so ONEWINDOW_MAIL_SENDER must be set too.',
    ],
    [
      'a demo that would write to strangers',
      {
        ONEWINDOW_MODE: 'demo',
        ONEWINDOW_SMTP_URL: 'smtp://mail.example.cn',
        ONEWINDOW_MAIL_SENDER: 'a@example.cn',
      },
      "The people of a demo county are invented, but their telephone numbers may be somebody's: remove ONEWINDOW_SMTP_URL, or name a server of this machine.",
    ],
    [
      'backups without a place for their keys',
      { ONEWINDOW_BACKUP_FOLDER: '/mnt/backup' },
      'ONEWINDOW_BACKUP_FOLDER is set, so ONEWINDOW_BACKUP_KEYS_FOLDER must be set too.',
    ],
    [
      'keys in the folder of the backups',
      { ONEWINDOW_BACKUP_FOLDER: '/mnt/backup', ONEWINDOW_BACKUP_KEYS_FOLDER: '/mnt/backup/' },
      'Backups and their keys are kept apart: ONEWINDOW_BACKUP_KEYS_FOLDER and ONEWINDOW_BACKUP_FOLDER must be two folders, neither inside the other.',
    ],
    [
      'keys inside the folder of the backups',
      { ONEWINDOW_BACKUP_FOLDER: '/mnt/backup', ONEWINDOW_BACKUP_KEYS_FOLDER: '/mnt/backup/keys' },
      'Backups and their keys are kept apart: ONEWINDOW_BACKUP_KEYS_FOLDER and ONEWINDOW_BACKUP_FOLDER must be two folders, neither inside the other.',
    ],
    [
      'backups kept for no day',
      { ONEWINDOW_BACKUP_KEEP: '0' },
      'ONEWINDOW_BACKUP_KEEP is "0", but it must be a whole number of days from 1 to 3650.',
    ],
    [
      'quiet hours that no clock shows',
      { ONEWINDOW_QUIET_HOURS: '21-8' },
      'ONEWINDOW_QUIET_HOURS is "21-8", but it must be written as 21:00-08:00, or none.',
    ],
  ])('%s', (_name, environment, sentence) => {
    expect(sentences(environment)).toEqual([sentence]);
  });

  test.each<[string, Environment, string]>([
    [
      'a kiosk without patience',
      { ONEWINDOW_KIOSK_IDLE: '29' },
      'ONEWINDOW_KIOSK_IDLE is "29", but it must be a whole number of seconds from 30 to 1200.',
    ],
    [
      'a notice that nobody could answer in time',
      { ONEWINDOW_KIOSK_NOTICE: '5' },
      'ONEWINDOW_KIOSK_NOTICE is "5", but it must be a whole number of seconds from 20 to 300.',
    ],
    [
      'a port of the devices that no program listens on',
      { ONEWINDOW_BRIDGE_PORT: '0' },
      'ONEWINDOW_BRIDGE_PORT is "0", but it must be a whole number from 1 to 65535, or none.',
    ],
    [
      'a way back that runs something',
      { ...hostApp, ONEWINDOW_HOST_APP_RETURN: 'javascript://x/%0aalert(1)' },
      'ONEWINDOW_HOST_APP_RETURN is "javascript://x/%0aalert(1)", but it must be an https:// address, or an address of the scheme of an app such as countyapp://home.',
    ],
    [
      'a level that we do not have',
      { ...hostApp, ...hostAppSignIn, ONEWINDOW_HOST_APP_LEVELS: 'L9=9' },
      'ONEWINDOW_HOST_APP_LEVELS is "L9=9", but it must be names of levels with ours from 0 to 4, such as L1=1,L2=2,L3=3.',
    ],
    [
      'an app without its English name',
      { ...hostApp, ONEWINDOW_HOST_APP_NAME_EN: '' },
      'ONEWINDOW_HOST_APP_NAME is set, so ONEWINDOW_HOST_APP_NAME_EN must be set too.',
    ],
    [
      'an app that says who people are without the secret',
      { ...hostApp, ...hostAppSignIn, ONEWINDOW_HOST_APP_CLIENT_SECRET: '' },
      'ONEWINDOW_HOST_APP_TOKEN_URL is set, so ONEWINDOW_HOST_APP_CLIENT_SECRET must be set too.',
    ],
    [
      'an app that signs in and has no name',
      hostAppSignIn,
      'ONEWINDOW_HOST_APP_TOKEN_URL is set, so ONEWINDOW_HOST_APP_NAME must be set too.',
    ],
    [
      'an identity that travels in clear',
      { ...hostApp, ...hostAppSignIn, ONEWINDOW_HOST_APP_USER_URL: 'http://app.example.cn/user' },
      'Who people are does not travel in clear: set ONEWINDOW_HOST_APP_USER_URL to an https:// address, or to one of this machine.',
    ],
  ])('%s', (_name, environment, sentence) => {
    expect(sentences(environment)).toEqual([sentence]);
  });

  test('a secret is not repeated', () => {
    expect(sentences({ ONEWINDOW_SMS_URL: 'smpp://county:hunter2-too-long@10.0.0.1' }).join()).not.toContain('hunter2');
    expect(sentences({ DATABASE_URL: 'mysql://root:hunter2@db/x' }).join()).not.toContain('hunter2');
  });

  test('all faults are told at once', () => {
    expect(sentences({ PORT: 'x', ONEWINDOW_AREA: 'y', ONEWINDOW_Z: 'z' })).toHaveLength(3);
  });

  test('in each language', () => {
    const read = readConfig({ PORT: 'x', ONEWINDOW_DTAA: 'y' });
    const told = read.ok
      ? []
      : LANGUAGES.flatMap((language) => read.error.map((fault) => faultSentence(fault, language)));
    expect(new Set(told).size).toBe(4);
  });
});

describe('the servers that take messages', () => {
  test.each([
    ['ONEWINDOW_SMS_URL', 'smpps://county:secret@sms.example.cn', { host: 'sms.example.cn', port: 3550, tls: true }],
    ['ONEWINDOW_SMS_URL', 'smpp://county:secret@10.0.0.1:9000', { host: '10.0.0.1', port: 9000, tls: false }],
  ])('%s as %s', (name, url, expected) => {
    const { smsGateway } = configOf({ [name]: url, ONEWINDOW_SMS_SENDER: '106900001234' });
    expect(smsGateway).toEqual({ ...expected, user: 'county', password: 'secret' });
  });

  test('a password of a mail server may hold signs that an address writes otherwise', () => {
    const { mailServer } = configOf({
      ONEWINDOW_SMTP_URL: 'smtp://window%40county:p%3Aw%2F1@mail.example.cn',
      ONEWINDOW_MAIL_SENDER: '一窗 <window@county.example>',
    });
    expect(mailServer).toEqual({
      ...{ host: 'mail.example.cn', port: 587, tls: false },
      ...{ user: 'window@county', password: 'p:w/1' },
    });
  });

  test.each(['smpp://10.0.0.1', 'http://a:b@10.0.0.1', 'smpp://county:nine-long@10.0.0.1', 'smpp://a:b@10.0.0.1/x'])(
    '%s is no SMS gateway',
    (url) => {
      expect(sentences({ ONEWINDOW_SMS_URL: url })).toEqual([expect.stringContaining('smpps://system:password@host')]);
    },
  );
});

test('production on this machine alone may use plain http', () => {
  expect(sentences({ ONEWINDOW_MODE: 'production', PUBLIC_URL: 'http://127.0.0.1:8080' })).toEqual([]);
});

test('the document of the configuration names every variable (regenerate it with vitest --update)', async () => {
  const page = await format(configurationDocument(), { parser: 'markdown', printWidth: 120 });
  await expect(page).toMatchFileSnapshot('../../../docs/how-to/configuration.md');
});
