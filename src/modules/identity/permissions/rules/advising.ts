import { officerOfDepartment } from './allowing-officers.ts';
import { nobodyHandlesOwnOrRelativesCase } from './forbidding.ts';

const forbid = [nobodyHandlesOwnOrRelativesCase] as const;

/** What is said beside a decision, and binds nobody. */
export const ADVISING = {
  // 提前服务: whoever would review says beforehand what is still to do.
  'earlyService:answer': {
    allow: [officerOfDepartment('reviewerAnswersEarlyQuestionsOfOwnDepartments', 'reviewer', 'sectionHead')],
    forbid,
  },
  // 征求意见: whoever examines a case asks other departments, whose examiners or heads say what they think.
  'case:consult': {
    allow: [officerOfDepartment('reviewerConsultsInOwnDepartments', 'reviewer', 'sectionHead')],
    forbid,
  },
  'consultation:answer': {
    allow: [officerOfDepartment('reviewerGivesOpinionsOfOwnDepartments', 'reviewer', 'sectionHead')],
    forbid,
  },
  // 联席会议: whoever examines or decides a case calls one; whoever would do so elsewhere speaks there for his department.
  'meeting:call': {
    allow: [officerOfDepartment('examinerCallsMeetingsOfOwnDepartments', 'reviewer', 'approver', 'sectionHead')],
    forbid,
  },
  'meeting:attend': {
    allow: [officerOfDepartment('examinerSpeaksForOwnDepartments', 'reviewer', 'approver', 'sectionHead')],
    forbid,
  },
} as const;
