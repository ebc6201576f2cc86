import type { MoveSubmissionBody, SubmissionResponse } from '#shared/contracts/submissions.ts';

export type Target = MoveSubmissionBody['to'];

/** What the part of the page is about that sends the quarter on. */
export type SubmitStep = 'submit' | 'resubmit' | 'ask' | 'sign' | 'recall';

/** Where the quarter goes next from here, by the hands of this person; a head only signs where that is asked for. */
export function submitStepOf(
  { state, signOff }: Pick<SubmissionResponse, 'state' | 'signOff'>,
  targets: readonly Target[],
): SubmitStep {
  if (targets.includes('submitted')) {
    return signOff ? 'sign' : state === 'returned' ? 'resubmit' : 'submit';
  }
  return targets.includes('awaiting_signoff') ? 'ask' : 'recall';
}

const titles = {
  submit: 'quarter.submit.title',
  resubmit: 'quarter.submit.again.title',
  ask: 'quarter.submit.ask.title',
  sign: 'quarter.submit.sign.title',
  recall: 'quarter.recall.title',
} as const satisfies Record<SubmitStep, string>;

const ledes = {
  submit: 'quarter.submit.lede',
  resubmit: 'quarter.submit.again.lede',
  ask: 'quarter.submit.ask.lede',
  sign: 'quarter.submit.sign.lede',
  recall: 'quarter.recall.lede',
} as const satisfies Record<SubmitStep, string>;

/** Title of the part, and who has the quarter after it. */
export function submitWords(step: SubmitStep, state: SubmissionResponse['state']) {
  if (step === 'recall' && state === 'awaiting_signoff') {
    return { title: 'quarter.recall.waiting.title', lede: 'quarter.recall.waiting.lede' } as const;
  }
  return { title: titles[step], lede: ledes[step] };
}

/** The word on the button that asks for a state. */
export function buttonWords(target: Target, step: SubmitStep) {
  if (target === 'draft') return 'quarter.submit.recall';
  if (target === 'awaiting_signoff') return 'quarter.submit.signOff';
  if (step === 'sign') return 'quarter.submit.signedOff';
  return step === 'resubmit' ? 'quarter.submit.again' : 'quarter.submit.submitted';
}
