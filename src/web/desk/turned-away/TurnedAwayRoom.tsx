import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { seesNoes } from '../account/roles.ts';

/** For whoever says no at a counter, and for whoever looks at it afterwards. */
export function TurnedAwayRoom() {
  return (
    <Gate admits={seesNoes}>
      <Outlet />
    </Gate>
  );
}
