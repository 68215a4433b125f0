import type { Language } from '../../kernel/language.ts';
import type { Mode } from '../../platform/installation/index.ts';

type Wording = {
  otherMode: Record<Mode, string>;
  notMigrated: (names: string) => string;
};

/** What setting up says when it cannot go on. */
export const setUpWording: Readonly<Record<Language, Wording>> = {
  zh: {
    otherMode: {
      demo: '这个数据库是演示库，不能改作正式库：请用 --data 或 DATABASE_URL 另选一个空库，再运行 onewindow init --production。',
      production: '这个数据库是正式库，不会写入演示数据：请去掉 ONEWINDOW_MODE=demo，或另选一个空库。',
    },
    notMigrated: (names) => `数据库结构尚未更新（${names}）：请先运行 onewindow migrate。`,
  },
  en: {
    otherMode: {
      demo: 'This database was set up as a demo and cannot become production: choose an empty one with --data or DATABASE_URL, then run onewindow init --production.',
      production:
        'This database was set up for production and takes no demo data: remove ONEWINDOW_MODE=demo, or choose an empty one.',
    },
    notMigrated: (names) =>
      `The database has not been brought to this release (${names}): run onewindow migrate first.`,
  },
};
