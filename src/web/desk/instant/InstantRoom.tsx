import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { seesPostChecks } from '../account/roles.ts';

/** For whoever looks at what the system granted, and for whoever answers for it. */
export function InstantRoom() {
  return (
    <Gate admits={seesPostChecks}>
      <Outlet />
    </Gate>
  );
}
