import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { answersEarly } from '../account/roles.ts';

/** For whoever says beforehand what an application would need. */
export function EarlyServiceRoom() {
  return (
    <Gate admits={answersEarly}>
      <Outlet />
    </Gate>
  );
}
