import type { DeliveryWording } from './shape.ts';

export const en: DeliveryWording = {
  refusals: {
    caseTakesNoPapers: 'This case is concluded; nothing more has to be sent.',
    papersOnTheWay: 'A courier has been sent for already; the page of the case says where it is.',
    papersTooOften: 'A courier was sent for several times already. Bring the papers to the hall, or call 12345.',
    parcelNotFound: 'There is no such parcel, or it is not one of your department. Check the waybill.',
    parcelNotAllowed: 'The courier has not brought it yet. Reload, and look where it is.',
    papersTakenIn: 'These papers were taken in already.',
  },
};
