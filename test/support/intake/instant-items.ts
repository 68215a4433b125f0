import { fieldsOf, formOf } from '../../../src/modules/forms/index.ts';
import { syntheticCitizenId, syntheticUscc } from '../../../src/kernel/codes/synthetic.ts';
import { civilDate } from '../../../src/kernel/civil-date.ts';
import type { ItemVersion } from '../../../src/modules/catalogue/index.ts';
import type { RegisterEntry } from '../../../src/modules/registers/fill.ts';
import { completeAnswers } from '../forms/answers.ts';

export const child = syntheticCitizenId(civilDate('1980-05-06'), 611);
const parent = syntheticCitizenId(civilDate('1940-05-06'), 612);
export const firm = syntheticUscc('91370828', 613);
const [PLATE, MAKER] = ['鲁H·演示1', '演示印章店'];

/** One entry of a register. */
type Entry = [RegisterEntry['register'], string, Readonly<Record<string, unknown>>];

/** What registers say where the item is granted, what is changed so that its rule does not hold, and which entry is left out to miss a fact. */
export type InstantCase = {
  department: string;
  organisation?: true;
  answers?: Readonly<Record<string, string>>;
  entries: readonly Entry[];
  /** An entry with other words, so that the rule does not hold. */
  against: Entry;
  /** A field that the register is silent about. */
  without: [Entry[0], string];
};

const kin: Entry = ['population', child, { kin: [parent] }];
const old: Entry = ['population', parent, { birthDate: '1940-05-06', householdDivision: '370828', living: true }];
const disabled: Entry = ['disability', parent, { level: 1, validUntil: '2030-01-01' }];
const helped: Entry = ['assistance', parent, { benefits: [], subsistence: true }];
const dead: Entry = ['population', parent, { ...old[2], living: false }];

export const INSTANT_CASES: Readonly<Record<string, InstantCase>> = {
  'elder-card': { department: 'civil', entries: [kin, old], against: dead, without: ['population', 'birthDate'] },
  'elder-allowance': {
    ...{ department: 'civil', entries: [kin, old, helped] },
    against: ['assistance', parent, { benefits: ['elder-allowance'] }],
    without: ['population', 'householdDivision'],
  },
  'disabled-care': {
    ...{ department: 'civil', entries: [kin, old, disabled, helped] },
    against: ['disability', parent, { level: 3, validUntil: '2030-01-01' }],
    without: ['disability', 'validUntil'],
  },
  'disabled-living': {
    ...{ department: 'civil', entries: [kin, old, disabled, helped] },
    against: ['assistance', parent, { benefits: [], subsistence: false }],
    without: ['assistance', 'subsistence'],
  },
  'grad-register': {
    department: 'hrss',
    entries: [
      ['education', child, { graduatedOn: '2025-06-30' }],
      ['socialInsurance', child, { paying: false }],
    ],
    against: ['socialInsurance', child, { paying: true }],
    without: ['education', 'graduatedOn'],
  },
  'driver-medical': {
    department: 'police-traffic',
    entries: [['driverMedical', child, { fit: true, examinedOn: '2026-01-10' }]],
    against: ['driverMedical', child, { fit: false, examinedOn: '2026-01-10' }],
    without: ['driverMedical', 'examinedOn'],
  },
  'vehicle-inspect': {
    department: 'police-traffic',
    answers: { 'vehicle.plateNo': PLATE },
    entries: [['vehicle', PLATE, { inspectedUntil: '2027-01-01', insuredUntil: '2027-01-01', openViolations: 0 }]],
    against: ['vehicle', PLATE, { inspectedUntil: '2027-01-01', insuredUntil: '2027-01-01', openViolations: 2 }],
    without: ['vehicle', 'openViolations'],
  },
  'med-family': {
    department: 'medins',
    entries: [
      kin,
      ['medicalInsurance', child, { scheme: '职工基本医疗保险', active: true }],
      ['medicalInsurance', parent, { scheme: '城乡居民基本医疗保险', active: true }],
    ],
    against: ['medicalInsurance', parent, { scheme: '城乡居民基本医疗保险', active: false }],
    without: ['medicalInsurance', 'active'],
  },
  'seal-filing': {
    ...{ department: 'police', organisation: true, answers: { 'seal.makerName': MAKER } },
    entries: [
      ['legalPerson', firm, { standing: '存续', businessScope: '预包装食品销售', barred: false }],
      ['sealMaker', MAKER, { filed: true }],
    ],
    against: ['sealMaker', MAKER, { filed: false }],
    without: ['legalPerson', 'standing'],
  },
  'food-prepack-filing': {
    ...{ department: 'approval', organisation: true },
    entries: [['legalPerson', firm, { standing: '存续', businessScope: '预包装食品销售', barred: false }]],
    against: ['legalPerson', firm, { standing: '存续', businessScope: '预包装食品销售', barred: true }],
    without: ['legalPerson', 'businessScope'],
  },
};

/** Entries as a register keeps them. */
export const entriesOf = (entries: readonly Entry[]): RegisterEntry[] =>
  entries.map(([register, subject, fields]) => ({
    ...{ register, subject, asOf: '2026-01-01', synthetic: true, fields: { ...fields } },
  }));

/** The same without one field. */
export const silentOn = (entries: readonly Entry[], [register, field]: InstantCase['without']): Entry[] =>
  entries.map(([of, subject, fields]) => {
    const { [field]: _silent, ...rest } = fields;
    return [of, subject, of === register ? rest : fields];
  });

type Asked = { item: ItemVersion; towns: Parameters<typeof formOf>[1] };

/** Right answers to every question of the item, for the child of an old parent or for the firm. */
export function answersTo({ item, towns }: Asked, { answers = {} }: InstantCase): Record<string, string> {
  const form = formOf(item, towns);
  if (!form.ok) throw new Error(`${item.key} has no form`);
  const known: Record<string, string> = {
    ...{ 'applicant.idType': '居民身份证', 'applicant.idNumber': child, 'applicant.phone': '13800000001' },
    'applicant.relation': '母亲',
    ...{ 'beneficiary.idType': '居民身份证', 'beneficiary.idNumber': parent, 'beneficiary.birthDate': '1940-05-06' },
    ...{ 'org.uscc': firm, 'org.legalRepIdNumber': child },
    ...answers,
  };
  const asked = new Set(fieldsOf(form.value).map(({ id }) => id));
  const fixed = Object.fromEntries(Object.entries(known).filter(([id]) => asked.has(id)));
  return completeAnswers(form.value, fixed);
}
