/** Rooms of the catalogue that few pages need, most of them behind the sign-in; they load with the first such page. */
const lateRooms = ['access', 'admin', 'entry', 'index-audit', 'lab', 'quarter'];

/** Whether a message, named `room.key`, is in a late room. */
export function isLateRoom(key: string): boolean {
  return lateRooms.some((room) => key.startsWith(`${room}.`));
}
