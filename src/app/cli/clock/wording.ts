import type { ClockRefusal } from '../../../kernel/legal-clock.ts';
import type { Why } from '../../../kernel/clock-measure.ts';
import type { Language } from '../../../kernel/language.ts';
import type { LimitUnit } from '../../../kernel/limit.ts';

type Option = '--from' | '--days' | '--unit' | '--suspend' | '--extend' | '--known-on' | '--hours' | '--forwarded';

type Wording = {
  usage: string;
  missing: (option: Option) => string;
  malformed: (option: Option, given: string) => string;
  strange: (given: string) => string;
  refused: { [Code in ClockRefusal['code']]: string };
  limit: Record<LimitUnit, (count: number) => string>;
  due: (from: string, limit: string, due: string) => string;
  open: (from: string, limit: string) => string;
  unextended: (due: string) => string;
  provisional: string;
  forwarded: (day: string, ended: { used: number; left: number | null; late: number }) => string;
  calendar: (version: string) => string;
  weekdays: readonly string[];
  why: Record<Why, string>;
  minutes: (count: number) => string;
};

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

export const clockWording: Readonly<Record<Language, Wording>> = {
  zh: {
    usage: [
      '用法：onewindow clock due --from 日期 --days 数 [选项]',
      '  --from 2026-03-02[T10:30]   受理之日（次日起算）；写明时刻的，按小时的时限从该时刻起算',
      '  --days 20                   时限的数，按 --unit 的单位',
      '  --unit workingDay           workingDay 工作日（默认） | calendarDay 自然日 | month 月 | workingHour 工作小时 | onTheSpot 当场',
      '  --suspend A..B              不计入时限的期间（首尾两日都不计），可重复；A.. 表示尚未结束',
      '  --extend 10                 经批准延长的数，单位同上',
      '  --forwarded 2026-03-10      转报上级之日：初审期限到这一天为止（只用于工作日）',
      '  --known-on 2020-01-20       按该日所知的放假通知计算',
      '  --hours 09:00-12:00,13:30-17:30   大厅每个工作日的办公时间',
    ].join('\n'),
    missing: (option) => `缺少 ${option}。`,
    malformed: (option, given) => `${option} 不能是“${given}”，写法见 onewindow help clock due。`,
    strange: (given) => `clock due 不认识“${given}”。`,
    refused: {
      limitNotANumber: '--days 或 --extend 不是数。',
      limitNegative: '--days 和 --extend 不能是负数。',
      limitNotWhole: '--days 和 --extend：工作日、工作小时最多两位小数，其他单位必须是整数。',
      limitTooLong: '--days 加 --extend 超过 10000。',
      decidedInBatches: '--unit batch：分批办理的事项由公布的批次决定日期，不能从受理日推算。',
      suspensionReversed: '--suspend 的结束日早于开始日。',
      clockTooLong: '连同中止超过五十年，不再逐日计算。',
    },
    limit: {
      onTheSpot: () => '当场',
      workingHour: (count) => `${count} 个工作小时`,
      workingDay: (count) => `${count} 个工作日`,
      calendarDay: (count) => `${count} 个自然日`,
      month: (count) => `${count} 个月`,
      batch: () => '分批办理',
    },
    due: (from, limit, due) => `${from} 受理，${limit}，到 ${due} 止。`,
    open: (from, limit) => `${from} 受理，${limit}；中止尚未结束，到期日未定。`,
    unextended: (due) => `不延长则到 ${due} 止。`,
    provisional: '暂定：有的日子所在年份的放假安排尚未公布，公布后须重算。',
    forwarded: (day, { used, left, late }) =>
      `${day} 转报上级，期限到这一天结束：用去 ${used} 个工作日，${late > 0 ? `已逾期 ${late} 个工作日` : left === null ? '其余不再计算' : `剩余 ${left} 个不再计算`}。`,
    calendar: (version) => `日历版本：${version}`,
    weekdays: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    why: {
      startDay: '受理之日，不计',
      workingDay: '工作日',
      makeUpDay: '调休上班',
      calendarDay: '自然日',
      weekend: '周末',
      holiday: '放假',
      suspended: '中止，不计',
    },
    minutes: (count) => `${count} 分钟`,
  },
  en: {
    usage: [
      'usage: onewindow clock due --from DATE --days N [options]',
      '  --from 2026-03-02[T10:30]   day of acceptance (the next day is the first); limits in hours run from the time, where given',
      '  --days 20                   how long the limit is, in --unit',
      '  --unit workingDay           workingDay (default) | calendarDay | month | workingHour | onTheSpot',
      '  --suspend A..B              days that are not counted, first and last included; may be repeated; A.. has not ended',
      '  --extend 10                 added by an approved extension, in the same unit',
      '  --forwarded 2026-03-10      when it went up to the organ that decides: the limit ends that day (working days only)',
      '  --known-on 2020-01-20       by the holiday notices known on that day',
      '  --hours 09:00-12:00,13:30-17:30   hours of the hall on a working day',
    ].join('\n'),
    missing: (option) => `${option} is missing.`,
    malformed: (option, given) => `${option} cannot be "${given}"; onewindow help clock due shows how it is written.`,
    strange: (given) => `clock due does not know "${given}".`,
    refused: {
      limitNotANumber: '--days or --extend is not a number.',
      limitNegative: '--days and --extend cannot be negative.',
      limitNotWhole: '--days and --extend: working days and hours may have two decimals, other units must be whole.',
      limitTooLong: '--days and --extend together are more than 10000.',
      decidedInBatches: '--unit batch: what is decided in batches follows announced dates, not the day of acceptance.',
      suspensionReversed: '--suspend ends before it begins.',
      clockTooLong: 'With its suspensions the limit exceeds fifty years and is not counted day by day.',
    },
    limit: {
      onTheSpot: () => 'on the spot',
      workingHour: (count) => plural(count, 'working hour'),
      workingDay: (count) => plural(count, 'working day'),
      calendarDay: (count) => plural(count, 'calendar day'),
      month: (count) => plural(count, 'month'),
      batch: () => 'in batches',
    },
    due: (from, limit, due) => `Accepted ${from}, ${limit}: due ${due}.`,
    open: (from, limit) => `Accepted ${from}, ${limit}: no due date while the suspension has no end.`,
    unextended: (due) => `Without the extension: ${due}.`,
    provisional: 'Provisional: the holidays of a year concerned have not been announced; count again once they are.',
    forwarded: (day, { used, left, late }) =>
      `Sent up ${day}, which ends the limit: ${plural(used, 'working day')} used, ${late > 0 ? `${plural(late, 'working day')} late` : left === null ? 'the rest counted no more' : `${left} left and counted no more`}.`,
    calendar: (version) => `calendar: ${version}`,
    weekdays: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    why: {
      startDay: 'day of acceptance, not counted',
      workingDay: 'working day',
      makeUpDay: 'make-up working day',
      calendarDay: 'calendar day',
      weekend: 'weekend',
      holiday: 'holiday',
      suspended: 'suspended, not counted',
    },
    minutes: (count) => plural(count, 'minute'),
  },
};
