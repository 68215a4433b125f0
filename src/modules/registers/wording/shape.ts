import type { REGISTERS, RegisterKey } from '../rules/registers.ts';

export type RegisterWording = {
  readonly [Register in RegisterKey]: {
    readonly name: string;
    readonly fields: Readonly<Record<keyof (typeof REGISTERS)[Register]['fields'], string>>;
  };
};
