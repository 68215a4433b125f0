export const zh = {
  title: '收件要点',
  missing: '还差',
  here: '有了',
  forms: { electronic: '电子件', copy: '复印件', original: '原件' },
  conditions: '受理条件',
};

export type AcceptanceWording = typeof zh;
