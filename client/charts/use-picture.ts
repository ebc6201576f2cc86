import { useEffect, useState, type RefObject } from 'react';

/** A drawn canvas as an image, which paper shows at the canvas's own resolution. */
export function usePicture(
  canvas: RefObject<HTMLCanvasElement | null>,
  isDrawn: boolean,
  /** Whatever draws the canvas anew when it changes. */
  drawing: unknown,
): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!isDrawn) return undefined;
    let made: string | null = null;
    let isGone = false;
    canvas.current?.toBlob((blob) => {
      if (!blob || isGone) return;
      made = URL.createObjectURL(blob);
      setUrl(made);
    }, 'image/png');
    return () => {
      isGone = true;
      setUrl(null);
      if (made) URL.revokeObjectURL(made);
    };
  }, [canvas, isDrawn, drawing]);
  return url;
}
