import { LANGUAGES } from '../../../kernel/language.ts';
import type { Running } from '../../main.ts';
import { operationWording } from './wording.ts';

type Announced = Pick<Running, 'url' | 'mode' | 'credentials' | 'simulators'> & { logFile: string | undefined };

/** What somebody reads who has just started the program, in both languages: it is not known yet who that is. */
export function announcement({ url, mode, credentials, simulators, logFile }: Announced): string[] {
  const lines = LANGUAGES.flatMap((language) => {
    const say = operationWording[language];
    const simulated =
      simulators === undefined
        ? []
        : [say.simulated(simulators.sms, simulators.mail), say.simulatedExpress(simulators.express)];
    return [
      say.running(url),
      say.mode[mode],
      ...simulated,
      ...(logFile === undefined ? [] : [say.logs(logFile)]),
      say.howToStop,
    ];
  });
  return ['', ...lines, '', ...accountLines(credentials), ''];
}

/** The accounts of the demo county as a table; none when they were shown before. */
export function accountLines(credentials: Running['credentials']): string[] {
  if (credentials.length === 0) return [];
  const widest = Math.max(...credentials.map(({ identifier }) => identifier.length));
  return [
    ...LANGUAGES.map((language) => operationWording[language].accounts),
    ...credentials.map(({ identifier, password, name }) => `  ${identifier.padEnd(widest)}  ${password}  ${name}`),
  ];
}
