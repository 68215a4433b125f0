import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { sendsUp } from '../account/roles.ts';

/** For whoever examines what a higher organ decides, and for whoever answers for it. */
export function ForwardingRoom() {
  return (
    <Gate admits={sendsUp}>
      <Outlet />
    </Gate>
  );
}
