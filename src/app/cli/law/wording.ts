import type { ProjectCodeRule } from '../../../kernel/codes/project-code.ts';
import type { Language } from '../../../kernel/language.ts';
import type { ServiceRule } from '../../../kernel/laws/civil-procedure.ts';
import type { ReconsiderationRule } from '../../../kernel/laws/reconsideration.ts';
import type { RepairRule } from '../../../modules/credit/index.ts';

/** What a rule says, in a sentence. */
export type Says = {
  reconsideration: (rule: ReconsiderationRule) => string;
  service: (rule: ServiceRule) => string;
  creditRepair: (rule: RepairRule) => string;
  projectCode: (rule: ProjectCodeRule) => string;
};
export type LawKey = keyof Says;

type Wording = {
  usage: string;
  strange: (given: string) => string;
  malformed: (given: string) => string;
  /** What it is, and which day chooses its text. */
  laws: Readonly<Record<LawKey, string>>;
  says: Says;
  term: (from: string, until: string | null) => string;
};

export const lawWording: Readonly<Record<Language, Wording>> = {
  zh: {
    usage: [
      '用法：onewindow law [--on 日期]',
      '  --on 2023-12-31   只列这一天适用的文本；不写，列出全部',
      '列出按日期适用的规定：看哪一天，每个文本从哪一天起施行，出自哪里。放假安排另见 clock due --known-on。',
    ].join('\n'),
    strange: (given) => `law 不认识“${given}”。`,
    malformed: (given) => `--on 不能是“${given}”，请写成 2023-12-31。`,
    laws: {
      reconsideration: '行政复议：看提出申请的那天；文书看作出的那天',
      service: '公告送达：看发出公告的那天',
      creditRepair: '信用修复：看修复的那天',
      projectCode: '投资项目统一代码：看赋码的年月',
    },
    says: {
      reconsideration: ({ term, notSuspended, answer, simplified, beforeCourt }) =>
        [
          `申请期限${term}`,
          `不停止执行${notSuspended}`,
          `答复 ${answer.limit.value} ${answer.limit.unit === 'workingDay' ? '个工作日' : '日'}（${answer.articles}）`,
          simplified ? `简易程序答复 ${simplified.limit.value} 个工作日（${simplified.articles}）` : '没有简易程序',
          beforeCourt ? `对不作为先复议再起诉（${beforeCourt}）` : '对不作为可以直接起诉',
        ].join('；'),
      service: ({ announced }) => `自公告之日起经过 ${announced.days} 日，视为送达（${announced.article}）`,
      creditRepair: ({ endsUse }) => (endsUse ? '修复后不再公示、共享、使用' : '修复后不再公示'),
      projectCode: ({ shape }) =>
        shape === 'GB/T 40058' ? '开头四位是年月（分批切换）' : '开头四位是年份，第四段是 01、02、03',
    },
    term: (from, until) => (until === null ? `${from} 起` : `${from} 至 ${until}`),
  },
  en: {
    usage: [
      'usage: onewindow law [--on DAY]',
      '  --on 2023-12-31   only the texts in force on that day; without it all of them',
      'lists what is chosen by a day: which day matters, since when each text holds, and where it stands. For holidays see clock due --known-on.',
    ].join('\n'),
    strange: (given) => `law does not know "${given}".`,
    malformed: (given) => `--on cannot be "${given}"; write it as 2023-12-31.`,
    laws: {
      reconsideration: 'Administrative reconsideration: by the day of the request; on a paper by its own day',
      service: 'Service by announcement: by the day of the announcement',
      creditRepair: 'Repair of credit records: by the day of the repair',
      projectCode: 'Codes of investment projects: by the month of the code',
    },
    says: {
      reconsideration: ({ term, notSuspended, answer, simplified, beforeCourt }) =>
        [
          `term: ${term}`,
          `not suspended: ${notSuspended}`,
          `answer within ${answer.limit.value} ${answer.limit.unit === 'workingDay' ? 'working' : 'calendar'} days (${answer.articles})`,
          simplified
            ? `${simplified.limit.value} working days in the simplified procedure (${simplified.articles})`
            : 'no simplified procedure',
          beforeCourt
            ? `before the court against a failure to act (${beforeCourt})`
            : 'a failure to act may be sued over at once',
        ].join('; '),
      service: ({ announced }) => `counts once ${announced.days} days have passed (${announced.article})`,
      creditRepair: ({ endsUse }) => (endsUse ? 'ends publicity, sharing and use' : 'ends publicity'),
      projectCode: ({ shape }) =>
        shape === 'GB/T 40058'
          ? 'begins with year and month (switched by batches)'
          : 'begins with the year; its fourth part is 01, 02 or 03',
    },
    term: (from, until) => (until === null ? `since ${from}` : `${from} to ${until}`),
  },
};
