import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { givesOpinions } from '../account/roles.ts';

/** For whoever asks other departments, and answers them. */
export function ConsultationsRoom() {
  return (
    <Gate admits={givesOpinions}>
      <Outlet />
    </Gate>
  );
}
