import { Type, type Static } from 'typebox';
import { Id, Instant, Line } from './shared.ts';

const strict = { additionalProperties: false };
const TextOrNull = Type.Union([Type.String(), Type.Null()]);

export const RegisterPerson = Type.Object(
  { name: Line, citizenId: Line, phone: Line, password: Type.String({ minLength: 1, maxLength: 300 }) },
  strict,
);

/** One's own file; the number masked, since a screen is seen by others. The export has it whole. */
export const OwnData = Type.Object({
  name: TextOrNull,
  citizenId: TextOrNull,
  phone: TextOrNull,
  erased: Type.Boolean(),
  level: Type.Integer({ minimum: 0, maximum: 4 }),
  registeredAt: Instant,
  agencies: Type.Array(Type.Object({ id: Id, organisation: Id, name: Type.String(), uscc: Type.String() })),
  signIns: Type.Array(
    Type.Object({
      at: Instant,
      method: Type.Enum(['password', 'issuer', 'totp', 'passkey', 'recoveryCode']),
      outcome: Type.Enum(['in', 'wrong', 'locked']),
    }),
  ),
});
export type OwnData = Static<typeof OwnData>;

export const CorrectSelf = Type.Object({ name: Type.Optional(Line), phone: Type.Optional(Line) }, strict);
export const Corrected = Type.Object({ fields: Type.Array(Type.Enum(['name', 'phone'])) });

export const ReaderOfFile = Type.Object({
  at: Instant,
  by: Type.Object({ kind: Type.Enum(['person', 'officer', 'system']), name: TextOrNull, department: TextOrNull }),
  caseId: TextOrNull,
  what: Type.String(),
  why: Type.String(),
});

export const ChangePassword = Type.Object(
  { password: Type.String({ maxLength: 300 }), newPassword: Type.String({ maxLength: 300 }) },
  strict,
);

export const PersonParams = Type.Object({ person: Id });
export const LockAccount = Type.Object(
  { reason: Type.Enum(['leftService', 'misuse', 'ownRequest', 'lostDevice']) },
  strict,
);
/** How many second factors went. */
export const Removed = Type.Object({ removed: Type.Integer() });
export const Accepted = Type.Object({}, strict);
export const PersonalExport = Type.Object({ exportedAt: Instant }, { additionalProperties: true });
