import { playShare } from '../../support/intake/scripted/share.ts';

playShare(1, 4);
