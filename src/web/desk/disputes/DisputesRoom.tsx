import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { readsLicences } from '../account/roles.ts';

/** For whoever sees the cases whose acts are fought. */
export function DisputesRoom() {
  return (
    <Gate admits={readsLicences}>
      <Outlet />
    </Gate>
  );
}
