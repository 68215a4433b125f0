import { Outlet } from '@tanstack/react-router';
import { Gate } from '../desk/account/Gate.tsx';
import { isHead } from '../desk/account/roles.ts';

/** For who heads a section, a department or the county. */
export function CockpitRoom() {
  return (
    <Gate admits={isHead}>
      <Outlet />
    </Gate>
  );
}
