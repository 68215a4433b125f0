import { Outlet } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { drawsThemes } from '../account/roles.ts';

export function ThemesRoom() {
  return (
    <Gate admits={drawsThemes}>
      <Outlet />
    </Gate>
  );
}
