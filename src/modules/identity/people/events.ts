import { Type, type Static } from 'typebox';

const strict = { additionalProperties: false };
const level = Type.Integer({ minimum: 0, maximum: 4 });

export const schemas = {
  accountOpened: {
    schema: 2,
    data: Type.Object(
      { channel: Type.Enum(['selfRegistration', 'issuer', 'appointment', 'counter', 'demonstration']), level },
      strict,
    ),
  },
  levelRaised: { schema: 1, data: Type.Object({ level, issuer: Type.String() }, strict) },
  accountLocked: {
    schema: 1,
    data: Type.Object({ reason: Type.Enum(['leftService', 'misuse', 'ownRequest', 'lostDevice']) }, strict),
  },
  accountUnlocked: { schema: 1, data: Type.Object({}, strict) },
  passwordChanged: { schema: 1, data: Type.Object({}, strict) },
  /** A stronger proof of who the person is came by; whatever was set up before on a weaker one opens nothing any more. */
  credentialsDisplaced: { schema: 1, data: Type.Object({ issuer: Type.String() }, strict) },
  secondFactorEnrolled: {
    schema: 1,
    data: Type.Object({ factor: Type.String(), kind: Type.Enum(['totp', 'passkey']) }, strict),
  },
  secondFactorRemoved: {
    schema: 1,
    data: Type.Object({ factor: Type.String(), by: Type.Enum(['self', 'administrator']) }, strict),
  },
  recoveryCodesIssued: { schema: 1, data: Type.Object({ count: Type.Integer({ minimum: 1 }) }, strict) },
  dataCorrected: { schema: 1, data: Type.Object({ fields: Type.Array(Type.Enum(['name', 'phone'])) }, strict) },
  dataExported: { schema: 1, data: Type.Object({}, strict) },
};

type Schemas = typeof schemas;
export type Event = { [Name in keyof Schemas]: { type: Name } & Static<Schemas[Name]['data']> }[keyof Schemas];
