import { useI18n } from '#client/i18n/i18n-context.ts';
import { apiUrl } from '#client/lib/api/get-json.ts';

/** The whole file in its two forms; `path` is that of the version or draft in the API. */
export function FileLinks({ path }: { path: string }) {
  const { t } = useI18n();
  return (
    <p className="small no-print">
      {t('framework.file')}{' '}
      <a href={apiUrl(`${path}/file/json`)} download>
        <bdi>JSON</bdi>
      </a>{' '}
      ·{' '}
      <a href={apiUrl(`${path}/file/xlsx`)} download>
        <bdi>XLSX</bdi>
      </a>
    </p>
  );
}
