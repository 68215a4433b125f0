/**
 * Whether a result of the catalogue is a certificate that a holder shows to others. Money, contracts, services and entries in a register
 * are results too, and are not. The catalogue does not say it; it is read from the name, whose last word tells it in Chinese.
 */
export const isCertificate = (name: string): boolean => {
  const plain = name
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)/g, '')
    .replace(/等$/, '');
  return plain.split('、').some((part) => CERTIFICATE.test(part)) && !OTHER.test(plain);
};

const CERTIFICATE =
  /(证|证书|执照|许可|凭证|证明|决定|决定书|批复|意见|意见书|回执|备案表|户口簿|标志|批准书|协议书|校车使用许可|通行证|护照|卡)$/;
const OTHER = /(补贴|津贴|合同|卡面|账户|待遇|金|款)$/;
