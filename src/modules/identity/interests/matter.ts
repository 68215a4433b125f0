import { isUscc } from '../../../kernel/codes/uscc.ts';
import type { Matter } from './model.ts';

/** What somebody typed as a code or a case number, spaces and full-width signs allowed; undefined when it is none. */
export function matterFrom({ kind, typed }: { kind: Matter['kind']; typed: string }): Matter | undefined {
  const plain = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  if (kind === 'case') return /^\d{18}$/.test(plain) ? { kind, number: plain } : undefined;
  return isUscc(plain) ? { kind, uscc: plain } : undefined;
}
