import { simulateCommand } from '../simulate/command.ts';

export const command = simulateCommand('mail', 2525);
