import type {
  ActedOn,
  ActOnLicence,
  LicenceFile,
  LicencePage,
  LicenceQuery,
} from '../../modules/intake/licences/contract.ts';
import { licenceAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readLicences = (query: LicenceQuery, signal?: AbortSignal) =>
  read<LicencePage>(licenceAddresses.list(query), signal);

export const readLicence = (licence: string, signal?: AbortSignal) =>
  read<LicenceFile>(licenceAddresses.file(licence), signal);

export const actOnLicence = (licence: string, wish: ActOnLicence, { key }: { key: string }) =>
  send<ActedOn>(licenceAddresses.act(licence), { method: 'POST', body: wish, key });
