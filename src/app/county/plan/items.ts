/** Items by key, each with a weight among all. */
export type Sought = Readonly<Record<string, number>>;

type Entry = { audience: string; formFields: readonly { id: string }[] };

/** Whether a firm applies for an item: it is for enterprises, and asks which one it is. Whoever founds one applies himself. */
export const isForOrganisations = ({ audience, formFields }: Entry): boolean =>
  audience === 'enterprise' && formFields.some(({ id }) => id === 'org.uscc');

/** What people of the county come for, and how often in a thousand or so. Items whose way asks for more than yes or no are left out. */
export const sought: Sought = {
  ...{ 'enterprise-reg': 40, 'individual-biz-reg': 55, 'enterprise-change': 25, 'coop-reg': 8, 'seal-filing': 10 },
  ...{ 'employ-reg': 15, 'ss-card': 35, 'ss-card-reissue': 22, 'e-ss-card': 10, 'flex-pension-reg': 14 },
  ...{ 'driver-renew': 28, 'ebike-reg': 14, 'birth-reg': 10, 'hukou-birth': 18, 'hukou-move': 16, 'id-reissue': 20 },
  ...{ 'elder-card': 10, 'deed-tax': 10, 'compliance-report': 6, 'clinic-filing': 4, 'resident-med': 24 },
  ...{ 'food-business': 75, 'small-catering-reg': 32, 'public-health': 48, 'hotel-license': 42, 'internet-cafe': 16 },
  ...{ 'mass-event': 14, 'drug-retail': 14, 'tobacco-retail': 18, pesticide: 8, 'vet-drug': 6, 'animal-clinic': 6 },
  ...{ 'animal-epidemic': 6, 'publication-retail': 6, performance: 6, 'high-risk-sport': 5, fireworks: 9, cinema: 3 },
  ...{ 'med-reimburse': 26, 'med-remote': 20, 'chronic-disease': 14, 'unemploy-benefit': 10, 'hard-employ': 10 },
  ...{ 'startup-subsidy': 8, 'job-subsidy-grad': 8, 'talent-subsidy': 5, 'training-school': 4, 'hr-service': 6 },
  ...{ 'labor-dispatch': 8, 'elder-allowance': 18, 'disabled-living': 10, 'disabled-care': 10, 'public-rental': 6 },
  ...{
    'childcare-subsidy': 14,
    'adoption-reg': 2,
    'property-transfer': 26,
    'property-mortgage': 20,
    'property-first': 12,
  },
  ...{ 'teacher-cert': 10, 'school-enroll': 12, drainage: 8, 'drinking-water': 5, 'road-freight': 16 },
  ...{ 'transport-qual': 12, 'tree-cutting': 5, 'gas-app': 10, 'water-app': 10, 'heat-app': 6, 'veteran-card': 10 },
  ...{ 'veteran-subsidy': 5, 'legal-aid': 8, 'abnormal-removal': 12, 'credit-repair': 6, 'pollution-permit': 4 },
  ...{ presale: 3, 'land-site': 3 },
};
