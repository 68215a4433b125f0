import type { Bilingual } from '../../ui/index.ts';

/**
 * Wordings to begin with, as a villager reads them. What is put into a text is the Chinese, since the papers are; an officer who reads
 * English sees what it means. `＿＿` is to be filled in.
 */
export type Phrase = Required<Bilingual>;

export const MATERIAL_PHRASES: readonly Phrase[] = [
  { zh: '没有提交，请补交。', en: 'Not handed in; please hand it in.' },
  {
    zh: '拍得不清楚，请重新拍照或扫描，四个角和文字都要看得清。',
    en: 'Not readable; please photograph or scan it again, all four corners and every word.',
  },
  { zh: '已经过了有效期，请换成有效期内的。', en: 'Out of date; please hand in a valid one.' },
  {
    zh: '没有签名或盖章，请签名（盖章）后重新上传。',
    en: 'Signature or seal missing; please add it and upload again.',
  },
  { zh: '缺第＿＿页，请补全后重新上传。', en: 'Page __ is missing; please upload it whole.' },
  {
    zh: '与填写的内容对不上：＿＿，请核对后更正。',
    en: 'Does not agree with the answers: __; please check and correct.',
  },
];

export const ANSWER_PHRASES: readonly Phrase[] = [
  { zh: '与营业执照上的不一致，请核对后更正。', en: 'Differs from the business licence; please check and correct.' },
  { zh: '没有写完整，请补充：＿＿。', en: 'Incomplete; please add: __.' },
  { zh: '写错了，请改为实际情况。', en: 'Wrong; please state the facts.' },
];

/** 提前服务: guidance on a draft, as the person reads it who is not ready to apply. */
export const GUIDANCE_PHRASES: readonly Phrase[] = [
  {
    zh: '现在填的没有问题，等＿＿办下来以后直接提交就可以。',
    en: 'What you filled in is fine; hand it in once __ is there.',
  },
  { zh: '请先办＿＿，再提交这份申请。', en: 'Please get __ first, then hand this in.' },
  { zh: '不清楚的可以打电话问：＿＿。', en: 'If anything is unclear, call __.' },
];

/** What one material or answer of such a draft still needs. */
export const PREPARING_PHRASES: readonly Phrase[] = [
  { zh: '还要准备：＿＿。', en: 'Still to prepare: __.' },
  { zh: '要写明（标出）＿＿。', en: 'It has to state or mark __.' },
  { zh: '提交时要在有效期内。', en: 'It has to be valid when you hand it in.' },
];

/** 行政许可法 art. 32, items 1, 2 and 5 read backwards. */
export const NON_ACCEPTANCE_PHRASES: readonly Phrase[] = [
  { zh: '您申请的事项依法不需要取得行政许可。', en: 'By law this needs no permit.' },
  { zh: '您申请的事项不属于本机关的职权范围。', en: 'This is not within the competence of this organ.' },
  {
    zh: '补正后的材料仍不齐全（不符合法定形式）：＿＿。',
    en: 'After correction the materials are still incomplete or not in the legal form: __.',
  },
];

export const INSTEAD_PHRASES: readonly Phrase[] = [
  { zh: '请向＿＿申请，地址：＿＿，电话：＿＿。', en: 'Please apply to __, address: __, telephone: __.' },
  {
    zh: '备齐材料后可以重新申请，已经交过的材料不用再交。',
    en: 'You may apply again once it is complete; what we have need not be handed in again.',
  },
  { zh: '不需要办理许可，可以直接开展活动。', en: 'No permit is needed; you may go ahead.' },
];

/** Why a limit is extended (行政许可法 art. 42): what the applicant reads beside the new days. */
export const EXTENSION_PHRASES: readonly Phrase[] = [
  { zh: '案情复杂，需要向＿＿核实：＿＿。', en: 'It is complex and has to be checked with __: __.' },
  {
    zh: '需要几个部门一起到现场核查，时间还在协调。',
    en: 'Several departments have to visit together and are finding a day.',
  },
  { zh: '申请内容涉及＿＿，正在征求意见。', en: 'It touches __, whose opinion was asked for.' },
];

/** Why an application ends by hand: what the applicant reads in the notice. */
export const ENDING_PHRASES: readonly Phrase[] = [
  { zh: '申请人于＿＿死亡，有＿＿证明。', en: 'The applicant died on __, as __ proves.' },
  { zh: '场所（房屋）已于＿＿拆除，有＿＿证明。', en: 'The place was taken down on __, as __ proves.' },
  { zh: '同一事项已有办件＿＿正在办理。', en: 'Case __ of the same matter is under way.' },
  { zh: '受理后核实，该事项由＿＿管辖。', en: 'After acceptance it was found to be a matter of __.' },
];

export const OPINION_PHRASES: readonly Phrase[] = [
  { zh: '材料齐全，符合法定形式和许可条件。', en: 'Complete, in the legal form, and meeting the conditions.' },
  { zh: '现场与申报一致，符合要求。', en: 'The place is as stated and meets the requirements.' },
  { zh: '不符合许可条件：＿＿。', en: 'Does not meet the conditions: __.' },
];

export const NOTE_PHRASES: readonly Phrase[] = [
  { zh: '公示期间没有收到异议。', en: 'No objection came while it was public.' },
  { zh: '已制证，通知申请人领取。', en: 'Made; the applicant was told to collect it.' },
  { zh: '已寄出，单号：＿＿。', en: 'Sent by post, number: __.' },
];

/** Why a task is given to a colleague, or a step is done again. */
export const PASSING_PHRASES: readonly Phrase[] = [
  { zh: '我出差（休假），请代为办理。', en: 'I am away; please do it.' },
  { zh: '这一件由您负责的片区办理。', en: 'This belongs to your district.' },
  { zh: '＿＿没有看清，请重新核对。', en: '__ was not clear; please check it again.' },
];

/** Why a department comes in after all. */
export const ASKED_TOO_PHRASES: readonly Phrase[] = [
  { zh: '涉及＿＿，需要听取意见。', en: 'It touches __, on which they have to be heard.' },
];

/** Why a department need not be asked. */
export const ASKED_NO_MORE_PHRASES: readonly Phrase[] = [
  { zh: '经核实，不涉及＿＿的职责。', en: 'It was found not to touch the duties of __.' },
];

/** A head who gives tasks to somebody else, or takes them back. */
export const ASSIGNING_PHRASES: readonly Phrase[] = [
  { zh: '经办人休假，请接着办理。', en: 'The officer is on leave; please go on with it.' },
  { zh: '多日没有办理，请尽快办理。', en: 'Nothing was done for days; please do it soon.' },
  { zh: '按片区分工调整。', en: 'Shared out anew by district.' },
];

export const FACT_PHRASES: readonly Phrase[] = [
  { zh: '经现场核查，场所与申请材料一致。', en: 'On site the premises agreed with the materials.' },
  { zh: '经现场核查，发现：＿＿。', en: 'On site it was found: __.' },
  { zh: '经向＿＿核实，＿＿。', en: 'Checked with __: __.' },
];

export const GRANT_PHRASES: readonly Phrase[] = [
  { zh: '申请符合法定条件、标准。', en: 'The application meets the conditions and standards of the law.' },
];

export const DENIAL_PHRASES: readonly Phrase[] = [
  { zh: '申请不符合许可条件：＿＿。', en: 'The application does not meet the conditions: __.' },
  {
    zh: '您可以在符合条件后重新申请，已经交过的材料不用再交。',
    en: 'You may apply again once you meet them; what we have need not be handed in again.',
  },
];

export const CONDITION_PHRASES: readonly Phrase[] = [
  { zh: '许可范围限于：＿＿。', en: 'The permit is limited to: __.' },
  { zh: '请在＿＿前向本机关报告＿＿。', en: 'Report __ to this organ by __.' },
];

/** 不可抗力 (民法典 art. 180): why somebody could not hand in on time. */
export const POSTPONEMENT_PHRASES: readonly Phrase[] = [
  {
    zh: '因＿＿（不可抗力），申请人不能按时补齐材料。',
    en: 'Because of __ (force majeure) the applicant could not hand in on time.',
  },
  { zh: '出具材料的单位因＿＿暂停办公。', en: 'Whoever issues the material was closed because of __.' },
];
