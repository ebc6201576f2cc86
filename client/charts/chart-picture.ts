/** The chart as a PNG on the page's paper: a canvas alone is transparent. */
export function chartPicture(canvas: HTMLCanvasElement, save: (blob: Blob) => void): void {
  const picture = document.createElement('canvas');
  picture.width = canvas.width;
  picture.height = canvas.height;
  const context = picture.getContext('2d');
  if (!context) return;
  context.fillStyle = getComputedStyle(canvas).getPropertyValue('--paper');
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(canvas, 0, 0);
  picture.toBlob((blob) => blob && save(blob), 'image/png');
}
