import { officer, officerOfDepartment } from './allowing-officers.ts';
import { weightyActsNeedSecondFactor } from './second-factor.ts';

/** Who draws how things go, and who says that it goes so. */
export const DRAWING = {
  'process:draw': { allow: [officer('cataloguerDrawsProcesses', 'cataloguer')] },
  // A department draws how its own items go; whoever heads it or a cataloguer publishes that, and not who drew it.
  'process:propose': {
    allow: [
      officer('cataloguerDrawsProcesses', 'cataloguer'),
      officerOfDepartment('headDrawsProcessesOfOwnDepartments', 'sectionHead', 'leader'),
      officerOfDepartment('officerDrawsWhereHisHeadLetsHim', 'drawer'),
    ],
  },
  'process:publish': {
    allow: [
      officer('cataloguerPublishesProcesses', 'cataloguer'),
      officerOfDepartment('leaderPublishesProcessesOfOwnDepartments', 'leader'),
    ],
    forbid: [weightyActsNeedSecondFactor],
  },
  // Whoever heads the organ lets an officer of it draw, and takes that back.
  'process:letDraw': {
    allow: [officerOfDepartment('leaderLetsOfficersOfOwnDepartmentsDraw', 'leader')],
    forbid: [weightyActsNeedSecondFactor],
  },
  // The department that leads a theme puts it into service and takes it out.
  'theme:publish': {
    allow: [
      officer('cataloguerPublishesThemes', 'cataloguer'),
      officerOfDepartment('leaderPublishesThemesOfOwnDepartments', 'leader'),
    ],
    forbid: [weightyActsNeedSecondFactor],
  },
  'decision:draw': { allow: [officer('cataloguerDrawsDecisions', 'cataloguer')] },
  // 一件事: the department that leads a theme draws it. Whether it can be applied for is decided by whoever publishes it.
  'theme:design': {
    allow: [
      officer('cataloguerDrawsThemes', 'cataloguer'),
      officerOfDepartment('headDrawsThemesOfOwnDepartments', 'sectionHead', 'leader'),
    ],
  },
} as const;
