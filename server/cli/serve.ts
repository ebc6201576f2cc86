import { serve } from '../main.ts';
import { readSettings, settingsHelp } from '../settings.ts';
import type { Command } from './command.ts';

const settingLines = Object.entries(settingsHelp).map(([name, help]) => `  ${name}  ${help}`);

export const serveCommand: Command = {
  summary: 'serve the pages and the API until stopped',
  usage: ['[--demo]', 'Settings, by environment:', ...settingLines].join('\n'),
  options: { demo: { type: 'boolean' } },
  run: async ({ options, print }) => {
    const settings = readSettings();
    await serve(options['demo'] === true ? { ...settings, demo: true } : settings, print);
  },
};
