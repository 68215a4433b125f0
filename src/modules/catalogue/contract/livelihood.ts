import { Type } from 'typebox';

/** 民生领域, by the name under which the entries stand in them. */
export const FIELDS = {
  security: '社会保障',
  health: '卫生健康',
  household: '户籍办理',
  relief: '民政救助',
  employment: '就业创业',
  traffic: '公安交管',
  transport: '交通运输',
} as const;
export type Field = keyof typeof FIELDS;

/** 重点群体, by the name under which the entries count them. */
export const KEY_GROUPS = {
  elderly: '老年人',
  disabled: '残疾人',
  veterans: '退役军人',
  graduates: '高校毕业生',
  talents: '高层次人才',
} as const;
export type KeyGroup = keyof typeof KEY_GROUPS;

const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>) => Object.keys(names) as Key[];
export const fieldKeys = keysOf(FIELDS);
export const keyGroupKeys = keysOf(KEY_GROUPS);

/** Whose everyday life an item concerns: the entry's own tags, typical and unconfirmed. */
export const Livelihood = Type.Object({
  field: Type.Union([Type.String(), Type.Null()]),
  groups: Type.Array(Type.String()),
});
