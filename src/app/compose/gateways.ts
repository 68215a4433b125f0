import { readFile } from 'node:fs/promises';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { Gateways } from '../../modules/messages/index.ts';
import { isLoopback, type Config } from '../../platform/config/index.ts';
import type { Logger } from '../../platform/logging/index.ts';
import { openMailServer } from '../../platform/mail/index.ts';
import { openSmsGateway, type SmsReceipt } from '../../platform/sms/index.ts';
import { refusalOf, type SetUpRefusal } from './refusal.ts';
import { setUpWording } from './wording.ts';

type Hearing = {
  onReceipt: (receipt: SmsReceipt) => Promise<void>;
  logger: Pick<Logger, 'warn'>;
  ca: string | undefined;
};

/** The ways out of the house that are configured. Nothing connects before there is something to send. */
export const openGateways = (config: Config, hearing: Hearing): Gateways => ({
  sms: smsGateway(config, hearing),
  email: mailServer(config, hearing),
});

function smsGateway({ smsGateway: at, smsSender: from }: Config, { onReceipt, logger, ca }: Hearing): Gateways['sms'] {
  if (!at || from === undefined) return undefined;
  const { host, port, tls, user: systemId = '', password = '' } = at;
  const trouble = (reason: string) => logger.warn({ reason }, 'the SMS gateway cannot be used now');
  return openSmsGateway({ host, port, tls, systemId, password, from, ca }, { onReceipt, trouble });
}

/** On this machine letters may travel in clear; everywhere else STARTTLS is demanded of the server. */
function mailServer({ mailServer: at, mailSender: from }: Config, { ca }: Pick<Hearing, 'ca'>): Gateways['email'] {
  if (!at || from === undefined) return undefined;
  const { host, port, tls, user, password } = at;
  const security = tls ? 'tls' : isLoopback(host) ? 'none' : 'startTls';
  return openMailServer({ host, port, security, user, password, from, ca });
}

/** The certificates by which the county knows its gateways; undefined for the public authorities. */
export async function readAuthority({
  gatewayAuthority: path,
}: Config): Promise<Result<string | undefined, SetUpRefusal>> {
  if (path === undefined) return ok(undefined);
  try {
    return ok(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return no(refusalOf('fileUnreadable', (language) => setUpWording[language].fileUnreadable(path, reason)));
  }
}
