const paths = {
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.4v.1',
  error: 'M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM9 9l6 6M15 9l-6 6',
  gate: 'M4 21V5h16v16M4 11h16M9 21v-6h6v6',
  done: 'M4 12.5 9.5 18 20 6.5',
  carried: 'M4 12h14M13 6l6 6-6 6',
} as const;

/** A line drawing beside a word, never instead of one. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
