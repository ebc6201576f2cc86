import { createContext } from 'react';

/** Whether charts beneath are for paper: drawn at once, as images at the resolution of a printer. */
export const ChartsAsPictures = createContext(false);

/** Dots of a printed chart for each pixel of the page: about 300 dots an inch. */
export const paperPixelRatio = 3;
