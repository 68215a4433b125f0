import type { ShellWording } from './zh.ts';

export const en: ShellWording = {
  service: 'OneWindow',
  desk: 'Desk',
  title: (page) => `${page} · OneWindow desk`,
  nav: {
    label: 'Main sections',
    cases: 'Cases',
    licences: 'Licences',
    oversight: 'Limits',
    cockpit: 'Supervision',
    ratings: 'Bad ratings',
    counter: 'Counter',
    issuing: 'Issuing',
    processes: 'Process models',
    models: 'Model editors',
  },
  settings: 'Settings',
  account: {
    nameless: 'My account',
    open: (name) => `Account of ${name}`,
    roles: 'Roles',
    noRoles: 'No role granted yet',
    secondFactor: 'Second factor',
    factors: { proven: 'Proven', unproven: 'Not proven in this session' },
    manageFactor: 'Set up or prove a second factor',
    leaves: 'My leave and stand-ins',
    departmentLeaves: 'Leave in my department',
    holders: 'Who has which tasks',
    interests: 'Declared interests',
    signOut: 'Sign out',
    signingOut: 'Signing out…',
  },
  roles: {
    clerk: 'Clerk',
    reviewer: 'Reviewer',
    approver: 'Approver',
    sectionHead: 'Head of section',
    leader: 'Leader',
    issuer: 'Issuing window',
    cataloguer: 'Cataloguer',
    auditor: 'Auditor',
    systemAdministrator: 'System administrator',
    securityAdministrator: 'Security administrator',
    auditAdministrator: 'Audit administrator',
    emergencyReader: 'Emergency reader',
  },
  waiting: 'Opening…',
  bars: {
    signedOut: {
      title: 'Please sign in',
      sentence: () => 'After signing in you come back to this page. What you typed and did not send yet is kept.',
      act: 'Sign in',
    },
    notOfficer: {
      title: 'This is the desk of the officers',
      sentence: () =>
        'You are signed in as an applicant. For your own errands use the public site; to handle cases sign out and sign in with an officer account.',
      act: 'Go to the public site',
    },
    secondFactor: {
      title: 'Please prove your second factor',
      sentence: () =>
        'Officers prove a second factor when they sign in. You then come back to this page; what you typed is kept.',
      act: 'Prove the second factor',
    },
    noRole: {
      title: 'Your roles do not handle cases',
      sentence: (roles) =>
        `Your roles now: ${roles}. Handling cases takes the role of clerk, reviewer, approver, head of section or leader. If you should handle cases, ask the security administrator of your organisation to grant you the role.`,
      act: 'Go to the public site',
    },
  },
  trouble: {
    unreachable: 'The server cannot be reached. Check the network and try again; what you typed is kept.',
    signedOut: 'Your session has ended. Please sign in again.',
    stale: 'Somebody else has just handled this case.',
    broken: 'Something went wrong on this page. Open it again; if it stays so, tell the system administrator.',
    instance: (number) => `Request number: ${number}`,
    again: 'Try again',
    reload: 'Open again',
  },
  notFound: {
    title: 'There is no such page',
    sentence: 'The address may be incomplete, or the page has moved.',
    home: 'Back to the cases',
  },
};
