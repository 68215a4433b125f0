import { civilDate } from '../../../src/kernel/civil-date.ts';
import { syntheticCitizenId, syntheticUscc } from '../../../src/kernel/codes/synthetic.ts';

/** Right answers to every required question of the hygiene licence; the people and the firm are invented. */
export const publicHealthAnswers: Readonly<Record<string, string>> = {
  'org.name': '金乡县示例理发店',
  'org.uscc': syntheticUscc('92370828', 7),
  'org.type': '个体工商户',
  'org.address': '金乡街道示例路1号',
  'org.legalRepName': '王示例',
  'org.legalRepIdNumber': syntheticCitizenId(civilDate('1988-02-29'), 12),
  'org.contactPhone': '0537-1234567',
  'agent.present': 'no',
  'site.address': '金乡街道示例路1号临街',
  'site.division': '370828001000',
  'site.area': '86.5',
  'site.tenure': '租赁',
  'venue.category': '理发店',
  'venue.disinfectionMode': '紫外线消毒',
  'venue.airConditioning': '分体空调',
  'staff.count': '3',
};
