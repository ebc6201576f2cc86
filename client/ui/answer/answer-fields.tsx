import { ChecklistFields } from './checklist-fields.tsx';
import { LevelFields, YesNoFields } from './choice-fields.tsx';
import type { FieldProps } from './field-props.ts';
import { FractionFields } from './fraction-fields.tsx';
import { SingleNumber } from './single-number.tsx';

/** Native controls that fit the kind of the indicator. */
export function AnswerFields(props: FieldProps) {
  switch (props.indicator.kind) {
    case 'boolean':
      return <YesNoFields {...props} />;
    case 'level':
      return <LevelFields {...props} />;
    case 'checklist':
      return <ChecklistFields {...props} />;
    case 'percentage':
    case 'ratio':
      return <FractionFields {...props} />;
    case 'number':
    case 'derived':
      return <SingleNumber {...props} />;
  }
}
