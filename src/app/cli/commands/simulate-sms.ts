import { simulateCommand } from '../simulate/command.ts';

export const command = simulateCommand('sms', 2775);
