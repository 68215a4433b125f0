import { personId, type Area } from '../../kernel/id.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Db, Scope } from '../../platform/database/index.ts';
import type { SecondFactorPolicy } from './permissions/rules/subject.ts';

/** What the composition root gives to every use case of this module. */
export type Deps = {
  db: Db;
  /** The county whose officers these are and in whose log the events stand; people and organisations belong to none. */
  area: Area;
  vault: Vault;
  now: () => Date;
  publicUrl: URL;
  secondFactorPolicy: SecondFactorPolicy;
  /** A demonstration shows its officers' codes on the login page. Never set in production. */
  demonstration: boolean;
};

/** A transaction about one person's own rows, whoever acts in it. */
export const about = ({ area }: Pick<Deps, 'area'>, person: string): Scope => ({ area, person: personId(person) });

/** The one row that holds this hash. */
export const presenting = ({ area }: Pick<Deps, 'area'>, hash: string): Scope => ({ area, presented: hash });

/** Whose key seals what is stored about a person in no particular county. */
export const keyOf = (person: string) => ({ everywhere: `person/${person}` });
