import { syntheticCitizenId } from '../../../src/kernel/codes/synthetic.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';

/** Who plays in the synthetic registers: an applicant with her old parents, and somebody who is nobody's relative. */
export const zhang = syntheticCitizenId(civilDate('1985-03-12'), 1);
export const parentOf60 = syntheticCitizenId(civilDate('1962-04-01'), 202);
export const strangerOf80 = syntheticCitizenId(civilDate('1938-01-01'), 204);

/** Right answers to the card for old people, for a parent of the applicant. */
export const elderCardAnswers: Readonly<Record<string, string>> = {
  'applicant.name': '演示张三',
  'applicant.idType': '居民身份证',
  'applicant.idNumber': zhang,
  'applicant.phone': '13800000001',
  'applicant.address': '金乡街道示例路1号',
  'applicant.relation': '母亲',
  'beneficiary.name': '演示老人',
  'beneficiary.idType': '居民身份证',
  'beneficiary.idNumber': parentOf60,
  'beneficiary.birthDate': '1962-04-01',
};
