import { Outlet, useParams } from '@tanstack/react-router';
import { Gate } from '../account/Gate.tsx';
import { handlesCases } from '../account/roles.ts';
import { SoughtRoom } from './SoughtRoom.tsx';
import { SeenRoom } from './SeenRoom.tsx';
import { useCaseKeys } from './use-case-keys.ts';
import { WorkList } from './WorkList.tsx';
import { worklistWording } from './wording.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';

/** Two panes: what is due, and the case that is open. A narrow screen shows one of them. */
export function WorkPage() {
  return (
    <Gate admits={handlesCases}>
      <SoughtRoom>
        <Panes />
      </SoughtRoom>
    </Gate>
  );
}

function Panes() {
  const { caseId } = useParams({ strict: false });
  return (
    <SeenRoom>
      <h1 className="unseen">{worklistWording[useLanguage()].title}</h1>
      <div className={caseId === undefined ? 'panes' : 'panes panes-open'}>
        <CaseKeys />
        <WorkList open={caseId} />
        <Outlet />
      </div>
    </SeenRoom>
  );
}

/** The keys that go from case to case, wherever the focus is. */
function CaseKeys() {
  useCaseKeys();
  return null;
}
