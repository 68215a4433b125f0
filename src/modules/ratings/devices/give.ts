import { no, type Result } from '../../../kernel/result.ts';
import { tokenHash } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { RatingDeps } from '../deps.ts';
import type { GiveRating, GivenRating, RatableService } from '../giving/contract.ts';
import { rate, type GiveRefusal } from '../giving/give.ts';
import type { Grade } from '../rules/grade.ts';
import { servicesOf } from '../services/list.ts';
import { findService } from '../services/queries/services.ts';
import type { DeviceRow, ServiceRow } from '../store/tables.ts';
import { codeOf } from './offer.ts';
import { findInvitation, findPaired } from './queries/devices.ts';
import { clearOffer } from './store/devices.ts';

/** A tablet that is not known here, or that shows nothing to rate. */
export type TabletRefusal = GiveRefusal | { code: 'deviceUnknown' };

/** What a tablet shows: nothing yet, or one service with the address of its code. */
export type Shown = { counter: string; offer: { service: RatableService; link: string } | undefined };

/** What the tablet with this secret shows now; undefined for one that is not known. */
export const findShown = (deps: RatingDeps, { scope }: Caller, token: string): Promise<Shown | undefined> => {
  const presented = tokenHash(token);
  return deps.db.within({ area: scope.area, presented }, async (tx) => {
    const device = await findPaired(tx, presented);
    if (!device) return undefined;
    const row = await offeredOn(tx, deps, device);
    const [service] = row && !row.rated ? await servicesOf(tx, deps, [row]) : [];
    if (!row || service?.state !== 'open') return { counter: device.counter, offer: undefined };
    const link = deps.codeUrl(await codeOf(tx, deps, { caseId: row.case_id, serial: row.serial }));
    return { counter: device.counter, offer: { service, link } };
  });
};

async function offeredOn(tx: Tx, { now }: RatingDeps, device: DeviceRow): Promise<ServiceRow | undefined> {
  const { offered_case: caseId, offered_serial: serial, offered_until: until } = device;
  if (caseId === null || serial === null || until === null || until <= now()) return undefined;
  return findService(tx, { caseId, serial });
}

type Tapping = { caller: Caller; token: string; grade: Grade };

/** One tap on the tablet: without a name, and gone. */
export const giveOnTablet = (
  deps: RatingDeps,
  { caller, token, grade }: Tapping,
): Promise<Result<GivenRating, TabletRefusal>> => {
  const presented = tokenHash(token);
  return deps.db.within(
    { area: caller.scope.area, presented },
    async (tx): Promise<Result<GivenRating, TabletRefusal>> => {
      const device = await findPaired(tx, presented);
      if (!device) return no({ code: 'deviceUnknown' });
      const service = await offeredOn(tx, deps, device);
      if (!service) return no({ code: 'serviceNotFound' });
      const origin = { by: caller.kind, channel: 'tablet', device: device.id, hall: device.hall } as const;
      const given = await rate(tx, deps, { service, rating: { grade, named: false }, origin, caller: undefined });
      if (given.ok) await clearOffer(tx, device.id);
      return given;
    },
  );
};

type Coded = { caller: Caller; code: string };

/** What a code on the counter opens, for whoever holds it. */
export const findByCode = (deps: RatingDeps, { caller, code }: Coded): Promise<RatableService | undefined> =>
  withCode(deps, { caller, code }, async (tx, { service }) => (await servicesOf(tx, deps, [service]))[0]);

/** Rates what the code opens, on a telephone without signing in: never under a name, since a code proves none. */
export const giveByCode = async (
  deps: RatingDeps,
  { caller, code, rating }: Coded & { rating: Omit<GiveRating, 'named'> },
): Promise<Result<GivenRating, GiveRefusal>> => {
  const given = await withCode(deps, { caller, code }, async (tx, { service, hall }) => {
    const origin = { by: caller.kind, channel: 'qr', device: null, hall } as const;
    return rate(tx, deps, { service, rating: { ...rating, named: false }, origin, caller: undefined });
  });
  return given ?? no({ code: 'serviceNotFound' });
};

type Opened = { service: ServiceRow; hall: string };

function withCode<Value>(
  deps: RatingDeps,
  { caller, code }: Coded,
  work: (tx: Tx, opened: Opened) => Promise<Value>,
): Promise<Value | undefined> {
  const presented = tokenHash(code);
  return deps.db.within({ area: caller.scope.area, presented }, async (tx) => {
    const invitation = await findInvitation(tx, presented, deps.now());
    if (!invitation) return undefined;
    const service = await findService(tx, { caseId: invitation.case_id, serial: invitation.serial });
    return service && work(tx, { service, hall: invitation.hall });
  });
}
