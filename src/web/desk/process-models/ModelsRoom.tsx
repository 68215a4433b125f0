import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';

/** Every officer reads the catalogue, and the models with it. */
const anyRole = (roles: readonly string[]) => roles.length > 0;

export function ModelsRoom() {
  return (
    <Gate admits={anyRole}>
      <Outlet />
    </Gate>
  );
}
