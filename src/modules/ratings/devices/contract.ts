import { Type, type Static } from 'typebox';
import { RatableService } from '../giving/contract.ts';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Organ = Type.Object({ key: Type.String(), name: Bilingual });

/** A tablet at a counter, and how it stands: waiting for its code, showing faces, or taken away. */
export const Device = Type.Object({
  id: Type.String({ format: 'uuid' }),
  department: Organ,
  hall: Organ,
  counter: Type.String(),
  state: Type.Enum(['unpaired', 'paired']),
});
export type Device = Static<typeof Device>;

export const DeviceList = Type.Object({
  devices: Type.Array(Device),
  halls: Type.Array(Organ),
  departments: Type.Array(Organ),
});
export type DeviceList = Static<typeof DeviceList>;

export const EnrolDevice = Type.Object({
  department: Type.String({ maxLength: 120 }),
  hall: Type.String({ maxLength: 120 }),
  counter: Type.String({ minLength: 1, maxLength: 60 }),
});
export type EnrolDevice = Static<typeof EnrolDevice>;

/** `code`: eight digits, typed once on the tablet, good for `minutes`. */
export const EnrolledDevice = Type.Object({ id: Type.String(), code: Type.String(), minutes: Type.Integer() });
export type EnrolledDevice = Static<typeof EnrolledDevice>;

export const DeviceParams = Type.Object({ deviceId: Type.String({ format: 'uuid' }) });
export const RetiredDevice = Type.Object({ retired: Type.Boolean() });

/** What a clerk can lay before the person at his counter, and on which tablet. */
export const Offers = Type.Object({ services: Type.Array(RatableService), devices: Type.Array(Device) });
export type Offers = Static<typeof Offers>;

export const OfferRating = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  serial: Type.Integer({ minimum: 1, maximum: 32_000 }),
  device: Type.String({ format: 'uuid' }),
});
export type OfferRating = Static<typeof OfferRating>;

export const OfferedRating = Type.Object({ until: Type.String({ format: 'date-time' }) });
