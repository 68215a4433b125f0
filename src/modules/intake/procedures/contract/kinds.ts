import type { Limit } from '../../../../kernel/limit.ts';

export const procedureKinds = [
  'correction',
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
  'publicity',
  'verification',
  'holding',
] as const;
export type ProcedureKind = (typeof procedureKinds)[number];

type Kind = {
  zh: string;
  en: string;
  /** Whether 行政许可法 art. 45 names it: then it stops the clock of a licence. Any other kind does so only by a law of its own. */
  inArticle45: boolean;
  /** What is proposed as its own limit; whoever asks for it sets another. */
  limit: Limit;
  /** NODERESULT of EA_JC_STEP_SPECIALNODE in the province's exchange of cases: 1 补正, 2 听证, 3 公示, 4 核实, 5 挂起. */
  shandong: '1' | '2' | '3' | '4' | '5';
};

const workingDays = (value: number): Limit => ({ value, unit: 'workingDay' });

/**
 * The special procedures. A visit on site (现场勘验) is none: it is part of the examination (行政许可法 art. 34) and its time always counts.
 */
export const KINDS = {
  correction: { zh: '补正', en: 'Correction', inArticle45: false, limit: workingDays(10), shandong: '1' },
  hearing: { zh: '听证', en: 'Hearing', inArticle45: true, limit: workingDays(20), shandong: '2' },
  tender: { zh: '招标', en: 'Call for tenders', inArticle45: true, limit: workingDays(30), shandong: '5' },
  auction: { zh: '拍卖', en: 'Auction', inArticle45: true, limit: workingDays(30), shandong: '5' },
  inspection: { zh: '检验', en: 'Inspection', inArticle45: true, limit: workingDays(15), shandong: '5' },
  testing: { zh: '检测', en: 'Testing', inArticle45: true, limit: workingDays(15), shandong: '5' },
  quarantine: { zh: '检疫', en: 'Quarantine', inArticle45: true, limit: workingDays(15), shandong: '5' },
  appraisal: { zh: '鉴定', en: 'Appraisal', inArticle45: true, limit: workingDays(20), shandong: '5' },
  expertReview: { zh: '专家评审', en: 'Expert review', inArticle45: true, limit: workingDays(20), shandong: '5' },
  publicity: { zh: '公示', en: 'Publicity', inArticle45: false, limit: workingDays(5), shandong: '3' },
  verification: { zh: '核实', en: 'Verification', inArticle45: false, limit: workingDays(5), shandong: '4' },
  holding: { zh: '挂起', en: 'Holding', inArticle45: false, limit: workingDays(10), shandong: '5' },
} as const satisfies Record<ProcedureKind, Kind>;

/** What a kind is called. */
export const procedureName = (kind: ProcedureKind): { zh: string; en: string } => {
  const { zh, en } = KINDS[kind];
  return { zh, en };
};
