import type { FieldErrorCode } from '../contract/errors.ts';
import type { Purpose, Sensitivity } from '../contract/form.ts';

const errors = {
  missing: (label: string) => `请填写${label}`,
  missingChoice: (label: string) => `请选择${label}`,
  tooLong: (label: string, longest: string) => `${label}请写得短一些，不超过 ${longest} 个字`,
  notAnOption: (label: string) => `请从列出的选项里选择${label}`,
  notANumber: (label: string) => `${label}请填数字，例如 86.5`,
  notAnAmount: (label: string) => `${label}请填金额，单位元，最多两位小数，例如 1200.50`,
  notADay: (label: string) => `${label}请填一个日期，例如 2026年3月2日`,
  notAnIdNumber: (label: string) => `请对照证件再看一遍${label}，有一位对不上`,
  notAUscc: (label: string) => `请对照营业执照再看一遍${label}，应是 18 位，没有字母 I、O、S、V、Z`,
  notDeclared: (label: string) => `请确认：${label}`,
  missingRows: (label: string) => `请至少填一行${label}`,
  missingDeclaration: (label: string) => `请确认：${label}`,
  notATable: (label: string) => `${label}没有读出来，请重新填写`,
  tooManyRows: (label: string, longest: string) => `${label}在网上最多填 ${longest} 行，更多的请把名单作为材料上传`,
  wrongRow: (label: string, _longest: string, row: string) => `${label}第 ${row} 行没有填好，请改一下`,
  notAPhone: (label: string) => `${label}请填手机号，或带区号的座机，例如 0537-1234567`,
} satisfies Record<
  FieldErrorCode | 'missingChoice' | 'missingRows' | 'missingDeclaration',
  (label: string, longest: string, row: string) => string
>;

const purposes = {
  identifyApplicant: '核对是谁在申请。',
  identifyAgent: '核对代办人是谁、能不能代您办。',
  identifyOthers: '核对这件事关系到谁。',
  reach: '有事时联系您，通知办理结果。',
  judge: '审查是否符合办理条件。',
} satisfies Record<Purpose, string>;

const sensitivity = {
  none: '',
  personal: '这是个人信息，只用于办这件事。',
  sensitive: '这是敏感个人信息，加密保存，只用于办这件事，页面上会遮住中间几位。',
} satisfies Record<Sensitivity, string>;

const roles: Record<string, string> = {
  applicant: '申请人',
  org: '申请单位',
  legalRep: '法定代表人（负责人）',
  agent: '代办人',
  beneficiary: '受益人',
  guardian: '监护人',
  father: '父亲',
  mother: '母亲',
  spouse: '配偶（对方）',
  deceased: '逝者',
  employer: '用人单位',
  contractor: '施工单位',
  buyer: '买方',
  seller: '卖方',
};

export const zh = {
  errors,
  purposes,
  sensitivity,
  labels: { situation: '情形', agentPresent: '有没有人代办' },
  questions: {
    agentPresent: () => '这件事有人替您代办吗？',
    identity: (who: string) => `${who}是谁？`,
    agent: () => '代办人是谁？',
    place: () => '场所在哪里？',
    confirm: (label: string) => `请确认：${label}`,
    choose: (label: string) => `请选择${label}`,
    whether: (label: string) => `${label}？`,
    where: (label: string) => `${label}在哪里？`,
    when: (label: string) => `${label}是哪一天？`,
    howMuch: (label: string) => `${label}是多少？`,
    explain: (label: string) => `请说明${label}`,
    fill: (label: string) => `请填写${label}`,
    situation: () => '您属于哪种情况？',
  },
  roles,
  answers: { yes: '是', no: '否' },
};

export type FormWording = typeof zh;
