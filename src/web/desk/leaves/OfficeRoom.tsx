import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';

/** Also whoever has no role yet may be named, and has interests. */
const anyOfficer = () => true;

export function OfficeRoom() {
  return (
    <Gate admits={anyOfficer}>
      <Outlet />
    </Gate>
  );
}
