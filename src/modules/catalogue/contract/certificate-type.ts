import { Type, type Static } from 'typebox';

/**
 * A kind of licence or other result that the county's organs give or ask for (证照目录, GB/T 36902). `issuer` is a department's key.
 * `results`: keys of the items that end with it. The list was derived from the items and says so; it is not the national one.
 */
export const CertificateType = Type.Object({
  id: Type.String({ pattern: '^lic\\.\\d{3}$' }),
  name: Type.String({ minLength: 1 }),
  issuer: Type.String({ minLength: 1 }),
  /** How long it holds, in the catalogue's own words. */
  validity: Type.Optional(Type.String()),
  /** Whether it can usually be had from a register instead of being asked of a person. */
  shareable: Type.Boolean(),
  results: Type.Array(Type.String()),
});
export type CertificateType = Static<typeof CertificateType>;

/** The three digits that tell a type from others of its issuer in a licence's identifier. */
export const sequenceOf = ({ id }: Pick<CertificateType, 'id'>): number => Number(id.slice(-3));
