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
  byOthers: '请人代办',
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
    unsure: '有一条没做到，或者拿不准？一条一条问一遍',
    preconditions: '申请之前要先做好：',
  },
  materials: {
    title: '要准备什么',
    source: '从哪里来：',
    shared: '部门之间可以共享的证照。交过一次，以后办别的事可以直接选用。',
    only: '只在这种情况下要交：',
    forms,
    none: '不用准备材料。',
  },
  steps: {
    title: '交上去以后',
    by: '由谁办：',
    picture: '办理步骤图：并排的步骤同时办理。图下面的清单写的是同样的内容。',
    together: '下面几步同时办理：',
    when: '只在这种情况下：',
    before: '在申请之前完成，不占办理时限',
    after: '在决定之后完成，不占办理时限',
    suspends: '这一步依法不计入办理时限',
    joint: '几个部门一次上门',
  },
  fit: {
    title: '我能不能办？',
    lead: '一条一条对照，答案不会保存。',
    answers: { yes: '是', no: '不是', unsure: '拿不准' },
    missing: '请选一个答案',
    act: '看结果',
    ask: '怎么问：电话和窗口',
    results: {
      fits: { title: '可以办', lead: '您说的情况符合办理条件。最后由工作人员依法审查。' },
      unsure: { title: '有的条件拿不准', lead: '先打电话或者到窗口问一问，省得白跑。您也可以先申请，由工作人员审查。' },
      lacks: {
        title: '有的条件现在还不符合',
        lead: '现在申请很可能办不成。问一问工作人员还差什么、怎么补上，条件具备了再来。',
      },
    },
  },
  halls: {
    title: '也可以到这些地方办',
    town: '您在哪个镇街？（选填，不会保存）',
    anywhere: '不选',
    act: '由近到远排',
    distance: (kilometres: string) => `直线约 ${kilometres} 公里`,
    here: '就在您这个镇街',
    others: (count: string) => `另外 ${count} 个地方`,
    rough: '距离是按镇街中心的大致位置估算的，只供参考。',
  },
  questions: {
    title: '大家常问',
    noScans: '没有电子版材料怎么办？',
    noScansAnswer: '用手机把原件拍清楚就行，一页拍一张。拍不了的，也可以选“带到窗口交”。',
    agent: '能让别人替我办吗？',
    agentAnswer:
      '能。填表时会问有没有人代办，写上代办人的姓名、身份证号码和电话；到窗口办的，代办人带上自己的身份证和您的委托书。',
    missing: '材料没备齐，能不能先办？',
    later: '这些材料可以先受理、以后补：',
    commitment: '这些材料可以用书面承诺代替：',
    deadline: '最晚什么时候要来办？',
    counted: '时限从哪天算起？',
    countedAnswer: '从受理的第二天算起。按工作日算的，休息日和节假日不算在内。等您补正材料的时间也不算。',
    where: '怎么知道办到哪一步了？',
    whereAnswer: '提交后给您一个办件编号和查询码，在“查进度”里随时能看到谁在办、最晚哪天办好，不用打电话问。',
  },
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
