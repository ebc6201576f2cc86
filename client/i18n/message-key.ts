import type common from './en/common.json';
import type department from './en/department.json';
import type method from './en/method.json';
import type overview from './en/overview.json';
import type ranking from './en/ranking.json';

interface Rooms {
  common: typeof common;
  department: typeof department;
  method: typeof method;
  overview: typeof overview;
  ranking: typeof ranking;
}

/** Every message there is, as `room.key`. The English files are the list. */
export type MessageKey = {
  [Room in keyof Rooms]: `${Room}.${keyof Rooms[Room] & string}`;
}[keyof Rooms];
