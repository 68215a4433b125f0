import type { Language } from '../../kernel/language.ts';
import { never } from '../../kernel/result.ts';
import type { FileKind } from './kind.ts';
import type { FileRefusal, OpenRefusal, UploadRefusal } from './refusal.ts';
import { en } from './wording/en.ts';
import { zh, type FileWording } from './wording/zh.ts';

type Refusal = FileRefusal | OpenRefusal | UploadRefusal;

const wording: Readonly<Record<Language, FileWording>> = { zh, en };

const STATUS = {
  fileEmpty: 422,
  fileTooLarge: 413,
  fileKindUnknown: 415,
  fileActive: 415,
  fileMisnamed: 422,
  fileAmbiguous: 422,
  filePixels: 413,
  fileUnsafe: 422,
  fileDamaged: 422,
  fileNotFound: 404,
  fileErased: 410,
  fileInfected: 403,
  uploadNotFound: 404,
  uploadElsewhere: 409,
  uploadUnfinished: 409,
  uploadTooLong: 413,
} as const satisfies Record<Refusal['code'], number>;

export const statusOfFile = ({ code }: Refusal): number => STATUS[code];

/** The same for a refusal of which only the code is known to be ours; nothing for one that is not. */
export const findFileSentence = (refused: { code: string }, language: Language): string | undefined =>
  isFileRefusal(refused) ? fileSentence(refused, language) : undefined;

const isFileRefusal = (refused: { code: string }): refused is Refusal => refused.code in STATUS;

/** What is wrong and what the person can do next, in one or two sentences. */
export function fileSentence(refusal: Refusal, language: Language): string {
  const words = wording[language];
  switch (refusal.code) {
    case 'fileEmpty':
      return words.empty;
    case 'fileTooLarge':
      return words.tooLarge(megabytes(refusal.mostBytes));
    case 'fileKindUnknown':
      return kindSentence(refusal, words);
    case 'fileActive':
      return words.active(namesOf(refusal.accepted, words));
    case 'fileMisnamed':
      return words.misnamed(words.kinds[refusal.kind]);
    case 'fileAmbiguous':
      return words.ambiguous;
    case 'filePixels':
      return words.pixels(refusal.mostPixels / 1_000_000);
    case 'fileUnsafe':
      return words.unsafe[refusal.fault];
    case 'fileDamaged':
      return words.damaged;
    case 'fileNotFound':
      return words.notFound;
    case 'fileErased':
      return words.erased;
    case 'fileInfected':
      return words.infected;
    case 'uploadNotFound':
      return words.uploadGone;
    case 'uploadElsewhere':
    case 'uploadUnfinished':
      return words.uploadUnfinished;
    case 'uploadTooLong':
      return words.uploadTooLong;
    default:
      return never(refusal);
  }
}

type UnknownKind = Extract<Refusal, { code: 'fileKindUnknown' }>;

/** Kinds that people often have and that need another sentence than "unknown". */
const KNOWN_UNKNOWNS: readonly [RegExp, 'heic' | 'archive' | 'oldOffice'][] = [
  [/^image\/hei[cf]/, 'heic'],
  [/^application\/(zip|gzip|x-rar-compressed|x-7z-compressed|x-tar|x-bzip2|x-xz)$/, 'archive'],
  [/^application\/x-cfb$/, 'oldOffice'],
];

function kindSentence({ found = '', accepted }: UnknownKind, words: FileWording): string {
  const names = namesOf(accepted, words);
  const known = KNOWN_UNKNOWNS.find(([pattern]) => pattern.test(found))?.[1];
  if (known === 'oldOffice') return words.oldOffice;
  return words[known ?? 'unknown'](names);
}

const namesOf = (kinds: readonly FileKind[], { kinds: names, or }: FileWording) =>
  kinds.map((kind) => names[kind]).join(or);

/** One digit at most, and never more than is true. */
const megabytes = (bytes: number) => String(Math.floor((bytes / 1024 / 1024) * 10) / 10);
