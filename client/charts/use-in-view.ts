import { useEffect, useState, type RefObject } from 'react';

/** Whether an element has come near the visible part of the page; once true it stays so. Printing counts as seeing. */
export function useInView(ref: RefObject<Element | null>): boolean {
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (isInView || !element) return undefined;
    const see = () => setInView(true);
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && see(),
      { rootMargin: '100px' },
    );
    observer.observe(element);
    addEventListener('beforeprint', see);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', see);
    };
  }, [ref, isInView]);
  return isInView;
}
