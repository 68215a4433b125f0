import type { CatalogueWording } from './shape.ts';

export const zh: CatalogueWording = {
  refusals: {
    noDraft: '没有可以发布的草稿。',
    nothingChanged: '内容和已发布的版本一样，不用再发布。',
    inThePast: '生效或停用的日期不能早于今天。',
    beforeItTakesEffect: '日期不能早于现有版本生效的那一天。',
    notPublished: '这个事项没有正在使用的版本。',
  },
  /** What the data say of their own certainty; shown beside the figure. */
  doubts: {
    promisedLimit: '承诺时限是典型值，以县里公布的为准。',
    visits: '跑动次数是典型值，以县里公布的为准。',
    steps: '办理环节和天数是整理的，尚未经承办部门确认。',
    legalBasis: '有的法条没有逐字核对过官方文本。',
    code: '全国基本编码尚未核实，暂时空着。',
    scope: '本指南由平台整理，尚未经承办部门逐条确认。',
  },
  /** Why a file's entry was not loaded. */
  loading: {
    misshapen: '字段不完整或者格式不对',
    draftInProgress: '有人正在修改它，先发布或删除那份草稿',
    promiseLongerThanLaw: '承诺时限比法定时限长',
    instantButNotSameDay: '即办件的承诺时限应当在当天',
    unknownDepartment: '没有这个部门',
    unknownElement: '没有这个数据元',
    elementOfOtherType: '数据元的类型不一致',
    askedTwice: '同一项要了两次',
    assignedTwice: '同一个号码赋予了两次',
    feeNotDescribed: '收费但没有写明收费标准',
  },
};
