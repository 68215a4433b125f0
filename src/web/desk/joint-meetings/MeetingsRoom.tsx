import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { meets } from '../account/roles.ts';

/** For whoever calls joint meetings, and speaks there for his department. */
export function MeetingsRoom() {
  return (
    <Gate admits={meets}>
      <Outlet />
    </Gate>
  );
}
