export const zh = {
  outcome: '决定',
  outcomes: { grant: '准予许可', deny: '不予许可' },
  numberBefore: '将编号 ',
  numberNotDrawn: '作出决定时才取号，别人先出具的，顺延。',
  parts: '决定书的各部分，按先后',
  hints: {
    facts: '写查到了什么。没写的部分不会出现在决定书上。',
    reason: '为什么这样决定。不予许可时必须写明。',
    provisions: '不予许可时必须选择。准予许可时不选就写明全部依据。',
    conditions: '例如使用范围、定期报告。写了条件，决定书就写明救济途径。',
  },
  /** By the kind of number. */
  assigned: {
    uscc: '18 位，按登记系统给出的填写；会写在决定书和证照上，后面的事项不用再问申请人。',
    idcard: '18 位，按户籍系统给出的填写；会写在决定书上，后面的事项不用再问申请人。',
    date: '例如 2026-03-02；会写在决定书上，后面的事项不用再问申请人。',
    string: '按本机关系统给出的填写；会写在决定书上，后面的事项不用再问申请人。',
  },
  article: (law: string) => `${law}的条款`,
  articleHint: '事项清单没有写明条款，请核对原文后填写，例如：第八条。',
  ownTitle: (number: string) => `自加部分${number}的标题`,
  ownText: (number: string) => `自加部分${number}的内容`,
  add: '加一部分',
  up: '上移',
  down: '下移',
  remove: '删去',
  moved: (place: number, all: number) => `已移到第${place}部分，共${all}部分。`,
  remedy: '救济途径',
  remedyByLaw: '依法必须写明，系统写在最后，不能改。日期按今天作出决定计算。',
  remedyWithConditions: '写了条件时，系统依法写在最后，不能改。日期按今天作出决定计算。',
  preview: '看预览（PDF）',
  previewing: '正在生成预览…',
  previewReady: '预览已生成。',
  openPreview: '打开预览（PDF，未编号，不具效力）',
};

export type DecisionWording = typeof zh;
