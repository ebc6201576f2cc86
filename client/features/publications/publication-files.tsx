import { useI18n } from '#client/i18n/i18n-context.ts';
import { publicationFile } from '#client/lib/api/publication-queries.ts';
import { Section } from '#client/ui/section.tsx';
import type { PublicationResponse } from '#shared/contracts/publications.ts';

const files = [
  { file: 'bundle.zip', key: 'publication.file.bundle' },
  { file: 'results.json', key: 'publication.file.json' },
  { file: 'results.csv', key: 'publication.file.csv' },
  { file: 'values.csv', key: 'publication.file.values' },
  { file: 'sdmx.csv', key: 'publication.file.sdmx' },
  { file: 'structure.xml', key: 'publication.file.structure' },
  { file: 'publication.json', key: 'publication.file.manifest' },
] as const;

/** Everything that can be taken along. */
export function PublicationFiles({
  publication: { number, parts },
}: {
  publication: PublicationResponse;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const sizeOf = (file: string) => parts.find(({ name }) => name === file)?.bytes;
  return (
    <Section title={t('publication.files')} id="files">
      <table className="measure">
        <caption className="hide">{t('publication.files')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('publication.file')}</th>
            <th scope="col">{t('publication.file.holds')}</th>
            <th scope="col" className="n">
              {t('publication.file.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ file, key }) => {
            const bytes = sizeOf(file);
            return (
              <tr key={file}>
                <th scope="row">
                  <a href={publicationFile(number, file)}>
                    <bdi>{file}</bdi>
                  </a>
                </th>
                <td>{t(key)}</td>
                <td className="n">
                  {bytes !== undefined &&
                    t('publication.file.kilobytes', {
                      size: i18n.number(Math.max(1, Math.round(bytes / 1000))),
                    })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}
