import { civilDate } from '../../kernel/civil-date.ts';
import { inChinese, inEnglish } from '../../kernel/day-text.ts';
import type { Language } from '../../kernel/language.ts';
import { percentText } from '../../kernel/percent.ts';
import type { Cause, Figures, FiguresQuery, Part, Share } from './contract.ts';
import { COUNTED, OF_PROCEDURES } from './contract/figure.ts';
import { concluded } from './rules/counts.ts';
import { firstOf } from './rules/stretch.ts';
import { supervisionWording } from './wording.ts';
import type { SupervisionWording } from './wording/zh.ts';

/** A table of the bulletin; every cell is text. The first column names its row. */
type SheetTable = { title: string; headings: string[]; rows: string[][] };

/** The bulletin as the template prints it. */
export type Sheet = {
  title: string;
  of: string;
  facts: string[];
  definition: string;
  tables: SheetTable[];
  days: { title: string; rows: { day: number; received: number; concluded: number }[] };
  standOut: { title: string; sentences: string[] };
};

type Making = { language: Language; say: SupervisionWording; figures: Figures };

/** The very figures of the page, put into words. */
export function sheetOf(
  figures: Figures,
  {
    language,
    channel,
    demonstration,
  }: { language: Language; channel: FiguresQuery['channel']; demonstration: boolean },
): Sheet {
  const say = supervisionWording[language];
  const making = { language, say, figures };
  const day = (text: string) => (language === 'zh' ? inChinese : inEnglish)(civilDate(text));
  const { stretch, delay, month } = figures;
  return {
    title: say.title(monthText(month, language)),
    of: ofText(making, channel),
    facts: [
      say.stretch(day(stretch.from), day(stretch.until)),
      say.made(momentText(figures.at)),
      ...(delay.events > 0 ? [say.behind(String(delay.events))] : []),
      ...(demonstration ? [say.demonstration] : []),
    ],
    definition: say.definition,
    tables: [
      countsTable(making),
      lightsTable(making),
      ...ratingTables(making),
      ...partTables(making),
      ...causeTables(making),
    ],
    days: {
      title: say.days,
      rows: figures.days.map(({ on, ...counts }) => ({ day: Number(on.slice(8)), ...counts })),
    },
    standOut: { title: say.standOut.title, sentences: standOutSentences(making) },
  };
}

const monthText = (month: string, language: Language) =>
  language === 'zh'
    ? `${month.slice(0, 4)}年${Number(month.slice(5))}月`
    : inEnglish(firstOf(month)).replace(/^\d+\s/, '');

/** In China, to the minute. */
const momentText = (at: string) =>
  new Date(new Date(at).valueOf() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const nameIn = (name: { zh: string; en?: string | undefined }, language: Language) =>
  language === 'en' ? (name.en ?? name.zh) : name.zh;

function ofText(making: Making, channel: FiguresQuery['channel']): string {
  const { language, say, figures } = making;
  const { of } = figures;
  const parts = [
    ...(of.department ? [`${say.of.department}: ${nameIn(of.department.name, language)}`] : []),
    ...(channel !== undefined ? [`${say.of.channel}: ${channelName(making, channel)}`] : []),
    ...(of.item ? [`${say.of.item}: ${nameIn(of.item.name, language)}`] : []),
  ];
  return parts.length === 0 ? say.whole : parts.join('; ');
}

const channelName = ({ language, say: { channels }, figures: { of } }: Making, channel: string) =>
  of.hall ? nameIn(of.hall.name, language) : channel === 'portal' ? channels.portal : channels.window;

function countsTable({ say: { counts: say, ...words }, figures: { counts, onTime, overruns } }: Making): SheetTable {
  const row = (what: string, now: number, then: number) => [what, String(now), String(then), signed(now - then)];
  return {
    title: say.title,
    headings: [say.what, say.month, say.before, say.change],
    rows: [
      ...[...COUNTED, ...OF_PROCEDURES].map((what) => row(say[what], counts.month[what], counts.before[what])),
      row(say.concluded, concluded(counts.month), concluded(counts.before)),
      [say.onTime, shareText(onTime.month, words), shareText(onTime.before, words), ''],
      [say.overruns, shareText(overruns.month, words), shareText(overruns.before, words), ''],
    ],
  };
}

const signed = (change: number) => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0');

const shareText = (share: Share, { share: say, none }: Pick<SupervisionWording, 'share' | 'none'>) =>
  share === null ? none : say(percentText(share.share), percentText(share.low), percentText(share.high));

const LIGHTS = ['green', 'yellow', 'red', 'suspended', 'waiting', 'unlimited'] as const;

const lightsTable = ({ say: { lights: say }, figures: { lights } }: Making): SheetTable => ({
  title: say.title,
  headings: [say.light, say.cases],
  rows: LIGHTS.map((light) => [say[light], String(lights[light])]),
});

function ratingTables({ language, say: { ratings: say, ...words }, figures: { ratings } }: Making): SheetTable[] {
  if (ratings === null) return [];
  const { month, before, open, late, departments } = ratings;
  const row = (what: string, now: number, then: number) => [what, String(now), String(then)];
  return [
    {
      title: say.title,
      headings: [say.what, say.month, say.before],
      rows: [
        [say.satisfaction, shareText(month.satisfaction, words), shareText(before.satisfaction, words)],
        row(say.valid, month.valid, before.valid),
        row(say.bad, month.bad, before.bad),
        row(say.excluded, month.excluded, before.excluded),
        [say.open, String(open), ''],
        [say.late, String(late), ''],
      ],
    },
    {
      title: say.departments,
      headings: [say.name, say.satisfaction, say.valid, say.bad, say.open, say.late],
      rows: departments.map((one) => [
        nameIn(one.name, language),
        shareText(one.satisfaction, words),
        ...[one.valid, one.bad, one.open, one.late].map(String),
      ]),
    },
  ];
}

function partTables({ language, say, figures }: Making): SheetTable[] {
  const table = (title: string, parts: readonly Part[], nameOf: (part: Part) => string): SheetTable => ({
    title,
    headings: [
      say.parts.name,
      say.parts.received,
      say.parts.concluded,
      say.parts.onTime,
      say.parts.late,
      say.parts.red,
    ],
    rows: parts.map((part) => [
      nameOf(part),
      String(part.counts.received),
      String(concluded(part.counts)),
      shareText(part.onTime, say),
      String(part.counts.late),
      String(part.red),
    ]),
  });
  const name = (part: Part) => nameIn(part.name, language);
  const channels: Readonly<Record<string, string>> = say.channels;
  return [
    table(say.parts.departments, figures.departments, name),
    table(say.parts.channels, figures.channels, ({ key }) => channels[key] ?? key),
    table(say.parts.halls, figures.halls, name),
    table(say.parts.items, figures.items, name),
  ];
}

function causeTables({ say: { causes: say }, figures: { causes } }: Making): SheetTable[] {
  const table = (title: string, rows: readonly Cause[]): SheetTable => ({
    title,
    headings: [say.cause, say.times],
    rows: rows.map(({ name, times }) => [name, String(times)]),
  });
  return [table(say.correction, causes.correction), table(say.refusal, causes.refusal)];
}

function standOutSentences({ language, say, figures: { standOut } }: Making): string[] {
  const names = (all: Figures['standOut']['best']) =>
    all.map(({ name, onTime }) => `${nameIn(name, language)} ${shareText(onTime, say)}`).join(say.list);
  const { best, worst, tooFew, least } = standOut;
  return [
    ...(best.length > 0 ? [say.standOut.best(names(best))] : []),
    ...(worst.length > 0 ? [say.standOut.worst(names(worst))] : []),
    ...(best.length + worst.length === 0 ? [say.standOut.nobody] : []),
    ...(tooFew > 0 ? [say.standOut.tooFew(String(tooFew), String(least))] : []),
  ];
}
