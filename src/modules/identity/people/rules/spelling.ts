import { classify } from '../../../../kernel/codes/classify.ts';

/** Names of two to fifty characters, rare ones and the dot between names of other peoples included; no digits, no signs. */
const NAME = /^[\p{Script=Han}\p{Script=Latin}〇·• ’'-]{2,50}$/u;
/** 工业和信息化部 numbering: eleven digits that begin with 13 to 19. */
const MOBILE = /^1[3-9]\d{9}$/;

/** One spelling for one number: half-width, capital X, no spaces. Undefined when it cannot be a citizen's number (GB 11643). */
export function normalCitizenId(text: string): string | undefined {
  const code = text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]+/gu, '')
    .toUpperCase();
  const { kind, valid } = classify(code);
  return kind === 'citizenId18' && valid ? code : undefined;
}

export const normalPhone = (text: string): string | undefined => {
  const digits = text
    .normalize('NFKC')
    .replaceAll(/[\s-]/g, '')
    .replace(/^\+?86(?=1)/, '');
  return MOBILE.test(digits) ? digits : undefined;
};

export const normalName = (text: string): string | undefined => {
  const name = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return NAME.test(name) ? name : undefined;
};
