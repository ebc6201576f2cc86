/** Colours and type of a chart, read from the design tokens where it is drawn. */
export interface ChartTheme {
  readonly ink: string;
  readonly ink2: string;
  readonly paper: string;
  readonly rule: string;
  readonly edge: string;
  readonly mark: string;
  readonly accent: string;
  readonly levelEdge: string;
  readonly levels: readonly string[];
  readonly levelInks: readonly string[];
  readonly font: string;
}

const rampSteps = [1, 2, 3, 4, 5] as const;

export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    ink2: token('--ink-2'),
    paper: token('--paper'),
    rule: token('--rule-soft'),
    edge: token('--edge'),
    mark: token('--mark'),
    accent: token('--accent'),
    levelEdge: token('--level-edge'),
    levels: rampSteps.map((step) => token(`--level-${step}`)),
    levelInks: rampSteps.map((step) => token(`--level-${step}-ink`)),
    font: token('--font'),
  };
}

/** The size of every label on a canvas, in CSS pixels. */
export const labelSize = 13;

export function labelFont(theme: ChartTheme, weight: 400 | 600 = 400): string {
  return `${weight} ${labelSize}px ${theme.font}`;
}
