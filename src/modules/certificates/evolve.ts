import { civilDate } from '../../kernel/civil-date.ts';
import { never } from '../../kernel/result.ts';
import type { Certificate, Event, Standing } from './model.ts';

export function evolve(current: Certificate, event: Event): Certificate {
  if (event.type === 'certificateIssued') {
    const { certificateType: type, department, face } = event;
    return { state: 'valid', type, department, version: 1, ...termOf(face) };
  }
  if (current.state === 'unissued') return current;
  const { type, department, version, from, until } = current;
  const standing: Standing = { type, department, version, from, until };
  switch (event.type) {
    case 'certificateRenewed':
      return { ...standing, state: 'valid', version: event.version, ...termOf(event.face) };
    case 'certificateSuspended':
      return { ...standing, state: 'suspended', suspendedOn: civilDate(event.on) };
    case 'certificateResumed':
      return { ...standing, state: 'valid' };
    case 'certificateEnded':
      return { ...standing, state: 'ended', how: event.how, endedOn: civilDate(event.on) };
    case 'documentIssued':
    case 'copyMade':
    case 'copyWithdrawn':
      return current;
    case 'certificateExpired':
      return { ...standing, state: 'ended', how: 'expired', endedOn: civilDate(event.on) };
    default:
      return never(event);
  }
}

const termOf = ({ from, until }: { from: string; until: string | null }) => ({
  from: civilDate(from),
  until: until === null ? null : civilDate(until),
});
