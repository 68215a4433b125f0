import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../../platform/config/index.ts';
import { openSimulator, SIMULATED } from '../../simulators/opening.ts';
import { examineGateways } from './gateways.ts';

const examined = (environment: Readonly<Record<string, string>>) => {
  const config = readConfig(environment);
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return examineGateways(config.value);
};

const SENDERS = { ONEWINDOW_SMS_SENDER: '10690000', ONEWINDOW_MAIL_SENDER: 'a@example.cn' };

describe('doctor', () => {
  test('says that no gateway is configured, and that this is no fault', async () => {
    expect(await examined({})).toEqual([
      { name: 'smsGateway', ok: true, found: '' },
      { name: 'mailServer', ok: true, found: '' },
    ]);
  });

  test('knocks at both doors', async () => {
    const [sms, mail] = [
      await openSimulator('sms', { port: 0, page: 0 }),
      await openSimulator('mail', { port: 0, page: 0 }),
    ];
    onTestFinished(async () => {
      await sms.close();
      await mail.close();
    });
    const at = (password: string) => ({
      ...SENDERS,
      ONEWINDOW_SMS_URL: `smpp://${SIMULATED.systemId}:${password}@127.0.0.1:${sms.port}`,
      ONEWINDOW_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    });
    expect(await examined(at(SIMULATED.password))).toMatchObject([
      { ok: true, found: 'bound' },
      { ok: true, found: 'ready' },
    ]);
    expect(await examined(at('wrong'))).toMatchObject([
      { ok: false, found: expect.stringContaining('0x0000000e') },
      { ok: true },
    ]);
  });

  test('says when nobody is at home, or the certificates cannot be read', async () => {
    const away = { ...SENDERS, ONEWINDOW_SMS_URL: 'smpp://a:b@127.0.0.1:1', ONEWINDOW_SMTP_URL: 'smtp://127.0.0.1:1' };
    expect(await examined(away)).toMatchObject([
      { ok: false, found: 'ECONNREFUSED' },
      { ok: false, found: 'ESOCKET' },
    ]);
    expect(await examined({ ...away, ONEWINDOW_GATEWAY_CA: '/nowhere.pem' })).toEqual([
      { name: 'smsGateway', ok: false, found: 'fileUnreadable' },
    ]);
  });
});
