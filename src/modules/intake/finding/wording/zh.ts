import type { CaseRow } from '../../cases/contract.ts';

type Wording = { headings: readonly string[]; lights: Readonly<Record<CaseRow['light'], string>> };

export const zh: Wording = {
  headings: [
    '办件编号',
    '事项',
    '申请人（已遮住一部分）',
    '代办人（已遮住一部分）',
    '部门',
    '状态',
    '结果',
    '收件日期',
    '受理日期',
    '下一期限',
    '还剩工作日（负数为超期）',
    '期限提示',
    '办结日期',
  ],
  lights: { green: '正常', yellow: '临期', red: '超期', suspended: '暂停', none: '' },
};

export type FindingWording = Wording;
