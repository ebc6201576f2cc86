/**
 * Version of the rules of this folder. It grows with every change that gives another number, rank or level from the
 * same framework and answers, so that a publication says which rules it was made by.
 */
export const ENGINE_VERSION = '1';
