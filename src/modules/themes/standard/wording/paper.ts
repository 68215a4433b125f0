import type { Reason } from '../../materials/model.ts';
import type { Question } from '../../model.ts';

/** What the paper says of itself. A standard is a Chinese document, in whichever language it is asked for. */
export const paperWords = {
  number: (number: string) => `编号 ${number}`,
  version: (version: string) => `主题第 ${version} 版`,
  written: (day: string) => `按 ${day} 有效的事项、表单和主题生成`,
  /** Whoever reads it has to know what it rests on. */
  honesty: [
    '本标准由系统按已发布的事项实施清单、表单和主题版本生成，不是手工编写。',
    '主题由哪些事项组成、怎样提问和先后次序，依据各地常见做法编排，不是哪个县公布的流程标准；编号由本系统自行编排，不是官方标准号。',
    '各事项的依据、材料和时限以该事项公布的实施清单为准。',
  ],
  demonstration: '演示数据，不具法律效力。',
  audiences: { enterprise: '企业', citizen: '群众' },
  scope: {
    name: '名称',
    audience: '服务对象',
    lifeStage: '办理阶段',
    lead: '牵头部门',
    outside: '平台以外的环节',
  },
  headings: {
    fact: ['项目', '内容'],
    basis: ['依据', '条款', '适用事项'],
    items: ['序号', '事项', '实施部门', '办件类型', '什么情形要办'],
    questions: ['序号', '问题', '可选答案', '默认答案'],
    conditions: ['事项', '受理条件'],
    form: ['序号', '填写内容', '必填', '提供给'],
    asked: ['序号', '材料', '形式', '用于'],
    waived: ['不用提交的材料', '事项', '原因'],
    flow: ['阶段', '事项', '先办结'],
    limits: ['事项', '法定时限', '承诺时限'],
    fees: ['事项', '是否收费', '说明'],
    results: ['事项', '结果', '有效期'],
    remedies: ['事项', '行政复议', '行政诉讼'],
    versions: ['事项', '版本', '内容摘要（SHA-256）'],
  },
  always: '都要办',
  when: (question: string, answer: string) => `${question}：${answer}`,
  and: '；并且 ',
  answers: { yes: '是', no: '否' } satisfies Record<string, string>,
  required: '必填',
  optional: '按情形',
  forms: { electronic: '电子件', copy: '复印件', original: '原件' },
  mayFollow: '（可容缺后补）',
  before: '先办好：',
  stage: (number: string) => `第 ${number} 阶段`,
  mayOvertake: '（一般在前，可以先办）',
  nothing: '—',
  together: (items: string) => `合并上门勘验：${items}。`,
  ended: '未选中的事项视为已办结；后面的事项不因它等待。',
  charged: { true: '收费', false: '不收费', conditional: '按情形收费' } as Readonly<Record<string, string>>,
  remedy: {
    reconsideration: (days: string, body: string) => `收到决定之日起 ${days} 日内，向${body}申请`,
    litigation: (months: string, court: string) => `收到决定之日起 ${months} 个月内，向${court}起诉`,
    court: '有管辖权的人民法院',
  },
  reasons: {
    madeFromForm: '由表单生成',
    otherSituation: '本情形不需要',
    produced: '由前面的事项产生',
    held: '本机关已有',
    shared: '由其他部门共享',
    committed: '告知承诺替代',
    anotherWillDo: '提交另一份即可',
  } satisfies Record<Reason['kind'], string>,
  asked: '需要提交',
  waived: '不需要提交',
  versions: '本标准依据的版本',
};

export const answerWord = (answer: Question['usual']): string =>
  typeof answer === 'string' ? answer : paperWords.answers[answer ? 'yes' : 'no'];
