import type { Doubt } from '../../../../modules/catalogue/contract/words.ts';
import type { Material } from '../../../../modules/catalogue/contract/item.ts';

const doubts = {
  promisedLimit: '办理时限是同类事项的常见值，县里还没有公布，请以窗口答复为准。',
  visits: '跑几次是同类事项的常见值，请以窗口答复为准。',
  steps: '办理步骤按通常做法整理，县里的实际安排可能不同。',
  legalBasis: '这些法律的条款号还没有逐条对照原文：',
  code: '事项编码是按编码规则生成的，不是国家公布的正式编码。',
  scope: '条件、材料、收费等内容按通常做法整理，还没有和县里公布的清单逐项核对。',
} satisfies Record<Doubt['about'], string>;

const forms = {
  electronic: '电子文件',
  copy: '复印件，拍照上传就行',
  original: '原件',
} satisfies Record<Material['form'], string>;

export const guide = {
  go: '开始办理',
  goHint: (pages: string) => `一共 ${pages} 页问题。填到一半可以停下，下次接着填。`,
  offline: {
    title: '这件事现在还不能在网上办',
    lead: '请带上下面列出的材料，到窗口办理；去之前可以先打电话问清楚。',
    ways: '电话和窗口',
  },
  facts: {
    department: '谁来办',
    who: '谁可以办',
    limit: '多久办好',
    by: (limit: string, day: string) => `${limit}。今天受理的话，最晚${day}办好。`,
    noDay: (limit: string) => `${limit}。`,
    visits: '跑几次',
    visitsNone: '不用跑，在网上就能办完。',
    visitsOffline: '现在要到窗口办。',
    visitsSome: (count: string) => `最多跑 ${count} 次。`,
    fee: '收不收费',
    free: '不收费。',
    law: (limit: string) => `法律规定最长 ${limit}。`,
    usual: '（常见值，县里还没有公布）',
  },
  fits: {
    title: '先问问自己：都做到了吗？',
    lead: '下面每一条都做到了，就可以办。',
    unsure: '有一条没做到，或者拿不准？先打电话或到窗口问一问。',
  },
  materials: {
    title: '要准备什么',
    source: '从哪里来：',
    only: '只在这种情况下要交：',
    forms,
    none: '不用准备材料。',
  },
  steps: { title: '交上去以后', by: '由谁办：' },
  result: { title: '办好以后得到什么', validity: '有效期：' },
  law: { title: '依据哪些法律', unofficial: '法律条文以中文正式文本为准。' },
  remedy: {
    title: '对结果不服怎么办',
    reconsideration: (days: string) => `知道结果后 ${days} 天内，可以申请行政复议。受理的机关：`,
    litigation: (months: string) => `也可以在知道结果后 ${months} 个月内，向人民法院提起行政诉讼。`,
  },
  doubts: { title: '这些内容有多准', texts: doubts },
  version: (version: string, day: string) => `第 ${version} 版，${day}起施行。`,
  code: '事项编码：',
};

export type GuideWording = typeof guide;
