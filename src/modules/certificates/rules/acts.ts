import { never } from '../../../kernel/result.ts';
import { endings, renewals, type Certificate, type CertificateAct } from '../model.ts';

/** What an organ may do to a licence as it stands; `decide` says the same when it is done. */
export function actsOn(certificate: Certificate): CertificateAct[] {
  switch (certificate.state) {
    case 'unissued':
      return [];
    case 'valid':
      return [...RENEWALS.filter((act) => act !== 'renewed' || certificate.until !== null), 'suspended', ...ENDS];
    case 'suspended':
      return ['resumed', ...ENDS];
    case 'ended':
      return certificate.how === 'expired' ? ['renewed', 'cancelled'] : [];
    default:
      return never(certificate);
  }
}

const RENEWALS: readonly CertificateAct[] = renewals;
const ENDS = endings.filter((how) => how !== 'expired');
