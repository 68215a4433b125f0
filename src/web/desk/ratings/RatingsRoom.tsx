import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { isHead } from '../account/roles.ts';

/** For whoever answers for a department. */
export function RatingsRoom() {
  return (
    <Gate admits={isHead}>
      <Outlet />
    </Gate>
  );
}
