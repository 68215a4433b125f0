import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { seesPostChecks } from '../account/roles.ts';

/** For whoever checks what was granted on a commitment, and for whoever answers for it. */
export function PostCheckRoom() {
  return (
    <Gate admits={seesPostChecks}>
      <Outlet />
    </Gate>
  );
}
