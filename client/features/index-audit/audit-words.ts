import type { Translator } from '#client/i18n/translator.ts';
import type { IndexAuditResponse } from '#shared/contracts/robustness.ts';
import { findInAudit } from './audit-finding.ts';

/** Heading and opening sentences, from the audit's own findings. */
export function auditWords(audit: IndexAuditResponse, { t }: Translator) {
  const found = findInAudit(audit);
  const { redundant, against, outliers, constant, thin, weak, unequal } = found;
  const total = redundant + against + outliers + constant + thin + weak + unequal;
  const sentences = [
    redundant > 0 && t('index-audit.found.redundant', { count: redundant }),
    against > 0 && t('index-audit.found.against', { count: against }),
    weak > 0 && t('index-audit.found.weak', { count: weak }),
    outliers > 0 && t('index-audit.found.outliers', { count: outliers }),
    thin > 0 && t('index-audit.found.thin', { count: thin }),
    constant > 0 && t('index-audit.found.constant', { count: constant }),
    unequal > 0 && t('index-audit.found.unequal', { count: unequal }),
  ];
  return {
    heading: t('index-audit.heading', { count: total }),
    lede: [t('index-audit.lede', { departments: audit.departments }), ...sentences]
      .filter(Boolean)
      .join(' '),
  };
}
