/** What a field holds. `day`: `YYYY-MM-DD`. */
export type FieldKind = 'text' | 'day' | 'number' | 'boolean' | 'texts';

type Shape = {
  /** The department of the county that keeps it, or stands for who does. */
  keeper: string;
  /** By which number an entry is found. */
  by: 'citizenId' | 'uscc' | 'plate' | 'name';
  fields: Readonly<Record<string, FieldKind>>;
};

/**
 * The registers that may be asked, with their fields. Field names are this house's own: the exchange codes of the real registers come with
 * the county's agreement on each of them.
 */
export const REGISTERS = {
  /** 人口基础信息库. */
  population: {
    keeper: 'police',
    by: 'citizenId',
    fields: { birthDate: 'day', householdDivision: 'text', living: 'boolean', kin: 'texts' },
  },
  /** 法人单位基础信息库, with what the registration of market entities says. */
  legalPerson: {
    keeper: 'market',
    by: 'uscc',
    fields: { name: 'text', standing: 'text', businessScope: 'text', barred: 'boolean' },
  },
  /** 残疾人基础数据库. */
  disability: { keeper: 'disabled', by: 'citizenId', fields: { level: 'number', validUntil: 'day' } },
  /** 社会救助和待遇台账: what somebody receives, by item. */
  assistance: { keeper: 'civil', by: 'citizenId', fields: { subsistence: 'boolean', benefits: 'texts' } },
  /** 学历信息. */
  education: { keeper: 'edu', by: 'citizenId', fields: { degree: 'text', graduatedOn: 'day' } },
  /** 社会保险参保信息. */
  socialInsurance: { keeper: 'hrss', by: 'citizenId', fields: { paying: 'boolean' } },
  /** 医疗保险参保信息. */
  medicalInsurance: { keeper: 'medins', by: 'citizenId', fields: { scheme: 'text', active: 'boolean' } },
  /** 驾驶人体检信息, as medical institutions send it. */
  driverMedical: { keeper: 'police-traffic', by: 'citizenId', fields: { fit: 'boolean', examinedOn: 'day' } },
  /** 机动车检验、保险、违法信息. */
  vehicle: {
    keeper: 'police-traffic',
    by: 'plate',
    fields: { inspectedUntil: 'day', insuredUntil: 'day', openViolations: 'number' },
  },
  /** 公章刻制单位备案. */
  sealMaker: { keeper: 'police', by: 'name', fields: { filed: 'boolean' } },
} as const satisfies Record<string, Shape>;

export type RegisterKey = keyof typeof REGISTERS;

const fieldsOf = (register: RegisterKey): Readonly<Record<string, FieldKind>> => REGISTERS[register].fields;

export const isRegister = (key: string): key is RegisterKey => Object.hasOwn(REGISTERS, key);

/** Which department keeps it, by key. */
export const keeperOf = (register: RegisterKey): string => REGISTERS[register].keeper;

/** Whether that register has such a field. */
export const isField = (register: string, field: string): boolean =>
  isRegister(register) && Object.hasOwn(fieldsOf(register), field);

export const kindOf = (register: RegisterKey, field: string): FieldKind | undefined => fieldsOf(register)[field];
