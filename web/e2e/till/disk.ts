import type { Page } from '@playwright/test';

/** All rows of one table of the till's own database, read past the till. */
export function onDisk<Row>(page: Page, table: string): Promise<Row[]> {
  return page.evaluate(async (table) => {
    const database = await new Promise<IDBDatabase>((opened, failed) => {
      const asked = indexedDB.open('aisle-till');
      asked.onsuccess = () => opened(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const rows = await new Promise<unknown[]>((read, failed) => {
      const asked = database.transaction(table).objectStore(table).getAll();
      asked.onsuccess = () => read(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    database.close();
    return rows;
  }, table) as Promise<Row[]>;
}

/** The names of the files that the till keeps beside its database. */
export async function filesOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });
}
