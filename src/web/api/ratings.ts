import type {
  DeviceList,
  EnrolDevice,
  EnrolledDevice,
  Offers,
  OfferRating,
} from '../../modules/ratings/devices/contract.ts';
import type {
  HandleRectification,
  RectificationFile,
  RectificationPage,
  RectificationQuery,
  ReviewExclusion,
} from '../../modules/ratings/rectifying/contract.ts';
import { ratingAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readBadRatings = (query: RectificationQuery, signal?: AbortSignal) =>
  read<RectificationPage>(ratingAddresses.bad(query), signal);

export const readBadRating = (rating: string, signal?: AbortSignal) =>
  read<RectificationFile>(ratingAddresses.file(rating), signal);

export const handleBadRating = (rating: string, body: HandleRectification, key: string) =>
  send<{ version: number }>(ratingAddresses.acts(rating), { method: 'POST', body, key });

export const reviewExclusion = (rating: string, body: ReviewExclusion, key: string) =>
  send<{ version: number }>(ratingAddresses.review(rating), { method: 'POST', body, key });

export const readDevices = (signal?: AbortSignal) => read<DeviceList>(ratingAddresses.devices, signal);

export const enrolDevice = (body: EnrolDevice, key: string) =>
  send<EnrolledDevice>(ratingAddresses.devices, { method: 'POST', body, key });

export const retireDevice = (device: string, key: string) =>
  send<{ retired: boolean }>(ratingAddresses.retire(device), { method: 'POST', key });

export const readOffers = (caseId: string, signal?: AbortSignal) =>
  read<Offers>(ratingAddresses.offers(caseId), signal);

export const offerRating = (body: OfferRating, key: string) =>
  send<{ until: string }>(ratingAddresses.offer, { method: 'POST', body, key });
