import { FILE_KINDS, type FileKind } from './kind.ts';
import { extensionOf } from './naming.ts';

export type Serving = { name: string; kind: FileKind; size: number; show?: 'download' | 'inline' };

/**
 * Headers under which a person's upload can harm nobody: it is saved, not opened; its type is the one found in its content and the browser
 * may not guess another; should it run all the same, then without scripts, network and our origin. `inline` is honoured only for pictures.
 */
export function servingHeaders({ name, kind, size, show = 'download' }: Serving): Record<string, string> {
  const facts = FILE_KINDS[kind];
  const disposition = show === 'inline' && facts.showsInline ? 'inline' : 'attachment';
  return {
    'content-type': facts.mediaType,
    'content-length': String(size),
    'content-disposition': `${disposition}; ${fileNameParameters(servedName(name, kind))}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'; form-action 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
  };
}

/**
 * The name that the person gave, made safe for another person's disk: without path, control characters, characters that turn the reading
 * direction (which make `gpj.exe` read as `exe.jpg`) and trailing dots, with an extension that fits what is inside.
 */
export function servedName(name: string, kind: FileKind): string {
  const { extensions } = FILE_KINDS[kind];
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const safe = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*]/gu, '').replace(/^[\s.]+|[\s.]+$/gu, '');
  const base = safe === '' ? 'file' : safe;
  if (extensions.includes(extensionOf(base))) return shortened(base, base.lastIndexOf('.'));
  return shortened(`${base}.${extensions[0]}`, base.length);
}

/** RFC 6266: a plain name for old programs, and the true one as RFC 8187 writes it. */
function fileNameParameters(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%;]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** File systems end at 255 bytes, which is 85 Chinese characters. */
const MOST_BYTES = 200;

function shortened(name: string, dot: number): string {
  const extension = name.slice(dot);
  let base = '';
  for (const character of name.slice(0, dot)) {
    if (Buffer.byteLength(base + character + extension) > MOST_BYTES) break;
    base += character;
  }
  return base + extension;
}
