import type { Language } from '../../kernel/language.ts';
import type { Command } from './command.ts';

/** One row of the table: the words of the call, a line for the list, and how to load the rest. */
export type CommandEntry = {
  name: string;
  summary: Readonly<Record<Language, string>>;
  needsDatabase: boolean;
  load: () => Promise<{ command: Command }>;
};

/** Every command of `onewindow`, in the order of the help. A name may have two words. */
export const commandTable: readonly CommandEntry[] = [
  {
    name: 'clock due',
    summary: { zh: '计算法定或承诺时限的到期日，逐日说明', en: 'when a limit ends, explained day by day' },
    needsDatabase: false,
    load: () => import('./commands/clock-due.ts'),
  },
  {
    name: 'code classify',
    summary: {
      zh: '识别事项、主体、人员、证照、项目、区划代码',
      en: 'what an item, body, person, licence, project or division code is',
    },
    needsDatabase: false,
    load: () => import('./commands/code-classify.ts'),
  },
  {
    name: 'version',
    summary: { zh: '显示版本', en: 'which version this is' },
    needsDatabase: false,
    load: () => import('./commands/version.ts'),
  },
];
