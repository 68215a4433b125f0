import type { CivilDate } from '../../../kernel/civil-date.ts';
import { classify } from '../../../kernel/codes/classify.ts';

export type Registration = { name: string; citizenId: string; phone: string; password: string };
export type RegistrationField = keyof Registration;
export type FaultRule = 'notAName' | 'notACitizenId' | 'underFourteen' | 'notAMobile' | 'repeatsNumber' | PasswordFault;
export type PasswordFault = 'tooShort' | 'tooLong' | 'tooSimple';
export type FieldFault = { field: RegistrationField; rule: FaultRule };

/** Names of two to fifty characters, rare ones and the dot between names of other peoples included; no digits, no signs. */
const NAME = /^[\p{Script=Han}\p{Script=Latin}〇·• ’'-]{2,50}$/u;
/** 工业和信息化部 numbering: eleven digits that begin with 13 to 19. */
const MOBILE = /^1[3-9]\d{9}$/;

/** GB/T 22239—2019 8.1.4.1 asks for complexity; length does more for it than signs, so ten characters of two kinds. */
const PASSWORD_LENGTH = { least: 10, most: 128 };

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

export function passwordFault(password: string): PasswordFault | undefined {
  const length = Array.from(password).length;
  if (length < PASSWORD_LENGTH.least) return 'tooShort';
  if (length > PASSWORD_LENGTH.most) return 'tooLong';
  const kinds = [/\p{L}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  return kinds < 2 || new Set(password).size < 5 ? 'tooSimple' : undefined;
}

/** Everything that is wrong with a registration at once, so that a person mends it in one go. */
export function registrationFaults({ name, citizenId, phone, password }: Registration, today: CivilDate): FieldFault[] {
  const rules: Record<RegistrationField, FaultRule | undefined> = {
    name: normalName(name) === undefined ? 'notAName' : undefined,
    citizenId: citizenIdFault(citizenId, today),
    phone: normalPhone(phone) === undefined ? 'notAMobile' : undefined,
    password: passwordFault(password) ?? (repeats(password, citizenId, phone) ? 'repeatsNumber' : undefined),
  };
  return Object.entries(rules).flatMap(([field, rule]) => (rule ? [{ field: field as RegistrationField, rule }] : []));
}

function citizenIdFault(text: string, today: CivilDate): FaultRule | undefined {
  const number = normalCitizenId(text);
  if (number === undefined) return 'notACitizenId';
  return isUnderFourteen(number, today) ? 'underFourteen' : undefined;
}

/** 个人信息保护法 art. 31: for a child under fourteen the guardian consents, so the guardian applies. */
function isUnderFourteen(citizenId: string, today: CivilDate): boolean {
  const birthday = citizenId.slice(6, 14);
  return `${Number(birthday.slice(0, 4)) + 14}${birthday.slice(4)}` > today.replaceAll('-', '');
}

/** The favourite password of all: one's own number, or its end. */
const repeats = (password: string, ...numbers: string[]) =>
  numbers.some((number) => number.length >= 6 && (password.includes(number) || password.includes(number.slice(-8))));
