const paths = {
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.4v.1',
  error: 'M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM9 9l6 6M15 9l-6 6',
  gate: 'M4 21V5h16v16M4 11h16M9 21v-6h6v6',
  done: 'M4 12.5 9.5 18 20 6.5',
  device: 'M7 2.5h10v19H7zM11 18.5h2',
  returned: 'M4 9h11a5 5 0 0 1 0 10H9M8 4 4 9l4 5',
  adjusted: 'M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4',
  lock: 'M5 11h14v9.5H5zM8 11V8a4 4 0 0 1 8 0v3',
  empty: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  offline:
    'M3 3l18 18M5 12.5a10 10 0 0 1 3-2M19 12.5a10 10 0 0 0-4.5-3M9 16a5 5 0 0 1 6 0M12 19.6v.1',
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
