import { Link, Outlet } from '@tanstack/react-router';
import { Gate } from '../desk/account/Gate.tsx';
import { useLanguage } from '../desk/shell/PreferencesRoom.tsx';
import { studioWording } from './wording.ts';

/** Any officer may look at a model file: nothing here is the county's until it is published. */
const anyRole = (roles: readonly string[]) => roles.length > 0;

export function StudioPage() {
  const { titles, sections } = studioWording[useLanguage()];
  return (
    <Gate admits={anyRole}>
      <nav className="studio-nav" aria-label={sections}>
        <Link to="/models/process">{titles.process}</Link>
        <Link to="/models/decision">{titles.decision}</Link>
      </nav>
      <Outlet />
    </Gate>
  );
}
