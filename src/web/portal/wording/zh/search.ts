import type { Ease } from '../../../../modules/catalogue/contract/ease.ts';
import type { Field, KeyGroup } from '../../../../modules/catalogue/contract/livelihood.ts';
import type { LifeStage } from '../life-stage.ts';

const lifeStages = {
  birth: '生孩子',
  school: '上学',
  work: '找工作',
  business: '开店办企业',
  marriage: '结婚',
  house: '买房建房',
  doctor: '看病报销',
  papers: '办证件',
  car: '买车开车',
  old: '养老',
  hardship: '遇到困难',
  farewell: '身后事',
} satisfies Record<LifeStage, string>;

const groups = {
  elderly: '老年人',
  disabled: '残疾人',
  veterans: '退役军人',
  graduates: '高校毕业生',
  talents: '高层次人才',
} satisfies Record<KeyGroup, string>;

const fields = {
  security: '社会保障',
  health: '卫生健康',
  household: '户籍办理',
  relief: '民政救助',
  employment: '就业创业',
  traffic: '公安交管',
  transport: '交通运输',
} satisfies Record<Field, string>;

export const search = {
  home: {
    title: '首页',
    question: '您想办什么？',
    hint: '用平常的话说就行，例如“开理发店”“给孩子上户口”。也可以打拼音，或者只打首字母。',
    often: '常办的事',
    oftenCounted: (days: string) => `按最近 ${days} 天大家办得最多的排。`,
    oftenChosen: '办件还不多，这几件是我们先选的。',
    recent: '最近看过',
    recentLead: '只记在这台设备上，过 30 天就没有了。',
    forget: '清掉这些',

    themes: '一件事：一次问清要办哪几项',
    all: '全部事项',
    forCitizens: '个人办事',
    forEnterprises: '企业办事',
    forAll: '全部',
    status: '查进度',
    statusLead: '填回执上的办件编号和查询码，不用登录。',
    large: '字太小？换成长辈版',
    demonstration: '这是一个演示网站',
  },
  act: '查找',
  results: {
    themes: '一件事：一次问清、一起办',
    themesLead: '您要办的可能不止一项，从这里进去，几个问题就知道要办哪几项。',
    single: '单独的事项',
    found: (count: string, words: string) => `找到 ${count} 件和“${words}”有关的事`,
    empty: '请先写下您想办的事',
    none: (words: string) => `没有找到和“${words}”有关的事`,
    others: (count: string) => `还有 ${count} 件沾点边，也可以看看`,
    unsure: (words: string) => `不太确定您说的“${words}”是哪件事`,
    unsureLead: '下面几件最接近，看看有没有您要办的。',
    noneLead: '可能是说法不一样，也可能这件事不在我们这里办。',
    emptyLead: '在上面的框里写几个字，例如“补身份证”“小吃店”。也可以按下面的办法找。',
    understood: '按这些词找的：',
    unknown: '没认出来：',
    next: '没有您要的？',
    tips: {
      other: '换一个说法，写两三个字就行，例如“开店”“低保”“过户”',
      browse: '从全部事项里一件件找',
      call: (number: string) => `打 ${number} 问，白天晚上都有人接`,
      window: '到大厅的综合窗口问，说清想办什么就行',
    },
    noneLog: '大家找不到的说法，我们会定期看，把它加进来。只记说法，不记是谁。',
  },
  browse: {
    title: '全部事项',
    ofStage: (stage: string) => `${stage}，有这些事可以办`,
    ofDepartment: (department: string) => `${department}办理的事项`,
    ofGroup: (group: string) => `为${group}办的事`,
    ofField: (field: string) => `${field}方面的事`,
    total: (count: string) => `共 ${count} 件。`,
    tagged: '属于哪一类是我们标的，还没有经部门确认。',
    filter: '只看',
    more: '看后面的',
    fromStart: '回到最前面',
    none: '这里现在没有可以办的事项。',
    all: '看全部事项',
    otherWays: '换一种方式找',
  },
  row: {
    department: '办理部门',
    limit: '多久',
    visits: (count: string) => (count === '0' ? '不用跑' : `最多跑 ${count} 次`),
    charged: { true: '收费', false: '不收费', conditional: '有的情形收费' },
  },
  ways: {
    stages: '按人生阶段找',
    eases: '办起来省事的',
    groups: '为这些人办的事',
    fields: '按生活领域找',
    departments: '按部门找',
    items: (count: string) => `${count} 件`,
  },
  easy: '省事在哪里',
  eases: {
    today: {
      name: '今天办',
      means: '当场办好，或者半个工作日内办好。上午交来，当天能拿到结果。',
    },
    simple: {
      name: '简易办',
      means: '不用自己准备材料：表一填，其余的由系统生成，或者从别的部门调取；只由一个部门办。',
    },
    near: {
      name: '就近办',
      means: '在镇街或者村里就能申请，不必进城。',
    },
    quick: {
      name: '快捷办',
      means: '一趟都不用跑，承诺的时间不超过法定时间的一半。',
    },
  } satisfies Record<Ease, { name: string; means: string }>,
  lifeStages,
  groups,
  fields,
};

export type SearchWording = typeof search;
