import { Type } from 'typebox';

/** 民生领域 */
export const fieldKeys = ['security', 'health', 'household', 'relief', 'employment', 'traffic', 'transport'] as const;
export type Field = (typeof fieldKeys)[number];

/** The name under which the entries stand in a field. */
export const FIELDS: Readonly<Record<Field, string>> = {
  security: '社会保障',
  health: '卫生健康',
  household: '户籍办理',
  relief: '民政救助',
  employment: '就业创业',
  traffic: '公安交管',
  transport: '交通运输',
};

/** 重点群体 */
export const keyGroupKeys = ['elderly', 'disabled', 'veterans', 'graduates', 'talents'] as const;
export type KeyGroup = (typeof keyGroupKeys)[number];

/** The name under which the entries count a group. */
export const KEY_GROUPS: Readonly<Record<KeyGroup, string>> = {
  elderly: '老年人',
  disabled: '残疾人',
  veterans: '退役军人',
  graduates: '高校毕业生',
  talents: '高层次人才',
};

/** Whose everyday life an item concerns: the entry's own tags, typical and unconfirmed. */
export const Livelihood = Type.Object({
  field: Type.Union([Type.String(), Type.Null()]),
  groups: Type.Array(Type.String()),
});
