import type { Language } from '../../kernel/language.ts';
import { never } from '../../kernel/result.ts';

/** `place` is a file or the environment variable; what it held is never repeated. */
export type MasterKeyRefusal =
  | { code: 'masterKeyMissing'; path: string }
  | { code: 'masterKeyExposed'; path: string; mode: string }
  | { code: 'masterKeyMalformed'; place: string; number: number }
  | { code: 'masterKeyEmpty'; place: string };

type Wording = {
  missing: (path: string) => string;
  exposed: (path: string, mode: string) => string;
  malformed: (place: string, number: number) => string;
  empty: (place: string) => string;
};

const zh: Wording = {
  missing: (path) =>
    `找不到主密钥文件 ${path}，而现有数据要靠它解密：请把备份的密钥文件放回原处，或设置 ONEWINDOW_MASTER_KEY。`,
  exposed: (path, mode) => `本机其他用户也能读取主密钥文件 ${path}（权限 ${mode}）：请执行 chmod 600，并更换主密钥。`,
  malformed: (place, number) =>
    `${place} 中的第 ${number} 个密钥不是 32 个随机字节的 base64（可用 openssl rand -base64 32 生成）。`,
  empty: (place) => `${place} 中没有密钥。`,
};

const en: Wording = {
  missing: (path) =>
    `The master key file ${path} is missing, but there is data that it encrypts: put the copy back or set ONEWINDOW_MASTER_KEY.`,
  exposed: (path, mode) =>
    `Other users of this machine can read the master key file ${path} (mode ${mode}): chmod 600 it, and rotate the key.`,
  malformed: (place, number) =>
    `Key ${number} in ${place} is not the base64 of 32 random bytes (openssl rand -base64 32 makes one).`,
  empty: (place) => `${place} holds no key.`,
};

const wording: Readonly<Record<Language, Wording>> = { zh, en };

export function masterKeySentence(refusal: MasterKeyRefusal, language: Language): string {
  const words = wording[language];
  switch (refusal.code) {
    case 'masterKeyMissing':
      return words.missing(refusal.path);
    case 'masterKeyExposed':
      return words.exposed(refusal.path, refusal.mode);
    case 'masterKeyMalformed':
      return words.malformed(refusal.place, refusal.number);
    case 'masterKeyEmpty':
      return words.empty(refusal.place);
    default:
      return never(refusal);
  }
}
