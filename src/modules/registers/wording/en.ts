import type { RegisterWording } from './shape.ts';

export const en: RegisterWording = {
  population: {
    name: 'Population register',
    fields: {
      birthDate: 'Date of birth',
      householdDivision: 'Area of the household register',
      living: 'Whether alive',
      kin: 'Close relatives',
    },
  },
  legalPerson: {
    name: 'Register of legal persons',
    fields: {
      name: 'Name',
      standing: 'Registration status',
      businessScope: 'Scope of business',
      barred: 'Whether barred from the market',
    },
  },
  disability: {
    name: 'Register of disabled people',
    fields: { level: 'Grade of disability', validUntil: 'Disability card valid until' },
  },
  assistance: {
    name: 'Ledger of social assistance',
    fields: { subsistence: 'Whether on subsistence allowance', benefits: 'Benefits received now' },
  },
  education: { name: 'Register of degrees', fields: { degree: 'Degree', graduatedOn: 'Date of graduation' } },
  socialInsurance: { name: 'Social insurance', fields: { paying: 'Whether contributions are paid now' } },
  medicalInsurance: { name: 'Medical insurance', fields: { scheme: 'Scheme', active: 'Whether insured now' } },
  driverMedical: {
    name: 'Medical examinations of drivers',
    fields: { fit: 'Whether found fit', examinedOn: 'Date of examination' },
  },
  vehicle: {
    name: 'Motor vehicles',
    fields: {
      inspectedUntil: 'Inspection valid until',
      insuredUntil: 'Compulsory insurance valid until',
      openViolations: 'Violations not dealt with',
    },
  },
  sealMaker: { name: 'Filed makers of official seals', fields: { filed: 'Whether filed' } },
};
