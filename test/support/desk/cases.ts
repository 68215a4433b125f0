import type { CaseFile, CaseRow } from '../../../src/modules/intake/cases/contract.ts';

/** A case as the API tells it, received and not yet accepted; `change` says what is different. */
export const caseRow = (change: Partial<CaseRow> = {}): CaseRow => ({
  id: '01930000-0000-7000-8000-000000000001',
  version: 1,
  number: '370828261120000123',
  item: {
    key: 'public-health',
    version: 1,
    name: { zh: '公共场所卫生许可(除饭馆、咖啡馆、酒吧、茶座等)', en: 'Hygiene permit for public places' },
  },
  applicant: '演**市**有限公司',
  acting: { as: 'staff', actor: '演*三', principal: '演示市民康浴池有限公司' },
  forOrganisation: true,
  state: 'submitted',
  outcome: null,
  corrected: false,
  receivedOn: '2026-11-20',
  answerBy: '2026-11-27',
  acceptedOn: null,
  promisedOn: null,
  statutoryOn: null,
  provisional: false,
  concludedOn: null,
  dueOn: '2026-11-27',
  daysLeft: 5,
  light: 'green',
  ...change,
});

/** The file of that case, with an answer, a material that was handed in and one that was not. */
export const caseFile = (change: Partial<CaseFile> = {}): CaseFile => ({
  row: caseRow(),
  applicantName: '演示市民康浴池有限公司',
  acting: { as: 'staff', actor: '演示张三', principal: '演示市民康浴池有限公司' },
  answers: [
    {
      element: 'org.name',
      label: { zh: '单位名称', en: 'Name of the organisation' },
      value: { zh: '演示市民康浴池有限公司' },
    },
  ],
  materials: [
    {
      id: 'public-health.m2',
      name: '场所平面图和卫生设施平面布局图',
      necessity: '必要',
      form: 'copy',
      notes: [],
      way: null,
      files: [{ id: 'f-1', name: '平面图.pdf', mediaType: 'application/pdf', size: 482_113 }],
    },
    {
      id: 'public-health.m3',
      name: '卫生管理制度',
      necessity: '告知承诺可替代',
      form: 'copy',
      notes: [],
      way: null,
      files: [],
    },
  ],
  timeline: [{ type: 'caseSubmitted', at: '2026-11-20T02:00:00.000Z', by: 'applicant' }],
  papers: [],
  conditions: ['选址、设计符合卫生要求'],
  legalBases: ['《公共场所卫生管理条例》第四条、第八条'],
  acts: [],
  ledger: [],
  ...change,
});
