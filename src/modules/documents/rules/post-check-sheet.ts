import { inChinese, inEnglish } from '../../../kernel/day-text.ts';
import type { GrantRevocation, PostCheckContent } from '../model.ts';
import { worded } from './remedy.ts';

/** What papers say of grants that were looked at afterwards. */
export function ofPostCheck(content: PostCheckContent): Record<string, unknown> {
  if (content.kind === 'siteCheckRecord') {
    const { result, found, staff } = content;
    return { result, found, staff };
  }
  if (content.kind === 'grantRevocation') return ofGrantRevocation(content);
  const until = content.kind === 'rectificationNotice' ? content.until : content.statementUntil;
  const last = { untilText: inChinese(until), untilEn: inEnglish(until) };
  if (content.kind === 'rectificationNotice') return { ...last, wrong: content.wrong };
  return { ...last, ...ofRevocationNotice(content) };
}

const GRANTED = {
  commitment: { granted: '按照您的承诺', grantedEn: 'on your commitment' },
  machine: { granted: '由计算机按公开的规则自动', grantedEn: 'by the system under published rules' },
} as const;

const WHERE_TO_SPEAK = '请登录本平台在办件里提出，或者到窗口说明。';

const ofRevocationNotice = (content: Extract<PostCheckContent, { kind: 'revocationNotice' }>) => ({
  ...{ ...GRANTED[content.by], ground: content.ground, reason: content.reason },
  ...(content.licence
    ? {
        title: '拟撤销行政许可告知书',
        basis: '《中华人民共和国行政许可法》第六十九条',
        rights: `您有权陈述和申辩（《中华人民共和国行政许可法》第七条）。${WHERE_TO_SPEAK}`,
      }
    : { title: '拟撤销告知书', basis: content.basis, rights: `您有权陈述和申辩。${WHERE_TO_SPEAK}` }),
});

const ofGrantRevocation = (content: GrantRevocation): Record<string, unknown> => ({
  ...{ decidedText: inChinese(content.decidedOn), decidedEn: inEnglish(content.decidedOn) },
  ...{ basis: content.basis, reason: content.reason, heard: content.heard, remedy: worded(content.remedy) },
});
