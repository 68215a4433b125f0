import type { Config } from '../../../platform/config/index.ts';
import { openGateways, readAuthority } from '../../compose/gateways.ts';
import { finding, type Finding } from './finding.ts';

/** Whether gateway and mail server let us in; where none is configured that is said, and is no fault. */
export async function examineGateways(config: Config): Promise<Finding[]> {
  const authority = await readAuthority(config);
  if (!authority.ok) return [finding('smsGateway', false, authority.error.code)];
  const { sms, email } = openGateways(config, {
    onReceipt: () => Promise.reject(new Error('only looking')),
    logger: { warn: () => undefined },
    ca: authority.value,
  });
  const [smsFound, mailFound] = await Promise.all([sms?.check() ?? '', email?.check() ?? '']);
  await sms?.close();
  return [
    finding('smsGateway', ['', 'bound'].includes(smsFound), smsFound),
    finding('mailServer', ['', 'ready'].includes(mailFound), mailFound),
  ];
}
