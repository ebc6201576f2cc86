import { useI18n } from '#client/i18n/i18n-context.ts';
import { Section } from '#client/ui/section.tsx';
import type { PublicationResponse } from '#shared/contracts/publications.ts';
import { ChangedAnswers, ChangedPlaces } from './changes-tables.tsx';
import styles from './publications.module.css';

/** What a revision changed against the one whose place it took; nothing of a first publication. */
export function PublicationChanges({
  publication: { changes },
}: {
  publication: Pick<PublicationResponse, 'changes'>;
}) {
  const { t } = useI18n();
  if (!changes) return null;
  return (
    <Section
      title={t('publication.changes')}
      lede={t('publication.changes.lede', {
        answers: changes.answers.length,
        departments: changes.departments.length,
      })}
      isFirst
    >
      <div className={styles['section']}>
        <ChangedAnswers answers={changes.answers} />
      </div>
      <div className={styles['section']}>
        <ChangedPlaces departments={changes.departments} />
      </div>
    </Section>
  );
}
