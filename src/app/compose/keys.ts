import { masterKeyFile, masterKeySentence, openMasterKey, type KeyWrapper } from '../../platform/crypto/index.ts';
import { no, type Result } from '../../kernel/result.ts';
import type { Config } from '../../platform/config/index.ts';
import { refusalOf, type SetUpRefusal } from './refusal.ts';

/** The master key. It is made only for a database that is new: for one with data in it, another key would open nothing. */
export async function openKeys(config: Config, isNew: boolean): Promise<Result<KeyWrapper, SetUpRefusal>> {
  const opened = await openMasterKey({
    path: config.masterKeyFile ?? masterKeyFile(config.dataFolder),
    fromEnvironment: config.masterKey,
    mayCreate: isNew && config.masterKeyFile === undefined,
  });
  return opened.ok ? opened : no(refusalOf(opened.error.code, (language) => masterKeySentence(opened.error, language)));
}
