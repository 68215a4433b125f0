import { isInside, isLoopback, type Config } from '../../../platform/config/index.ts';
import { masterKeyFile } from '../../../platform/crypto/index.ts';
import type { Standby } from '../../../platform/database/index.ts';
import type { Mode } from '../../../platform/installation/index.ts';
import { finding, type Finding } from './finding.ts';

/** What a demo can do without and a county that serves people cannot; nothing where it is not known to be one. */
export function examineProduction(config: Config, mode: Mode | undefined): Finding[] {
  if (mode !== 'production') return [];
  const { publicUrl, scanner } = config;
  const isReached = publicUrl !== undefined && !isLoopback(publicUrl.hostname);
  return [
    finding('publicUrl', isReached, publicUrl?.origin ?? ''),
    finding('scanner', scanner !== undefined, ''),
    ...examineMasterKey(config),
  ];
}

/** One server is one disk: what was confirmed since the last backup goes with it. `found` names the standby, or what is wrong. */
export const examineStandby = (standby: Standby): Finding =>
  standby.state === 'streaming' ? finding('standby', true, standby.names) : finding('standby', false, standby.state);

/** The master key beside the archives that it opens is worth no more than no key. */
function examineMasterKey({ masterKey, masterKeyFile: named, dataFolder, ...config }: Config): Finding[] {
  const { backupFolder, backupKeysFolder } = config;
  if (masterKey !== undefined || backupFolder === undefined || backupKeysFolder === undefined) return [];
  const file = named ?? masterKeyFile(dataFolder);
  const isBeside = [backupFolder, backupKeysFolder].some((folder) => isInside(file, folder));
  return [finding('masterKeyApart', !isBeside, file)];
}
