import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { inChinese } from '../../../../kernel/day-text.ts';
import type { Entry } from './entries.ts';

/** An item as the paper names it; `edition`: the one that named it first. */
export type SheetItem = {
  item: string;
  name: string;
  department: string;
  number: string;
  until: CivilDate;
  edition: number;
};

export type SheetFacts = {
  number: string;
  edition: number;
  editions: number;
  theme: string;
  themeNumber: string;
  applicant: string;
  givenOn: CivilDate;
  items: readonly SheetItem[];
  entries: readonly Entry[];
  nameOf: (entry: Entry) => string;
  demonstration: boolean;
};

type Ruled = { title: string; headings: string[]; rows: string[][] };

/** The paper as words for its template. */
export type CorrectionSheet = {
  title: string;
  edition: string;
  facts: string[][];
  items: Ruled;
  things: Ruled;
  notes: string[];
};

/**
 * 合并补正告知单: what each department told once in its own notice (行政许可法 art. 32), put together for whoever has to mend it. It gathers
 * notices and is none: each item's own notice bears the seal of its department and stays what the law looks at.
 */
export function correctionSheet(facts: SheetFacts): CorrectionSheet {
  const { items, entries, edition } = facts;
  const named = new Map(items.map((one) => [one.item, one.name]));
  const added = items.filter((one) => one.edition === edition).map(({ name }) => name);
  return {
    title: '一件事补正告知单',
    edition:
      edition === 1 ? `编号 ${facts.number}` : `编号 ${facts.number}　第 ${edition} 版，新增：${added.join('、')}`,
    facts: [
      ['一件事', facts.theme],
      ['套餐编号', facts.themeNumber],
      ['申请人', facts.applicant],
      ['告知日期', inChinese(facts.givenOn)],
      ['最早期限', inChinese(earliest(items, facts.givenOn))],
    ],
    items: {
      title: '要补正的事项',
      headings: ['事项', '部门', '办件编号', '请在此日前补正', '版次'],
      rows: items.map((one) => [one.name, one.department, one.number, inChinese(one.until), `${one.edition}`]),
    },
    things: {
      title: '要补正的内容（同样的内容只补一次）',
      headings: ['序', '内容', '哪个事项、为什么'],
      rows: entries.map((entry, place) => [
        `${place + 1}`,
        facts.nameOf(entry),
        entry.asks.map(({ item, what }) => `${named.get(item) ?? item}：${what}`).join('\n'),
      ]),
    },
    notes: [
      '请在网上这件事的页面一次补好、一次提交，也可以分几次；补全一个事项就提交一个，其余的仍等您补正。',
      '各事项的《补正材料一次性告知书》由各部门分别出具，期限和法律效力以各自的为准；补正之前，相应事项不计办理期限。',
      ...(facts.edition < facts.editions ? ['这是较早的版次，后来又加了内容，以最新一版为准。'] : []),
      ...(facts.demonstration ? ['演示系统打印，不具有法律效力。'] : []),
    ],
  };
}

const earliest = (items: readonly SheetItem[], otherwise: CivilDate): CivilDate =>
  items.map(({ until }) => until).toSorted()[0] ?? otherwise;
