import type { TimelineEntry } from '../../../../modules/intake/cases/contract.ts';
import type { Happening } from '../happened.ts';
import type { Why } from '../../../../kernel/clock-measure.ts';

export const zh = {
  back: '回到列表',
  waiting: '正在打开办件…',
  notFound: '没有找到这个办件，或者它不在您的办理范围内。',
  asked: {
    title: '要我做什么',
    acceptance: (day: string) =>
      `请在${day}前决定：受理、一次性告知补正，或者不予受理。过了这一天没有告知的，依法视为受理。`,
    acceptanceCorrected: (day: string) => `申请人已经补正，补正只能告知一次。请在${day}前决定受理或者不予受理。`,
    deemedAccepted: (day: string) => `收到申请后五个工作日内没有告知，依法自${day}收到之日起就是受理，请直接受理。`,
    review: '请审查申请和材料，提出同意或者不同意的意见。',
    decision: {
      grant: '审查意见是同意。请作出准予或者不予许可的决定。',
      deny: '审查意见是不同意。请作出准予或者不予许可的决定。',
      unknown: '请作出准予或者不予许可的决定。',
    },
    secondFactor: '这一件等您作出决定。作出决定需要第二因子，您这次登录还没有验证。',
    secondFactorAct: '去设置或验证第二因子',
    waiting: {
      applicant: '已经一次性告知补正，正在等申请人补正。',
      clerk: '正在等窗口人员决定是否受理。',
      reviewer: '已受理，正在等审查人员提出意见。',
      approver: '审查完毕，正在等审批人员作出决定。',
      colleague: '这一件要由另一位同事办理：审查和决定不能是同一个人，自己和近亲属的办件也要回避。',
    },
    closed: {
      granted: '已办结：准予许可。',
      denied: '已办结：不予许可。',
      withdrawn: '已办结：申请人撤回了申请。',
      notAccepted: '已决定不予受理。',
    },
  },
  facts: {
    title: '基本情况',
    number: '办件编号',
    copy: '复制编号',
    copied: '编号已复制',
    notCopied: '没有复制成功，请选中编号后复制',
    applicant: '申请人',
    organisation: '单位',
    person: '个人',
    received: '收件',
    accepted: '受理',
    promised: '承诺办结',
    statutory: '法定办结',
    concluded: '办结',
    corrected: '补正过',
  },
  answers: { title: '填写内容', none: '没有填写内容', told: '告知补正时说：' },
  materials: {
    title: '材料',
    none: '这个事项不要材料',
    open: (name: string, size: string) => `打开 ${name}（${size}）`,
    told: '告知补正时说：',
  },
  timeline: {
    inStead: { before: '（代', after: '）' },
    title: '办理经过',
    who: { officer: '工作人员', applicant: '申请人', system: '系统' } satisfies Record<TimelineEntry['by'], string>,
    happened: {
      caseSubmitted: (who: string) => `${who}提交了申请`,
      correctionAsked: (who: string) => `${who}一次性告知了要补正的内容`,
      caseResubmitted: (who: string) => `${who}交来了补正后的申请`,
      caseAccepted: (who: string) => `${who}受理了申请`,
      acceptanceRefused: (who: string) => `${who}决定不予受理`,
      caseReviewed: (who: string) => `${who}提出了审查意见`,
      caseDecided: (who: string) => `${who}作出了决定`,
      caseWithdrawn: (who: string) => `${who}撤回了申请`,
    } satisfies Record<Happening, (who: string) => string>,
    unknown: (who: string) => `${who}办理了一步`,
    opinions: { grant: '意见：同意', deny: '意见：不同意' },
    parts: { reason: '理由', instead: '可以怎么办', note: '审查说明' },
    unknownSubject: '内容',
    basis: '依据',
  },
  papers: {
    title: '文书',
    none: '还没有出具文书',
    open: (name: string) => `打开 ${name}（PDF）`,
  },
  ledger: {
    title: '期限怎么算出来的',
    caption: '承诺期限逐日计算',
    day: '日期',
    why: '原因',
    counted: '第几天',
    notCounted: '不算',
    whys: {
      startDay: '受理当天不算在内',
      workingDay: '工作日',
      makeUpDay: '调休上班',
      calendarDay: '自然日',
      weekend: '周末',
      holiday: '节假日',
      suspended: '计时暂停',
    } satisfies Record<Why, string>,
  },
};

export type CaseFileWording = typeof zh;
