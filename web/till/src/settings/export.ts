import type { Till } from '../counter/till';

/** Saves the whole journal as a file, one canonical entry a line: for a till that may not send any more. */
export async function exportJournal(till: Till): Promise<void> {
  const name = till.store.get().setup?.till.name ?? 'till';
  const file = new Blob([await till.journal.exported()], { type: 'application/x-ndjson' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name.replace(/\W+/g, '-').toLowerCase()}-journal.ndjson`;
  link.click();
  URL.revokeObjectURL(link.href);
}
