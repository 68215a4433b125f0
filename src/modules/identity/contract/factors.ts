import { Type, type Static } from 'typebox';
import { Id, Instant, Line } from './shared.ts';

const strict = { additionalProperties: false };

export const SecondFactor = Type.Object({
  id: Id,
  kind: Type.Enum(['totp', 'passkey']),
  label: Type.String(),
  enrolledAt: Instant,
});
export type SecondFactor = Static<typeof SecondFactor>;

export const BeginEnrolment = Type.Object({ label: Line }, strict);
export const NewTotp = Type.Object({ factor: Id, secret: Type.String(), uri: Type.String() });
export const FactorParams = Type.Object({ factor: Id });
export const ConfirmTotp = Type.Object({ code: Line }, strict);

/** Shown once. Empty when the person has unused ones. */
export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) });

/** What `navigator.credentials` takes and gives is defined by WebAuthn level 3; it is checked by verifying it. */
export const PasskeyOptions = Type.Object({}, { additionalProperties: true });

const credential = { id: Type.String(), rawId: Type.String(), type: Type.Literal('public-key') };
const extensions = Type.Object({}, { additionalProperties: true });
const attachment = Type.Optional(Type.Enum(['platform', 'cross-platform']));
const Base64Url = Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength: 20_000 });

const RegistrationResponse = Type.Object({
  ...credential,
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: Type.Object({
    clientDataJSON: Base64Url,
    attestationObject: Base64Url,
    transports: Type.Optional(Type.Array(Type.String(), { maxItems: 10 })),
  }),
});
const AuthenticationResponse = Type.Object({
  ...credential,
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: Type.Object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Type.Optional(Type.String()),
  }),
});

export const EnrolPasskey = Type.Object({ label: Line, response: RegistrationResponse }, strict);
export const ProveByPasskey = Type.Object({ response: AuthenticationResponse }, strict);
