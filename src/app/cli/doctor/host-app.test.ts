import { describe, expect, onTestFinished, test } from 'vitest';
import { configOf } from '../../../../test/support/app/house.ts';
import { openHostApp } from '../../simulators/host-app.ts';
import { examineHostApp } from './host-app.ts';

const NAMED = {
  ONEWINDOW_HOST_APP_NAME: '模拟应用',
  ONEWINDOW_HOST_APP_NAME_EN: 'Simulated App',
  ONEWINDOW_HOST_APP_RETURN: 'https://app.example/',
};
const signingIn = (url: string) => ({
  ...NAMED,
  ONEWINDOW_HOST_APP_TOKEN_URL: `${url}/token`,
  ONEWINDOW_HOST_APP_USER_URL: `${url}/user`,
  ONEWINDOW_HOST_APP_CLIENT_ID: 'a',
  ONEWINDOW_HOST_APP_CLIENT_SECRET: 'b',
  ONEWINDOW_HOST_APP_LEVELS: 'L1=1',
});
const examined = (environment: Readonly<Record<string, string>>) => examineHostApp(configOf(environment));

describe('doctor', () => {
  test('says nothing of an app that is not configured', async () => {
    expect(await examined({})).toEqual([]);
  });

  test('says that an app opens our pages and signs nobody in', async () => {
    expect(await examined(NAMED)).toEqual([{ name: 'hostApp', ok: true, found: '模拟应用' }]);
  });

  test('knocks where tickets are exchanged', async () => {
    const app = await openHostApp({ port: 0, portal: new URL('http://localhost:8080') });
    let open = true;
    onTestFinished(() => (open ? app.close() : undefined));
    expect(await examined(signingIn(app.url))).toEqual([{ name: 'hostAppAnswers', ok: true, found: app.url }]);
    await app.close();
    open = false;
    expect(await examined(signingIn(app.url))).toEqual([{ name: 'hostAppAnswers', ok: false, found: app.url }]);
  });

  test('takes no app of this machine for a real one in production', async () => {
    const production = { ...signingIn('http://127.0.0.1:8090'), ONEWINDOW_MODE: 'production' };
    expect(await examined(production)).toEqual([{ name: 'hostAppReal', ok: false, found: 'http://127.0.0.1:8090' }]);
  });
});
