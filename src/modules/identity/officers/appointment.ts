import { normalCitizenId, normalName, normalPhone } from '../people/rules/spelling.ts';
import type { Post } from './model.ts';

export type Appointment = {
  name: string;
  citizenId: string;
  phone: string;
  staffNumber: string;
  /** What the officer signs in by. */
  loginName: string;
  post: Post;
};
export type AppointmentFault = { field: keyof Omit<Appointment, 'post'>; rule: string };

const STAFF_NUMBER = /^[A-Za-z0-9-]{1,32}$/;
const LOGIN_NAME = /^[a-z][a-z0-9._-]{2,31}$/;

export function appointmentFaults({ name, citizenId, phone, staffNumber, loginName }: Appointment): AppointmentFault[] {
  const faults: [AppointmentFault['field'], string, boolean][] = [
    ['name', 'notAName', normalName(name) !== undefined],
    ['citizenId', 'notACitizenId', normalCitizenId(citizenId) !== undefined],
    ['phone', 'notAMobile', normalPhone(phone) !== undefined],
    ['staffNumber', 'notAStaffNumber', STAFF_NUMBER.test(staffNumber)],
    ['loginName', 'notALoginName', LOGIN_NAME.test(loginName)],
  ];
  return faults.flatMap(([field, rule, fits]) => (fits ? [] : [{ field, rule }]));
}

/** Each value in its one spelling, after `appointmentFaults` found none. */
export const normalAppointment = (asked: Appointment): Appointment => ({
  ...asked,
  name: normalName(asked.name) ?? asked.name,
  citizenId: normalCitizenId(asked.citizenId) ?? asked.citizenId,
  phone: normalPhone(asked.phone) ?? asked.phone,
});
