import type { Ease } from '../../../modules/catalogue/contract/ease.ts';
import type { Field, KeyGroup } from '../../../modules/catalogue/contract/livelihood.ts';
import type { LifeStage } from '../wording/life-stage.ts';

/** What a list of items is narrowed to; `after` goes on where a page of it ended. */
export type Narrowing = {
  audience?: 'citizen' | 'enterprise';
  department?: string;
  stage?: LifeStage;
  group?: KeyGroup;
  field?: Field;
  ease?: Ease;
  after?: string;
};

/** What was done about a joint visit a moment ago. */
export type VisitDone = 'chosen' | 'otherTime' | 'calledOff' | 'revisit';

/** The addresses of the portal's pages. Nothing in them says who somebody is. */
export const to = {
  search: '/search',
  items: (narrowing: Narrowing = {}) => withQuery('/items', narrowing),
  themes: '/themes',
  themeReceived: (id: string) => `/my/themes/${id}/received`,
  themeStandard: (key: string) => `/api/themes/${key}/standard`,
  theme: (key: string, told: Readonly<Record<string, string>> = {}) => withQuery(`/themes/${key}`, told),
  startTheme: (key: string, told: Readonly<Record<string, string>> = {}) => withQuery(`/themes/${key}/start`, told),
  checklists: '/checklists',
  checklist: (code: string, asked: { done?: 'kept' } = {}) => withQuery(`/checklists/${code}`, asked),
  checklistPaper: (code: string, size: 'usual' | 'large') => withQuery(`/checklists/${code}/paper`, { size }),
  place: (key: string) => `/themes/${key}/place`,
  keepChecklist: (key: string) => `/themes/${key}/checklist`,
  item: (key: string) => `/items/${key}`,
  fit: (key: string) => `/items/${key}/fit`,
  forgetRecent: `/preferences?${new URLSearchParams({ recent: 'none', back: '/' }).toString()}`,
  start: (key: string) => `/items/${key}/start`,
  draft: (draft: string) => `/drafts/${draft}`,
  question: (draft: string, page: string, asked: Asked = {}) => withQuery(`/drafts/${draft}/pages/${page}`, asked),
  row: (place: RowPlace, asked: Asked = {}) => withQuery(rowPath(place), asked),
  cells: (place: RowPlace) => `${rowPath(place)}/cells`,
  rowRemoval: (place: RowPlace) => `${rowPath(place)}/remove`,
  answers: (draft: string) => `/drafts/${draft}/answers`,
  materials: (draft: string) => `/drafts/${draft}/materials`,
  material: (draft: string, material: string, asked: Asked = {}) =>
    withQuery(`/drafts/${draft}/materials/${encodeURIComponent(material)}`, asked),
  uploads: (draft: string, material: string) =>
    `/api/drafts/${draft}/materials/${encodeURIComponent(material)}/uploads`,
  way: (draft: string, material: string) => `/drafts/${draft}/materials/${encodeURIComponent(material)}/way`,
  authorise: (draft: string, material: string) =>
    `/drafts/${draft}/materials/${encodeURIComponent(material)}/authorise`,
  withdrawal: (draft: string, material: string) =>
    `/drafts/${draft}/materials/${encodeURIComponent(material)}/withdraw`,
  reuse: (draft: string, material: string) => `/drafts/${draft}/materials/${encodeURIComponent(material)}/reuse`,
  commitment: (draft: string) => `/drafts/${draft}/commitment`,
  renew: (draft: string) => `/drafts/${draft}/renew`,
  draftFile: (draft: string, material: string, file: string) =>
    `/drafts/${draft}/materials/${encodeURIComponent(material)}/files/${file}`,
  removal: (draft: string, material: string, file: string) =>
    `/drafts/${draft}/materials/${encodeURIComponent(material)}/files/${file}/remove`,
  check: (draft: string) => `/drafts/${draft}/check`,
  submit: (draft: string) => `/drafts/${draft}/submit`,
  situation: (draft: string) => `/drafts/${draft}/situation`,
  earlyService: (draft: string) => `/drafts/${draft}/early-service`,
  earlyServiceWithdrawal: (draft: string) => `/drafts/${draft}/early-service/withdraw`,
  secondPersons: (draft: string) => `/drafts/${draft}/second-persons`,
  secondPerson: (draft: string, rule: string) => `/drafts/${draft}/second-persons/${rule}`,
  secondPersonLink: (draft: string, rule: string) => `/drafts/${draft}/second-persons/${rule}/link`,
  confirmation: (token: string) => `/confirm/${token}`,
  confirmationCode: (token: string) => `/confirm/${token}/code`,
  confirmationProof: (token: string) => `/confirm/${token}/who`,
  confirmationAnswer: (token: string) => `/confirm/${token}/answer`,
  discard: (draft: string) => `/drafts/${draft}/discard`,
  themeCase: (id: string, asked: { done?: 'takenBack' | 'corrected' | VisitDone } = {}) =>
    withQuery(`/my/themes/${id}`, asked),
  themeDelivery: (id: string) => `/my/themes/${id}/delivery`,
  gatheredCorrection: (id: string, asked: { done?: 'saved' | 'some' } = {}) =>
    withQuery(`/my/themes/${id}/correction`, asked),
  correctionNotice: (id: string, notice: number, edition: number) =>
    `/my/themes/${id}/corrections/${notice}/${edition}`,
  jointVisit: (id: string, visit: string, act: string) => `/my/themes/${id}/visits/${visit}/${act}`,
  takeBackPart: (id: string, item: string) => `/my/themes/${id}/parts/${item}/take-back`,
  case: (id: string) => `/my/cases/${id}`,
  received: (id: string) => `/my/cases/${id}/received`,
  correct: (id: string) => `/my/cases/${id}/correct`,
  electronic: (id: string) => `/my/cases/${id}/electronic`,
  delivery: (id: string) => `/my/cases/${id}/delivery`,
  sendPapers: (id: string) => `/my/cases/${id}/send-papers`,
  hearing: (id: string) => `/my/cases/${id}/hearing`,
  postCheckAnswer: (id: string) => `/my/cases/${id}/post-check/answer`,
  postCheckStatement: (id: string) => `/my/cases/${id}/post-check/statement`,
  instantStatement: (id: string) => `/my/cases/${id}/instant/statement`,
  askPerson: (id: string) => `/my/cases/${id}/person`,
  presider: (id: string) => `/my/cases/${id}/hearing/presider`,
  urge: (id: string) => `/my/cases/${id}/urge`,
  withdraw: (id: string) => `/my/cases/${id}/withdraw`,
  paper: (id: string, paper: string) => `/my/cases/${id}/papers/${paper}`,
  file: (id: string, file: string) => `/my/cases/${id}/files/${file}`,
  ratings: (asked: { by?: 'department' | 'hall' | 'item' | 'theme' } = {}) => withQuery('/ratings', asked),
  ratingExport: (format: 'csv' | 'jsonl') => `/api/ratings/export?format=${format}`,
  rateCase: (id: string, asked: { via?: 'message' } = {}) => withQuery(`/my/cases/${id}/rate`, asked),
  rate: (id: string, serial: string, asked: { via?: 'message'; grade?: string } = {}) =>
    withQuery(`/my/cases/${id}/rate/${serial}`, asked),
  rateByCode: (code: string, asked: { grade?: string } = {}) => withQuery(`/rate/code/${code}`, asked),
  rateThanks: '/rate/thanks',
  tablet: '/rate/tablet',
  tabletPairing: '/rate/tablet/pair',
  turnedAway: '/my/turned-away',
  ownTurnedAway: (id: string) => `/my/turned-away/${id}`,
  ownTurnedAwayPaper: (id: string) => `/my/turned-away/${id}/paper`,
  turnedAwayByCode: '/turned-away',
  turnedAwayReview: '/turned-away/review',
  licences: '/my/licences',
  licence: (id: string) => `/my/licences/${id}`,
  licenceRenewal: (id: string) => `/my/licences/${id}/renewal`,
  licenceCopies: (id: string) => `/my/licences/${id}/copies`,
  licenceCopyEnd: (id: string, copy: string) => `/my/licences/${id}/copies/${copy}/end`,
  sharedCopy: (token: string) => `/copies/${token}`,
  sharedCopyFile: (token: string) => `/copies/${token}/file`,
  verify: '/verify',
  verifyOffline: '/verify/offline',
  verified: (identifier: string) => `/verify/${identifier}`,
  ownData: '/my/data',
  ownDataCorrection: '/my/data/correction',
  ownDataCopy: '/my/data/copy',
  mandates: '/my/mandates',
  mandateAsking: (asked: { as?: 'principal' | 'agent'; item?: string } = {}) => withQuery('/my/mandates/new', asked),
  mandate: (id: string) => `/my/mandates/${id}`,
  mandateEnd: (id: string) => `/my/mandates/${id}/end`,
  mandateAnswer: (token: string) => `/my/mandates/answer/${token}`,
  mandateDecline: (token: string) => `/my/mandates/answer/${token}/decline`,
  wards: '/my/children',
  wardDeclaring: '/my/children/new',
  wardNumber: (id: string) => `/my/children/${id}/number`,
  wardRemoval: (id: string) => `/my/children/${id}/remove`,
  messages: (asked: { after?: string; unread?: '1' } = {}) => withQuery('/my/messages', asked),
  message: (id: string) => `/my/messages/${id}`,
  messagePreferences: '/my/messages/preferences',
  messageAddress: (channel: string) => `/my/messages/addresses/${channel}`,
} as const;

/** A row of the table on a page of a draft; `row` counts from 1. */
export type RowPlace = { draft: string; page: string; row: string };

const rowPath = ({ draft, page, row }: RowPlace) => `/drafts/${draft}/pages/${page}/rows/${row}`;

/** `from`: the page that asked for a change and is returned to; `change`: show what is known as a question. */
export type Asked = { from?: 'check' | 'list'; change?: '1' };

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked).toString()}`;
}
