import { never, no, ok, type Result } from '../../../kernel/result.ts';
import type { Event } from './events.ts';
import type { Command, Officer, Refusal } from './model.ts';
import { departmentsFault, drawsByOffice, GLASS_MINUTES, keptApart } from './rules.ts';
import { isAdministrator } from '../permissions/rules/administrator.ts';

type Decided = Result<Event[], Refusal>;
type Serving = Extract<Officer, { state: 'serving' }>;
type Of<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function decide(command: Command, officer: Officer): Decided {
  if (command.type === 'appoint') {
    if (officer.state !== 'none') return no({ code: 'alreadyAppointed' });
    const { person, staffNumber, post } = command;
    return ok([{ type: 'officerAppointed', person, staffNumber, ...post }]);
  }
  if (officer.state !== 'serving') return no({ code: 'notServing', command: command.type, state: officer.state });
  return decideServing(command, officer);
}

function decideServing(command: Exclude<Command, Of<'appoint'>>, officer: Serving): Decided {
  switch (command.type) {
    case 'move':
      return ok([{ type: 'officerMoved', ...command.post }]);
    case 'dismiss':
      return ok([{ type: 'officerDismissed' }]);
    case 'grantRole':
      return grantRole(command, officer);
    case 'withdrawRole':
      return withdrawRole(command, officer);
    case 'allowDrawing':
      return allowDrawing(command, officer);
    case 'withdrawDrawing':
      return withdrawDrawing(command, officer);
    case 'declareRelative':
      return ok([{ type: 'relativeDeclared', relative: command.relative, relation: command.relation }]);
    case 'strikeRelative':
      if (!officer.relatives.includes(command.relative)) return no({ code: 'unknownRelative' });
      return ok([{ type: 'relativeStruck', relative: command.relative }]);
    case 'breakGlass':
      return breakGlass(command, officer);
    case 'mendGlass':
      return officer.glassBrokenUntil === null ? no({ code: 'glassNotBroken' }) : ok([{ type: 'glassMended' }]);
    default:
      return never(command);
  }
}

function grantRole({ grant, by }: Of<'grantRole'>, { person, grants, drawing }: Serving): Decided {
  if (by === person) return no({ code: 'nobodyGrantsToThemselves' });
  if (drawing !== undefined && isAdministrator(grant.role)) return no({ code: 'administratorDraws' });
  const held = keptApart(grants, grant.role);
  if (held) return no({ code: 'administratorsKeptApart', held, asked: grant.role });
  const fault = departmentsFault(grant);
  if (fault) return no({ code: fault, role: grant.role });
  const departments = grant.departments === 'all' ? grant.departments : [...grant.departments];
  return ok([{ type: 'roleGranted', role: grant.role, departments }]);
}

function withdrawRole({ role, by }: Of<'withdrawRole'>, { person, grants }: Serving): Decided {
  if (by === person) return no({ code: 'nobodyGrantsToThemselves' });
  if (!grants.some((grant) => grant.role === role)) return no({ code: 'roleNotHeld', role });
  return ok([{ type: 'roleWithdrawn', role }]);
}

function allowDrawing({ drawing, by }: Of<'allowDrawing'>, officer: Serving): Decided {
  const { person, post, grants } = officer;
  if (by === person) return no({ code: 'nobodyGrantsToThemselves' });
  if (post.department !== drawing.department) return no({ code: 'officerOfOtherDepartment' });
  if (grants.some(({ role }) => isAdministrator(role))) return no({ code: 'administratorDraws' });
  if (officer.drawing !== undefined || drawsByOffice(grants, drawing.department)) return no({ code: 'drawsAlready' });
  return ok([{ type: 'drawingAllowed', ...drawing }]);
}

function withdrawDrawing({ department, reason, by }: Of<'withdrawDrawing'>, { person, drawing }: Serving): Decided {
  if (by === person) return no({ code: 'nobodyGrantsToThemselves' });
  if (drawing?.department !== department) return no({ code: 'drawingNotAllowed' });
  return ok([{ type: 'drawingWithdrawn', department, reason }]);
}

function breakGlass({ at, minutes, reason }: Of<'breakGlass'>, { grants, glassBrokenUntil }: Serving): Decided {
  if (!grants.some(({ role }) => role === 'systemAdministrator')) {
    return no({ code: 'onlyTheSystemAdministratorBreaksGlass' });
  }
  if (glassBrokenUntil !== null && glassBrokenUntil > at.toISOString()) return no({ code: 'glassAlreadyBroken' });
  const lasting = Math.min(Math.max(minutes, GLASS_MINUTES.least), GLASS_MINUTES.most);
  return ok([{ type: 'glassBroken', until: new Date(at.valueOf() + lasting * 60_000).toISOString(), reason }]);
}
