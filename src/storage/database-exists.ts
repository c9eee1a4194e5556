/**
 * Whether the browser holds a database of the name: opening one to look would make it. A browser
 * that does not list them may hold it.
 */
export async function databaseExists(name: string): Promise<boolean> {
  // Firefox before 126 has no `databases`.
  if (!('databases' in indexedDB)) return true;
  return (await indexedDB.databases()).some((database) => database.name === name);
}
