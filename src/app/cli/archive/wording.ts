import type { Language } from '../../../kernel/language.ts';
import type { BackupRefusal } from '../../../platform/backup/index.ts';
import { en } from './wording/en.ts';
import { zh, type ArchiveWording } from './wording/zh.ts';

/** What the commands about backups and proofs say. */
export const archiveWording: Readonly<Record<Language, ArchiveWording>> = { zh, en };

export function refusalSentence(refusal: BackupRefusal, language: Language): string {
  const say = archiveWording[language].refusals[refusal.code] as (refusal: BackupRefusal) => string;
  return say(refusal);
}
