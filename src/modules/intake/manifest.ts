import type { Manifest } from '../../kernel/manifest.ts';

/** On which modules the errand stands, and which streams it keeps. */
export const manifest = {
  name: 'intake',
  dependsOn: [
    'catalogue',
    'certificates',
    'credit',
    'decisions',
    'documents',
    'forms',
    'process',
    'registers',
    'themes',
  ],
  listensTo: [],
  provides: [
    'intake.case',
    'intake.consultation',
    'intake.dispute',
    'intake.earlyService',
    'intake.forwarding',
    'intake.gatheredCorrection',
    'intake.instant',
    'intake.instantRate',
    'intake.jointVisit',
    'intake.meeting',
    'intake.note',
    'intake.postCheck',
    'intake.service',
    'intake.themeCase',
    'intake.turnedAway',
  ],
} as const satisfies Manifest;
