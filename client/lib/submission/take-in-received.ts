import type { QueryClient } from '@tanstack/react-query';
import { checksOf, valueOf } from '#client/lib/answer/answer-spec-of.ts';
import type { Change, OutboxEntry } from '#client/lib/outbox/outbox-entry.ts';
import type { SaveAnswerResponse } from '#shared/contracts/answers.ts';
import type {
  IndicatorForm,
  SubmissionIndicator,
  SubmissionResponse,
} from '#shared/contracts/submissions.ts';
import { countProgress } from '#shared/domain/checks/count-progress.ts';
import { submissionKey } from './submission-queries.ts';

/**
 * What the server took in, put into every loaded view of the quarter without asking for it again. What the checks say of
 * it is worked out here by the form of the indicator; where no view has that, what is shown is asked for again.
 */
export function takeInReceived(
  client: QueryClient,
  entry: OutboxEntry,
  { body }: Change,
  saved: SaveAnswerResponse,
): void {
  const key = submissionKey(entry.cycle, entry.department);
  const form = client
    .getQueriesData<SubmissionResponse>({ queryKey: key })
    .flatMap(([, data]) => data?.indicators ?? [])
    .find((each) => each.code === entry.indicator && each.form)?.form;
  client.setQueriesData<SubmissionResponse>({ queryKey: key }, (data) => {
    if (!data) return undefined;
    const indicators = data.indicators.map((indicator) =>
      indicator.code === entry.indicator
        ? withSaved(indicator, entry, body, saved, form)
        : indicator,
    );
    const state = data.state === 'not_started' ? 'draft' : data.state;
    return { ...data, ...recounted(data, indicators), state, version: saved.submission };
  });
  // What others did meanwhile the server knows: pages ask again when they are opened.
  void client.invalidateQueries({ queryKey: key, refetchType: form ? 'none' : 'active' });
}

/** Counts anew what a view holds the indicators of; a view of one dimension keeps the counts of the others. */
function recounted(
  { dimensions }: SubmissionResponse,
  indicators: readonly SubmissionIndicator[],
): Pick<SubmissionResponse, 'dimensions' | 'progress' | 'indicators'> {
  const counted = dimensions.map((dimension) => {
    const own = indicators.filter((each) => each.dimension === dimension.code);
    return own.length === 0 ? dimension : { ...dimension, ...countProgress(own) };
  });
  const sum = (of: (dimension: (typeof counted)[number]) => number): number =>
    counted.reduce((total, dimension) => total + of(dimension), 0);
  return {
    indicators: [...indicators],
    dimensions: counted,
    progress: {
      due: sum(({ due }) => due),
      answered: sum(({ answered }) => answered),
      blocked: sum(({ blocked }) => blocked),
      toExplain: sum(({ toExplain }) => toExplain),
    },
  };
}

function withSaved(
  indicator: SubmissionIndicator,
  entry: OutboxEntry,
  body: Change['body'],
  { version, savedAt }: SaveAnswerResponse,
  form: IndicatorForm | undefined,
): SubmissionIndicator {
  const known = [...entry.draft.evidence, ...indicator.evidence];
  const evidence = body.evidence.flatMap(
    ({ id, revision }) =>
      known.find((document) => document.id === id && document.revision === revision) ?? [],
  );
  const { answer, comment } = body;
  const draft = { ...entry.draft, comment: comment ?? '', evidence };
  const formed = form && { ...indicator, form };
  return {
    ...indicator,
    ...(formed && {
      value: valueOf(formed, answer),
      checks: checksOf(formed, answer, draft, entry.cycle),
    }),
    ...{ version, answer, comment, evidence, by: entry.user, at: savedAt },
  };
}
