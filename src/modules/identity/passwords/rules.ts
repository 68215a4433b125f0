/** GB/T 22239—2019 8.1.4.1 b: after so many wrong tries the account is closed for a while, whether it exists or not. */
export const ACCOUNT_TRIES = { most: 5, minutes: 15 } as const;

/** A hall shares one address; wider than one account, narrow enough for nobody to go through a list. */
export const ADDRESS_TRIES = { most: 50, minutes: 15 } as const;

/** Registrations from one address. */
export const REGISTRATION_TRIES = { most: 20, minutes: 60 } as const;

export type TryLimit = { most: number; minutes: number };

/** Officers' login names as they are looked up: half-width, small letters. */
export const normalLoginName = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Who counts as one: an IPv4 address, or the /64 that one IPv6 customer has. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const groups = [head, tail].map((part) => part.split(':').filter(Boolean));
  const missing = address.includes('::') ? 8 - (groups[0]?.length ?? 0) - (groups[1]?.length ?? 0) : 0;
  const whole = [...(groups[0] ?? []), ...Array.from({ length: missing }, () => '0'), ...(groups[1] ?? [])];
  return `${whole.slice(0, 4).join(':')}::/64`;
}
