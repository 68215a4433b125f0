/** 今天办、简易办、就近办、快捷办: in what an item is easy, computed from its entry and never typed in. */
export const easeKeys = ['today', 'simple', 'near', 'quick'] as const;
export type Ease = (typeof easeKeys)[number];
