import { createContext, use } from 'react';
import { isAt, type FieldIssue } from './failure.ts';

interface FormState {
  readonly issues: readonly FieldIssue[];
  readonly isSending: boolean;
}

export const FormContext = createContext<FormState>({ issues: [], isSending: false });

/** What is wrong with the control of this name, in words. */
export function useFieldIssues(name: string): string[] {
  return use(FormContext)
    .issues.filter((issue) => isAt(issue, name))
    .map(({ message }) => message);
}

export function useIsSending(): boolean {
  return use(FormContext).isSending;
}
