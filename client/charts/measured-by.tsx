import { NoValue } from '#client/ui/no-value.tsx';
import { Tag } from '#client/ui/tag.tsx';

/** The framework version of a quarter in the table behind a trend, with a word where another one begins. */
export function MeasuredBy({
  version,
  isNew,
  words,
}: {
  version: string | null;
  isNew: boolean;
  words: string;
}) {
  if (version === null) return <NoValue />;
  return (
    <>
      <bdi>{version}</bdi> {isNew && <Tag tone="warn">{words}</Tag>}
    </>
  );
}
