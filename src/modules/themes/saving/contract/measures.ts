/** 事项、环节、材料、表单项、时限、跑动、费用. */
export const measures = ['items', 'links', 'materials', 'formFields', 'days', 'visits', 'cost'] as const;
export type Measure = (typeof measures)[number];
