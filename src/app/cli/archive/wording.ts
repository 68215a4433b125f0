import type { Language } from '../../../kernel/language.ts';
import { never } from '../../../kernel/result.ts';
import type { BackupRefusal } from '../../../platform/backup/index.ts';
import { en } from './wording/en.ts';
import { zh, type ArchiveWording } from './wording/zh.ts';

/** What the commands about backups and proofs say. */
export const archiveWording: Readonly<Record<Language, ArchiveWording>> = { zh, en };

export function refusalSentence(refusal: BackupRefusal, language: Language): string {
  const say = archiveWording[language].refusals;
  switch (refusal.code) {
    case 'notAnArchive':
      return say.notAnArchive(refusal);
    case 'otherFormat':
      return say.otherFormat(refusal);
    case 'damaged':
      return say.damaged(refusal);
    case 'cutOff':
      return say.cutOff(refusal);
    case 'otherRelease':
      return say.otherRelease(refusal);
    case 'notEmpty':
      return say.notEmpty(refusal);
    case 'keysMissing':
      return say.keysMissing(refusal);
    case 'wrongKind':
      return say.wrongKind(refusal);
    default:
      return never(refusal);
  }
}
