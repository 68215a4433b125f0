/** A whole number of bytes as tus writes it; undefined for anything else. */
export const readWhole = (header: string | string[] | undefined): number | undefined =>
  typeof header === 'string' && /^\d{1,12}$/.test(header) ? Number(header) : undefined;

/** `Upload-Metadata`: pairs of a key and a Base64 value, parted by commas. What is no pair is passed over. */
export function readMetadata(header: string | string[] | undefined): ReadonlyMap<string, string> {
  if (typeof header !== 'string') return new Map();
  return new Map(
    header.split(',').flatMap((pair): [string, string][] => {
      const [, key = '', value = ''] = /^\s*([^\s,]+)(?:\s+([A-Za-z0-9+/]*={0,2}))?\s*$/.exec(pair) ?? [];
      return key === '' ? [] : [[key, Buffer.from(value, 'base64').toString('utf8')]];
    }),
  );
}
