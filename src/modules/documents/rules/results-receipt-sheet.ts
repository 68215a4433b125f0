import type { ResultsReceiptContent } from '../model.ts';
import { momentInChinese } from './moment.ts';

const AS = { applicant: '申请人本人', agent: '代理人', proxy: '凭授权委托书代领' } as const;
const IDENTITY = { card: '已读取居民身份证', typed: '已核对证件原件' } as const;

/** What the receipt says of what was handed over together. */
export function ofResultsReceipt(content: ResultsReceiptContent): Record<string, unknown> {
  const { themeNumber, hall, at, takenBy, as, identity, results } = content;
  return {
    ...{ themeNumber, hall, takenBy, takenAs: AS[as], identity: IDENTITY[identity], count: results.length },
    takenText: momentInChinese(at),
    results: results.map(({ numbers, denied, ...line }) => ({
      ...line,
      kind: denied ? '不予许可' : '准予',
      numbers: numbers.join('、'),
    })),
  };
}
