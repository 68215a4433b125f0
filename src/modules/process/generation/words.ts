import type { LimitUnit } from '../../../kernel/limit.ts';

const UNITS: Readonly<Record<LimitUnit, string>> = {
  onTheSpot: '（当场）',
  workingHour: '个工作小时',
  workingDay: '个工作日',
  calendarDay: '日',
  month: '个月',
  batch: '批',
};

/** Words that stand in every model: in Chinese, since the names of steps and departments are. Only the labels of honesty are in both. */
export const words = {
  received: '收到申请',
  helped: '群众到村里办',
  concluded: '办结',
  closed: '结束',
  accepted: '受理',
  notAccepted: '不予受理',
  jointly: (departments: readonly string[]) => `会同：${departments.join('、')}`,
  madePublic: (value: number, unit: LimitUnit) => `公示不少于${value}${UNITS[unit]}`,
  suspends: '停止计时',
  unconfirmed: {
    modelled: ['按法律规定人工建模，未经承办部门确认。', 'Drawn by hand from the law, unconfirmed by the department.'],
    generated: ['按事项目录的办理步骤自动生成，未经确认。', 'Generated from the steps of the item, unconfirmed.'],
  },
} as const;

const DECISIONS: Readonly<Record<string, { granted: string; denied: string }>> = {
  '01': { granted: '准予许可', denied: '不予许可' },
  '05': { granted: '准予给付', denied: '不予给付' },
  '07': { granted: '准予确认', denied: '不予确认' },
};

/** How a decision is called, by the type code of the item (GB/T 39554). */
export const decisionWords = (typeCode: string): { granted: string; denied: string } =>
  DECISIONS[typeCode] ?? { granted: '同意办理', denied: '不予办理' };
