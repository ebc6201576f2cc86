import { catalogue } from 'virtual:catalogue';
import type { Language } from '#shared/format/language.ts';
import type { Room } from './message-key.ts';
import { createTranslator, type Translator } from './translator.ts';

const loaded = new Map<Language, Promise<Translator>>();
/** Rooms that the pages shown so far speak from. */
const needed = new Set<Room>(['common']);

const loadMessages = async (language: Language, rooms: Iterable<Room>) => {
  const files = await Promise.all([...rooms].map((room) => catalogue[language][room]()));
  return Object.assign({}, ...files.map(({ messages }) => messages)) as Record<string, string>;
};

/** The words of one language, loaded when it is first needed. */
export function loadTranslator(language: Language): Promise<Translator> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = loadMessages(language, needed).then((messages) =>
    createTranslator(language, messages),
  );
  loaded.set(language, loading);
  // A catalogue that did not arrive may be asked for again.
  loading.catch(() => loaded.delete(language));
  return loading;
}

/** Loads rooms in every language that is in use; a language switched to later brings them along. */
export async function loadRooms(...rooms: Room[]): Promise<void> {
  for (const room of rooms) needed.add(room);
  await Promise.all(
    [...loaded].map(async ([language, translator]) => {
      const [messages, { add }] = await Promise.all([loadMessages(language, rooms), translator]);
      add(messages);
    }),
  );
}
