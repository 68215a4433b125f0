import type { CommitmentKind } from './kinds.ts';

export type Noticed = {
  name: string;
  kind: CommitmentKind;
  conditions: readonly string[];
  withinDays: number;
  onFalsehood: string;
  scope: string | null;
};

const ORDINARY: Readonly<Record<CommitmentKind, string>> = {
  licence: '您可以不作承诺，按一般程序办理。',
  proof: '您可以不作承诺，按一般程序提交证明。',
};

/**
 * What an applicant is told before he commits (国办发〔2020〕42号): what must be met, what follows from falsehood, what is checked later
 * and by when. Numbered parts, one a line.
 */
export function noticeOf({ name, kind, conditions, withinDays, onFalsehood, scope }: Noticed): string {
  const parts = [
    `办理“${name}”，应当符合下列条件：${conditions.join('；')}。`,
    ...(scope === null ? [] : [`适用范围：${scope}。`]),
    `承诺内容不实的，责令限期整改；逾期不改或者整改后仍不符合条件的，${onFalsehood}，由此造成的后果由承诺人承担。`,
    `决定作出之日起${withinDays}日内，核查上述条件和承诺内容是否属实。`,
    `${ORDINARY[kind]}曾作出虚假承诺尚未修复的，不适用告知承诺。`,
  ];
  return parts.map((part, index) => `${index + 1}. ${part}`).join('\n');
}
