import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useI18n } from '#client/i18n/i18n-context.ts';
import { toApiError } from '#client/lib/api/api-error.ts';
import { LoadError } from '#client/ui/load-error.tsx';
import type { EvidenceType } from '#shared/contracts/evidence.ts';
import styles from './review.module.css';

const mediaTypes = { pdf: 'application/pdf', png: 'image/png', jpeg: 'image/jpeg' } as const;
type Shown = keyof typeof mediaTypes;

const isImage = (type: EvidenceType) => type === 'png' || type === 'jpeg';

/**
 * A document shown in place. The server gives files as attachments only; their bytes are shown as the type that the
 * server found in them, as an image or by the browser's own reader of PDF, and never as a page of this site.
 */
export function EvidencePreview({
  url,
  type,
  name,
}: {
  url: string;
  type: EvidenceType;
  name: string;
}) {
  const { t } = useI18n();
  const query = useQuery({
    queryKey: ['file', url],
    queryFn: async ({ signal }) => {
      const response = await fetch(url, { signal });
      if (!response.ok) throw await toApiError(response);
      return new Blob([await response.arrayBuffer()], { type: mediaTypes[type as Shown] });
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60_000,
  });
  const source = useObjectUrl(query.data);
  if (query.isError) {
    return <LoadError what={name} error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (source === null) {
    return <p className={`small quiet ${styles['shown']}`}>{t('common.loading')}</p>;
  }
  return (
    <div className={styles['shown']}>
      {isImage(type) ? (
        <img src={source} alt={t('review.evidence.preview', { name })} />
      ) : (
        <iframe src={source} title={t('review.evidence.preview', { name })} />
      )}
    </div>
  );
}

/** An address of bytes in memory, given up with the component. */
function useObjectUrl(blob: Blob | undefined): string | null {
  const url = useMemo(() => (blob ? URL.createObjectURL(blob) : null), [blob]);
  useEffect(
    () => () => {
      // A moment later, so that a reader which is still opening it is done.
      if (url) setTimeout(() => URL.revokeObjectURL(url), 10_000);
    },
    [url],
  );
  return url;
}
