import type { CounterFault, CounterSheet } from '../../../modules/intake/counter/contract.ts';
import type { FieldError } from '../../ui/index.ts';
import { cellName } from './typed-sheet.ts';

const nameOf = ({ field, row, column }: CounterFault): string =>
  row === undefined || column === undefined ? field : cellName(field, row, column);

/** What is said beside the fields: what is wrong at once, what is missing only after somebody wanted to hand in. */
export const errorsIn = ({ faults }: CounterSheet, tried: boolean): FieldError[] =>
  faults
    .filter(({ code }) => tried || !code.startsWith('missing'))
    .map((fault) => ({ field: nameOf(fault), message: fault.message }));

/** The control with which a material's way is said. */
export const materialName = (material: string) => `material.${material}`;

/** What keeps a sheet from being handed in besides its answers. */
export type Lack = 'consent' | 'anotherOne' | 'tolerance';

type Words = {
  missing: (material: string) => string;
  consentMissing: string;
  alikeUnconfirmed: string;
  toleranceMissing: string;
};

const SAID = {
  consent: 'consentMissing',
  anotherOne: 'alikeUnconfirmed',
  tolerance: 'toleranceMissing',
} as const satisfies Record<Lack, keyof Words>;

/** Missing materials and unticked agreements, in words that lead to their controls. */
export const lacksIn = (sheet: CounterSheet, lacks: readonly Lack[], say: Words): FieldError[] => [
  ...sheet.missing.map((id) => ({
    field: materialName(id),
    message: say.missing(sheet.materials.find((material) => material.id === id)?.name ?? id),
  })),
  ...lacks.map((lack) => ({ field: lack, message: say[SAID[lack]] })),
];
