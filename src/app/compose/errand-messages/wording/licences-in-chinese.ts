import type { LicenceActed } from '../parameters.ts';

/** What happened to a licence. */
export const licenceActs: Readonly<Record<LicenceActed['what'], string>> = {
  changed: '您的证照变更了，发了新版本',
  renewed: '您的证照延续了有效期',
  corrected: '您的证照更正了记载，发了新版本',
  reissued: '您的证照补发好了',
  suspended: '您的证照被暂扣了',
  resumed: '您的证照恢复有效了',
  revoked: '您的证照被撤销了',
  recalled: '您的证照被撤回了',
  struckOff: '您的证照被吊销了',
  cancelled: '您的证照被注销了',
  expired: '您的证照到期了',
  renewalAsked: '收到了您的延续申请',
  renewalRefused: '您的证照不予延续',
  renewedByLaw: '您的证照依法延续了有效期',
};

/** What its holder does now. */
export function afterLicence(what: LicenceActed['what']): string {
  if (what === 'expired') return '还要用的话，请重新办理。';
  if (what === 'renewalAsked') return '有了决定马上告诉您。是不是按时申请、到期没有决定怎么办，证照页面上写着。';
  if (what === 'renewedByLaw')
    return '您按时申请了，到期前没有作出决定，依法视为准予延续。通知书和新证照可以在证照里下载。';
  return '决定书可以在证照里下载；不服怎么办，写在决定书上。';
}
