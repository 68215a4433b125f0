import type { Address, AddressFault } from '../contract.ts';

const FIT: Readonly<Record<AddressFault, RegExp>> = {
  name: /^.{2,60}$/u,
  phone: /^(1\d{10}|0\d{2,3}-?\d{7,8})$/,
  address: /^.{6,200}$/u,
};

/** What of an address a courier could not use. */
export const addressFaults = (said: Address): AddressFault[] =>
  (['name', 'phone', 'address'] as const).filter((field) => !FIT[field].test(said[field].trim()));

/** The address without the blanks around it, as one text to be sealed. */
export const addressText = ({ name, phone, address }: Address): string =>
  JSON.stringify({ name: name.trim(), phone: phone.trim(), address: address.trim() });
