import { ALL_KINDS, FILE_KINDS, type FileKind } from './kind.ts';

export const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The kind that a name promises, if it promises any that we know. */
const kindNamed = (name: string): FileKind | undefined =>
  ALL_KINDS.find((kind) => FILE_KINDS[kind].extensions.includes(extensionOf(name)));

/** A photograph that is called .png and is a JPEG harms nobody; a spreadsheet that is called .jpg was not meant to be seen as one. */
export function isMisnamed(name: string, kind: FileKind): boolean {
  const named = kindNamed(name);
  return named !== undefined && FILE_KINDS[named].family !== FILE_KINDS[kind].family;
}
