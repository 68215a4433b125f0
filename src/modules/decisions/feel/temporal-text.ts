import {
  DateTime,
  DaysDuration,
  Day,
  dayOf,
  isZoneName,
  midnight,
  MonthsDuration,
  SECOND,
  TimeOfDay,
  type Zone,
} from './temporal.ts';

const DAY = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,30}))?(Z|[+-]\d\d:\d\d(?::\d\d)?|@[A-Za-z0-9_+\-/]{1,60})?$/;
const DAYS = /^(-?)P(?=.)(?:(\d{1,30})D)?(?:T(?=.)(?:(\d{1,30})H)?(?:(\d{1,30})M)?(?:(\d{1,30})(?:\.(\d{0,30}))?S)?)?$/;
const MONTHS = /^(-?)P(?=.)(?:(\d{1,12})Y)?(?:(\d{1,12})M)?$/;

export function readDay(text: string): Day | undefined {
  const [, sign, year, month, day] = DAY.exec(text) ?? [];
  return year === undefined ? undefined : dayOf(Number(`${sign}${year}`), Number(month), Number(day));
}

const nanosOf = (fraction: string) => Number(fraction.slice(0, 9).padEnd(9, '0'));

export function readTime(text: string): TimeOfDay | undefined {
  const [, hour, minute, second, fraction = '', written] = TIME.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const zone = written === undefined ? undefined : readZone(written);
  if (written !== undefined && zone === undefined) return undefined;
  const seconds = Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  return new TimeOfDay(seconds * SECOND + nanosOf(fraction), zone);
}

function readZone(text: string): Zone | undefined {
  if (text === 'Z') return { offset: 0 };
  if (text.startsWith('@')) return isZoneName(text.slice(1)) ? { name: text.slice(1) } : undefined;
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  if (minutes > 59 || seconds > 59 || hours > 18) return undefined;
  const offset = hours * 3_600 + minutes * 60 + seconds;
  return { offset: text.startsWith('-') ? -offset : offset };
}

export function readDateTime(text: string): DateTime | undefined {
  const at = text.indexOf('T');
  const day = readDay(at < 0 ? text : text.slice(0, at));
  const time = at < 0 ? midnight : readTime(text.slice(at + 1));
  return day === undefined || time === undefined ? undefined : new DateTime(day, time);
}

export function readDuration(text: string): DaysDuration | MonthsDuration | undefined {
  const months = MONTHS.exec(text);
  if (months !== null) {
    const total = Number(months[2] ?? 0) * 12 + Number(months[3] ?? 0);
    return Number.isSafeInteger(total)
      ? new MonthsDuration(months[1] === '-' && total !== 0 ? -total : total)
      : undefined;
  }
  const [all, sign, days = '0', hours = '0', minutes = '0', seconds = '0', fraction = ''] = DAYS.exec(text) ?? [];
  if (all === undefined) return undefined;
  const whole = BigInt(days) * 86_400n + BigInt(hours) * 3_600n + BigInt(minutes) * 60n + BigInt(seconds);
  const nanos = whole * BigInt(SECOND) + BigInt(nanosOf(fraction));
  return new DaysDuration(sign === '-' ? -nanos : nanos);
}

const two = (number: number) => String(number).padStart(2, '0');

export const dayText = ({ year, month, day }: Day): string =>
  `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;

const fractionText = (nanos: number) => (nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`);

const clockText = (seconds: number) =>
  `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

export const timeText = ({ nanos, zone }: TimeOfDay): string =>
  `${clockText(Math.floor(nanos / SECOND))}${fractionText(nanos % SECOND)}${zone === undefined ? '' : zoneText(zone)}`;

function zoneText(zone: Zone): string {
  if ('name' in zone) return `@${zone.name}`;
  if (zone.offset === 0) return 'Z';
  const size = Math.abs(zone.offset);
  return `${zone.offset < 0 ? '-' : '+'}${clockText(size).slice(0, size % 60 === 0 ? 5 : 8)}`;
}

export const dateTimeText = ({ day, time }: DateTime): string => `${dayText(day)}T${timeText(time)}`;

export function durationText(duration: DaysDuration | MonthsDuration): string {
  return duration instanceof MonthsDuration ? monthsText(duration.months) : daysText(duration.nanos);
}

function monthsText(months: number): string {
  const [years, rest] = [Math.floor(Math.abs(months) / 12), Math.abs(months) % 12];
  const text = `${years === 0 ? '' : `${years}Y`}${rest === 0 && years !== 0 ? '' : `${rest}M`}`;
  return `${months < 0 ? '-' : ''}P${text}`;
}

function daysText(nanos: bigint): string {
  if (nanos === 0n) return 'PT0S';
  const size = nanos < 0n ? -nanos : nanos;
  const all = size / BigInt(SECOND);
  const part = (amount: bigint, unit: string) => (amount === 0n ? '' : `${amount}${unit}`);
  const fraction = fractionText(Number(size % BigInt(SECOND)));
  const seconds = all % 60n === 0n && fraction === '' ? '' : `${all % 60n}${fraction}S`;
  const time = `${part((all / 3_600n) % 24n, 'H')}${part((all / 60n) % 60n, 'M')}${seconds}`;
  return `${nanos < 0n ? '-' : ''}P${part(all / 86_400n, 'D')}${time === '' ? '' : `T${time}`}`;
}
