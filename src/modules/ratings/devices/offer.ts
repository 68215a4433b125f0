import { addDays, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { caseId, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { tokenHash } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { RatingDeps } from '../deps.ts';
import { servicesOf } from '../services/list.ts';
import { findService, findServices, type Place } from '../services/queries/services.ts';
import type { Offers, OfferRating } from './contract.ts';
import { devicesOf } from './enrol.ts';
import { findDevice, findDevices } from './queries/devices.ts';
import { insertInvitation, setOffer } from './store/devices.ts';

/** As long as somebody stands there who has just been served. */
const OFFERED_MINUTES = 3;

export type OfferRefusal =
  | { code: 'serviceNotFound' }
  | { code: 'deviceUnknown' }
  | { code: 'alreadyRated' }
  | { code: 'ratingTooLate'; until: CivilDate };

/** What was done in a case and can be laid before the person at the counter. */
export const findOffers = (deps: RatingDeps, { caller, id }: { caller: Caller; id: CaseId }): Promise<Offers> =>
  deps.db.within(caller.scope, async (tx) => {
    const rows = await findServices(tx, id);
    const own = rows.filter(({ department }) => deps.permits(caller, 'rating:offer', department));
    const services = (await servicesOf(tx, deps, own)).filter(({ state }) => state === 'open');
    const names = await findDepartmentNames(tx);
    const departments = [...names.keys()].filter((key) => deps.permits(caller, 'rating:offer', key));
    const devices = departments.length === 0 ? [] : await findDevices(tx, departments);
    return { services, devices: devicesOf(devices, names).filter(({ state }) => state === 'paired') };
  });

type Offering = { caller: Caller; offer: OfferRating };

/**
 * Asks the person at the counter: faces on the tablet, and beside them a code for his own telephone. The clerk only asks; what is answered
 * comes from the tablet or the telephone and never through his session.
 */
export const offerRating = (
  deps: RatingDeps,
  { caller, offer }: Offering,
): Promise<Result<{ until: string }, OfferRefusal>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<{ until: string }, OfferRefusal>> => {
    const place = { caseId: caseId(offer.caseId), serial: offer.serial };
    const service = await findService(tx, place);
    if (!service || !deps.permits(caller, 'rating:offer', service.department)) return no({ code: 'serviceNotFound' });
    if (service.rated) return no({ code: 'alreadyRated' });
    const now = deps.now();
    if (civilDateOf(now) > service.rate_until) return no({ code: 'ratingTooLate', until: service.rate_until });
    const device = await findDevice(tx, offer.device);
    if (!device || device.token_hash === null || !deps.permits(caller, 'rating:offer', device.department))
      return no({ code: 'deviceUnknown' });
    const until = new Date(now.valueOf() + OFFERED_MINUTES * 60_000);
    await setOffer(tx, device.id, { ...place, until });
    await insertInvitation(tx, {
      ...{ ...place, department: service.department, hall: device.hall },
      codeHash: tokenHash(await codeOf(tx, deps, place)),
      until: endOf(service.rate_until),
    });
    return ok({ until: until.toISOString() });
  });

/** The code of a service: made of its place with a key of the house, so that no table holds it and the tablet can show it again. */
export const codeOf = (tx: Tx, { vault }: RatingDeps, { caseId: id, serial }: Place): Promise<string> =>
  vault.lookupHash(tx, 'ratingCode', `${id}/${serial}`);

/** Midnight in China, at which that day is over. */
const endOf = (day: CivilDate) => new Date(`${addDays(day, 1)}T00:00:00+08:00`);
