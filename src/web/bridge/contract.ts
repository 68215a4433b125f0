// The language between a desk page and the small program that holds the devices of its computer: docs/how-to/devices.md, version 1.
import { Type, type Static } from 'typebox';

/** Versions of the language that this house speaks, newest first. */
export const PROTOCOLS: readonly number[] = [1];

/** Where a bridge listens unless it is configured otherwise, and under which path. */
export const USUAL_PORT = 17_370;
export const BRIDGE_PATH = '/bridge';

/** What a page says is short; what a bridge says may hold a picture. */
export const MOST_BYTES = { request: 4_096, answer: 16 * 1_024 * 1_024 } as const;

/** Why a bridge ends a connection, besides the codes of RFC 6455 (1009: a message that is too long). */
export const CLOSED = { malformed: 4400, noHello: 4408, incompatible: 4426 } as const;

const Id = Type.String({ pattern: '^[\\w-]{1,40}$' });
const Token = Type.String({ pattern: '^[\\w-]{43}$' });

const Hello = Type.Object({
  type: Type.Literal('hello'),
  protocols: Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1, maxItems: 20 }),
  token: Type.Optional(Token),
});
const Pair = Type.Object({ type: Type.Literal('pair'), id: Id, code: Type.String({ pattern: '^\\d{6}$' }) });
const ReadCard = Type.Object({ type: Type.Literal('readCard'), id: Id });
const Capture = Type.Object({ type: Type.Literal('capture'), id: Id });
const Cancel = Type.Object({ type: Type.Literal('cancel'), id: Id });

/** What a page says. */
export const Request = Type.Union([Hello, Pair, ReadCard, Capture, Cancel]);
export type Request = Static<typeof Request>;

export const Device = Type.Object({
  kind: Type.Enum(['cardReader', 'documentCamera']),
  name: Type.String({ minLength: 1, maxLength: 60 }),
  ready: Type.Boolean(),
});
export type Device = Static<typeof Device>;

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Base64 = Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$' });

/**
 * What stands in the chip of a second-generation card (居民身份证法 art. 3), without the fingerprint, which a window has no basis to read.
 * Sex by GB/T 2261.1, nation by GB/T 3304.
 */
export const Card = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 30 }),
  sex: Type.Enum(['0', '1', '2', '9']),
  nation: Type.String({ pattern: '^\\d{2}$' }),
  bornOn: Day,
  address: Type.String({ minLength: 1, maxLength: 100 }),
  number: Type.String({ pattern: '^\\d{17}[\\dX]$' }),
  authority: Type.String({ minLength: 1, maxLength: 40 }),
  validFrom: Day,
  validUntil: Type.Union([Day, Type.Literal('longTerm')]),
  /** A JPEG. */
  photo: Type.Optional(Base64),
});
export type Card = Static<typeof Card>;

/** What a bridge cannot do, and why. */
const BRIDGE_FAULTS = [
  ...['notPaired', 'wrongCode', 'codeLocked'],
  ...['noDevice', 'unplugged', 'busy', 'cancelled'],
  ...['noCard', 'cardRemoved', 'cardUnreadable', 'otherCard', 'captureFailed'],
] as const;

const FaultCode = Type.Enum(BRIDGE_FAULTS);
export type BridgeFault = Static<typeof FaultCode>;

const Step = Type.Enum(['waitingForCard', 'readingCard', 'takingPicture']);
export type Step = Static<typeof Step>;

/** What a bridge says. */
export const Answer = Type.Union([
  Type.Object({
    type: Type.Literal('welcome'),
    protocol: Type.Integer({ minimum: 1 }),
    bridge: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 60 }),
      version: Type.String({ maxLength: 40 }),
      simulator: Type.Boolean(),
    }),
    paired: Type.Boolean(),
    devices: Type.Array(Device, { maxItems: 20 }),
  }),
  Type.Object({ type: Type.Literal('incompatible'), protocols: Type.Array(Type.Integer(), { maxItems: 20 }) }),
  Type.Object({ type: Type.Literal('paired'), id: Id, token: Token, devices: Type.Array(Device, { maxItems: 20 }) }),
  Type.Object({ type: Type.Literal('devices'), devices: Type.Array(Device, { maxItems: 20 }) }),
  Type.Object({
    type: Type.Literal('progress'),
    id: Id,
    step: Step,
    /** How long this step may take; the page waits as long, and a little. */
    patienceMs: Type.Integer({ minimum: 0, maximum: 300_000 }),
  }),
  Type.Object({ type: Type.Literal('card'), id: Id, card: Card }),
  Type.Object({ type: Type.Literal('picture'), id: Id, mediaType: Type.Literal('image/jpeg'), content: Base64 }),
  Type.Object({ type: Type.Literal('fault'), id: Id, code: FaultCode }),
]);
export type Answer = Static<typeof Answer>;
