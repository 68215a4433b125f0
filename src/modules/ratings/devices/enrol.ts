import { v7 as uuid } from 'uuid';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { randomToken, tokenHash } from '../../../platform/crypto/index.ts';
import { withinOnce, type KeyReused, type Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, findHalls } from '../../catalogue/index.ts';
import type { Asking } from '../../intake/index.ts';
import type { RatingDeps } from '../deps.ts';
import type { DeviceRow } from '../store/tables.ts';
import type { Device, DeviceList, EnrolDevice, EnrolledDevice } from './contract.ts';
import type { DeviceFault } from './model.ts';
import { findDevice, findDevices, findPairing } from './queries/devices.ts';
import { insertDevice, setPaired, setRetired } from './store/devices.ts';

export type DeviceRefusal = DeviceFault | KeyReused;

const DIGITS = 8;
const PAIRING_MINUTES = 10;
const KIND = 'ratingDevice';

/** Tablets of the departments whose counters the caller equips. */
export const listDevices = (deps: RatingDeps, caller: Caller): Promise<DeviceList> =>
  deps.db.within(caller.scope, async (tx) => {
    const names = await findDepartmentNames(tx);
    const organs = [...names].map(([key, name]) => ({ key, name }));
    const departments = organs.filter(({ key }) => deps.permits(caller, 'rating:equip', key));
    const keys = departments.map(({ key }) => key);
    const found = keys.length === 0 ? [] : await findDevices(tx, keys);
    const halls = (await findHalls(tx)).map(({ key, name }) => ({ key, name }));
    return { devices: devicesOf(found, names), halls, departments };
  });

type Names = Awaited<ReturnType<typeof findDepartmentNames>>;

export const devicesOf = (rows: readonly DeviceRow[], names: Names): Device[] => {
  const organ = (key: string) => ({ key, name: names.get(key) ?? { zh: key } });
  return rows.map(({ id, department, hall, counter, token_hash }) => ({
    ...{ id, counter, department: organ(department), hall: organ(hall) },
    state: token_hash === null ? 'unpaired' : 'paired',
  }));
};

type Enrolling = { asking: Asking; device: EnrolDevice };

/** Enrols a tablet for a counter; the code is said once and typed on it. */
export const enrolDevice = (
  deps: RatingDeps,
  { asking, device }: Enrolling,
): Promise<Result<EnrolledDevice, DeviceRefusal>> =>
  withinOnce(
    deps.db,
    { scope: asking.caller.scope, once: asking.once },
    async (tx): Promise<Result<EnrolledDevice, DeviceRefusal>> => {
      const { caller } = asking;
      if (!deps.permits(caller, 'rating:equip', device.department)) return no({ code: 'notYourDepartment' });
      if (!(await findHalls(tx)).some(({ key }) => key === device.hall)) return no({ code: 'hallUnknown' });
      const [id, code, at] = [uuid(), deps.random(DIGITS), deps.now()];
      await insertDevice(tx, {
        ...{ ...device, counter: device.counter.trim(), id, enrolled_by: caller.actor.id, enrolled_at: at },
        pairing_hash: await deps.vault.lookupHash(tx, KIND, code),
        pairing_until: new Date(at.valueOf() + PAIRING_MINUTES * 60_000),
      });
      return ok({ id, code, minutes: PAIRING_MINUTES });
    },
  );

type Retiring = { caller: Caller; id: string };

/** Takes a tablet out of use: its browser is known no more. */
export const retireDevice = (
  deps: RatingDeps,
  { caller, id }: Retiring,
): Promise<Result<{ retired: boolean }, DeviceRefusal>> =>
  deps.db.within(caller.scope, async (tx): Promise<Result<{ retired: boolean }, DeviceRefusal>> => {
    const device = await findDevice(tx, id);
    if (!device || !deps.permits(caller, 'rating:equip', device.department)) return no({ code: 'deviceUnknown' });
    return ok({ retired: await setRetired(tx, id, deps.now()) });
  });

type Pairing = { caller: Caller; code: string };

/** Makes a browser the tablet whose code is typed on it; answers the secret by which it is known from then on. */
export async function pairDevice(
  deps: RatingDeps,
  { caller, code }: Pairing,
): Promise<Result<{ token: string }, DeviceRefusal>> {
  const { area } = caller.scope;
  const digits = code.normalize('NFKC').replaceAll(/\D/g, '');
  const presented = await deps.db.within({ area }, (tx: Tx) => deps.vault.lookupHash(tx, KIND, digits));
  return deps.db.within({ area, presented }, async (tx): Promise<Result<{ token: string }, DeviceRefusal>> => {
    const device = await findPairing(tx, presented, deps.now());
    if (!device) return no({ code: 'pairingUnknown' });
    const token = randomToken();
    await setPaired(tx, device.id, tokenHash(token));
    return ok({ token });
  });
}
