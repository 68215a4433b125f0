import { never } from '../../../kernel/result.ts';
import { causesBy, type Cause, type Caused } from './causes.ts';
import { endings, renewals, type Certificate, type CertificateAct, type Standing } from '../model.ts';

/** What an organ may do to a licence as it stands; `decide` says the same when it is done. */
export function actsOn(certificate: Certificate): CertificateAct[] {
  switch (certificate.state) {
    case 'unissued':
      return [];
    case 'valid':
      return [
        ...RENEWALS.filter((act) => act !== 'renewed' || certificate.until !== null),
        ...answers(certificate),
        'suspended',
        ...ENDS,
      ];
    case 'suspended':
      return ['resumed', ...answers(certificate), ...ENDS];
    case 'ended':
      return actsOnEnded(certificate);
    default:
      return never(certificate);
  }
}

function actsOnEnded(certificate: Extract<Certificate, { state: 'ended' }>): CertificateAct[] {
  if (certificate.how === 'cancelled') return [];
  return certificate.how === 'expired' ? ['renewed', ...answers(certificate), 'cancelled'] : ['cancelled'];
}

/** For which of the law's causes a licence may end so as it stands: what ran out or was taken away is cancelled for that. */
export function causesOn(certificate: Certificate, how: Caused): readonly Cause[] {
  if (how !== 'cancelled') return causesBy(how);
  if (certificate.state === 'ended') return [certificate.how === 'expired' ? 'ranOut' : 'takenAway'];
  return causesBy(how).filter((cause) => cause !== 'ranOut' && cause !== 'takenAway');
}

/** What was asked for can be denied; to grant it is to renew. */
const answers = ({ asked }: Pick<Standing, 'asked'>): CertificateAct[] => (asked === null ? [] : ['renewalRefused']);

const RENEWALS: readonly CertificateAct[] = renewals;
const ENDS = endings.filter((how) => how !== 'expired');
