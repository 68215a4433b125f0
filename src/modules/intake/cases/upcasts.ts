type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

/**
 * Before anybody could act for another person, everybody acted for himself or for an organisation. Before a decision had parts, it had a
 * reason, which was sealed even when it was empty, and its provisions in one line.
 */
export const upcasts: Record<string, Upcast> = {
  'caseSubmitted@1': ({ facts, ...submitted }) => ({ ...submitted, facts: withoutMandate(facts), acting: null }),
  // Before the counter was opened, everybody applied on the portal.
  'caseSubmitted@2': (submitted) => ({ ...submitted, channel: 'portal' }),
  'caseResubmitted@1': (resubmitted) => ({ ...resubmitted, acting: null }),
  'caseDecided@1': ({ reason, basis, ...decided }) => ({
    ...decided,
    paragraphs: [
      { kind: 'reason', text: reason },
      ...(basis === '' ? [] : [{ kind: 'provisions', provisions: [basis] }]),
    ],
  }),
  'caseWithdrawn@1': (withdrawn) => ({ ...withdrawn, acting: null }),
};

function withoutMandate(facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null || !('applicant' in facts)) return facts;
  const { applicant } = facts;
  if (typeof applicant !== 'object' || applicant === null) return facts;
  return { ...facts, applicant: { ...applicant, mandate: null, ward: null } };
}
