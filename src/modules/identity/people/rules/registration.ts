import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { passwordFault, type PasswordFault } from './password.ts';
import { normalCitizenId, normalName, normalPhone } from './spelling.ts';

export type Registration = { name: string; citizenId: string; phone: string; password: string };
type RegistrationField = keyof Registration;
type PersonRule = 'notAName' | 'notACitizenId' | 'underFourteen' | 'notAMobile';
type FaultRule = PersonRule | 'repeatsNumber' | PasswordFault;
export type FieldFault = { field: RegistrationField; rule: FaultRule };

/** Who stands at a counter: known by papers, so there is no password, and not everybody has a phone. */
export type ShownPerson = Omit<Registration, 'password'>;
export type ShownFault = { field: keyof ShownPerson; rule: PersonRule };

/** Everything that is wrong with a registration at once, so that a person mends it in one go. */
export function registrationFaults({ name, citizenId, phone, password }: Registration, today: CivilDate): FieldFault[] {
  const rules: [RegistrationField, FaultRule | undefined][] = [
    ['name', normalName(name) === undefined ? 'notAName' : undefined],
    ['citizenId', citizenIdFault(citizenId, today)],
    ['phone', normalPhone(phone) === undefined ? 'notAMobile' : undefined],
    ['password', passwordFault(password) ?? (repeats(password, citizenId, phone) ? 'repeatsNumber' : undefined)],
  ];
  return rules.flatMap(([field, rule]) => (rule ? [{ field, rule }] : []));
}

/** The same of a person whom a clerk has before him; the phone may be left out. */
export function shownFaults({ name, citizenId, phone }: ShownPerson, today: CivilDate): ShownFault[] {
  const rules: [ShownFault['field'], PersonRule | undefined][] = [
    ['name', normalName(name) === undefined ? 'notAName' : undefined],
    ['citizenId', citizenIdFault(citizenId, today)],
    ['phone', phone.trim() !== '' && normalPhone(phone) === undefined ? 'notAMobile' : undefined],
  ];
  return rules.flatMap(([field, rule]) => (rule ? [{ field, rule }] : []));
}

function citizenIdFault(text: string, today: CivilDate): PersonRule | undefined {
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
