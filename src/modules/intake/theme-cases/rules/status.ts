import type { ThemeStatus } from '../contract/kinds.ts';
import type { Part } from '../model.ts';
import { isOpen } from './order.ts';

/** What the theme comes to: it has no state of its own (domain: each item keeps its own). */
export function statusOf(parts: readonly Pick<Part, 'standing'>[]): ThemeStatus {
  if (parts.some(({ standing }) => isOpen(standing))) return 'running';
  const granted = parts.filter(({ standing }) => standing.state === 'granted').length;
  if (granted === parts.length) return 'granted';
  return granted > 0 ? 'partlyGranted' : 'notGranted';
}
