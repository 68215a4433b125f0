import { civilDateOf, type CivilDate } from '../../../../kernel/civil-date.ts';

/** A part as the receipt has it; `state`: of its case, null where there is none yet. */
export type SlipPart = {
  item: string;
  department: string;
  number: string | null;
  state: string | null;
  answerBy: CivilDate | null;
  promisedOn: CivilDate | null;
  waitsFor: readonly string[];
};

export type SlipFacts = {
  number: string;
  theme: string;
  applicant: string;
  receivedAt: Date;
  finishesOn: CivilDate | null;
  queryCode: string;
  statusUrl: string;
  demonstration: boolean;
  parts: readonly SlipPart[];
};

/** The one receipt as words for its template. */
export type ThemeSlip = {
  title: string;
  facts: string[][];
  headings: string[];
  rows: string[][];
  notes: string[];
};

/** 一件事受理（收件）回执: one paper for all items; each has its own number, law and day, and its own notice of acceptance. */
export function slipOf({ parts, ...facts }: SlipFacts): ThemeSlip {
  const on = civilDateOf(facts.receivedAt);
  return {
    title: '一件事收件受理回执',
    facts: [
      ['一件事', facts.theme],
      ['编号', facts.number],
      ['申请人', facts.applicant],
      ['收件日期', inChinese(on)],
      [
        '全部办好',
        facts.finishesOn === null ? '有事项没有定期限，办好一项告知一项' : `预计${inChinese(facts.finishesOn)}前`,
      ],
      ['查询码', facts.queryCode],
    ],
    headings: ['事项', '办理部门', '办件编号', '办到哪一步'],
    rows: parts.map((part) => [part.item, part.department, part.number ?? '—', standingOf(part)]),
    notes: [
      `查进度：${facts.statusUrl}，用上面的编号和查询码。`,
      '每个事项的受理通知书另行出具，期限各自计算；前面的事项办好，后面的自动开始，不用再跑。',
      ...(facts.demonstration ? ['演示系统打印，不具有法律效力。'] : []),
    ],
  };
}

function standingOf({ number, state, answerBy, promisedOn, waitsFor }: SlipPart): string {
  if (number === null) return waitsFor.length > 0 ? `等${waitsFor.join('、')}办好后自动开始` : '等前面的事项';
  if (state === 'submitted') return `已收件，${answerBy === null ? '' : `${inChinese(answerBy)}前`}答复是否受理`;
  return promisedOn === null ? '已受理' : `已受理，${inChinese(promisedOn)}前办结`;
}

const inChinese = (day: CivilDate): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
