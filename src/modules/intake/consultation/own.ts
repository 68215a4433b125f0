import type { Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import { findOwn } from './queries/consultations.ts';

/** 个人信息保护法 art. 45: which departments were asked about a person's cases, for his copy; nothing of what they say. In a transaction about that person. */
export async function collectConsultations(tx: Tx): Promise<Record<string, unknown>[]> {
  const names = await findDepartmentNames(tx);
  const named = (key: string) => names.get(key) ?? { zh: key };
  return (await findOwn(tx)).map((row) => ({
    ...{ case: row.case_number, asking: named(row.asking), asked: named(row.department), askedOn: row.asked_on },
    ...{ answerBy: row.answer_by, state: row.state, answeredOn: row.answered_on },
  }));
}
