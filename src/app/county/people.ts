import { addDays, civilDate } from '../../kernel/civil-date.ts';
import { syntheticCitizenId, syntheticUscc } from '../../kernel/codes/synthetic.ts';
import { demoPeople } from '../../modules/identity/index.ts';
import type { Place } from './plan/model.ts';

/** Every name begins with 演示, every number lies in the range that belongs to nobody, every telephone number begins 1380000. */
export type Invented = { name: string; citizenId: string; phone: string };

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '安宁和平乐群春夏秋冬东南西北明亮清泉青山绿水';
const [FIRST_BIRTHDAY, FIRST_OF_OFFICERS] = [civilDate('1950-01-01'), civilDate('1975-01-01')];
/** Days on which people may have been born: all are of age. */
const BIRTHDAYS = 18_000;
/** The cast has the telephone numbers before; officers and people follow. */
const [OFFICER_PHONES, PEOPLE_PHONES] = [200, 1_000];

const phone = (number: number) => `1380000${String(number % 10_000).padStart(4, '0')}`;
const calledOf = (number: number) =>
  `${SURNAMES[number % SURNAMES.length] ?? ''}${GIVEN[Math.floor(number / SURNAMES.length) % GIVEN.length] ?? ''}`;

/** One of the county's people, by number; below zero one of the cast. */
export function personOf(number: number): Invented {
  if (number < 0) return castOf(-number - 1);
  const birthday = addDays(FIRST_BIRTHDAY, (number * 37) % BIRTHDAYS);
  return {
    name: `演示${calledOf(number)}`,
    citizenId: syntheticCitizenId(birthday, number % 900),
    phone: phone(PEOPLE_PHONES + number),
  };
}

/** A firm of the county, its name visibly invented and its code one that belongs to nobody. */
export type InventedFirm = { name: string; uscc: string };

const TRADES = ['商贸', '餐饮', '建材', '物流', '食品', '家居', '农资', '文化'];
/** The firm of the cast, and those that forms name at random, have the codes before. */
const FIRM_CODES = 1_000;

/** The firm that is his of whom `personOf` tells under the same number. */
export const firmOf = (number: number): InventedFirm => ({
  name: `演示${calledOf(number)}${TRADES[Math.floor(number / (SURNAMES.length * GIVEN.length)) % TRADES.length] ?? ''}有限公司`,
  uscc: syntheticUscc('91370828', FIRM_CODES + number),
});

function castOf(number: number): Invented {
  const one = CAST[number];
  if (!one) throw new Error(`nobody of the cast is ${number}`);
  return { name: one.name, citizenId: one.citizenId, phone: one.phone };
}

const ROLE_NAMES = {
  clerk: '窗口',
  reviewer: '审查',
  approver: '审批',
  issuer: '出件',
  sectionHead: '科长',
  leader: '局长',
} as const satisfies Record<Place['role'], string>;

/** Who of the cast may apply: people who can sign in find cases of their own. */
const CAST = demoPeople.filter(({ level }) => level > 1);
export const castSize = CAST.length;

/** Who works at a place, by the number of his kind in the county. */
export const officerOf = ({ role }: Place, number: number): Invented & { loginName: string; staffNumber: string } => ({
  name: `演示${ROLE_NAMES[role]}${calledOf(number)}`,
  citizenId: syntheticCitizenId(addDays(FIRST_OF_OFFICERS, number), 900 + (number % 100)),
  phone: phone(OFFICER_PHONES + number),
  loginName: `county${number}`,
  staffNumber: `YX-${1_000 + number}`,
});
