import { numberText } from './formatting.ts';
import type { Language } from '../../kernel/language.ts';

const MEGABYTE = 1024 * 1024;

/** `20 MB`, `512 KB`: sizes of files as limits name them. */
export function sizeText(bytes: number, language: Language): string {
  return bytes < MEGABYTE
    ? `${numberText(Math.ceil(bytes / 1024), language)} KB`
    : `${numberText(Math.floor((bytes / MEGABYTE) * 10) / 10, language)} MB`;
}
