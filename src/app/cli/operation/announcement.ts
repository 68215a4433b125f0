import { LANGUAGES } from '../../../kernel/language.ts';
import type { Mode } from '../../../platform/installation/index.ts';
import { operationWording } from './wording.ts';

/** What somebody reads who has just started the program, in both languages: it is not known yet who that is. */
export function announcement({
  url,
  mode,
  logFile,
}: {
  url: string;
  mode: Mode;
  logFile: string | undefined;
}): string[] {
  const lines = LANGUAGES.flatMap((language) => {
    const say = operationWording[language];
    return [say.running(url), say.mode[mode], ...(logFile === undefined ? [] : [say.logs(logFile)]), say.howToStop];
  });
  return ['', ...lines, ''];
}
