import { useEffect, useState } from 'react';
import { useTill } from '../counter/use-till';
import { reportOf, type ShiftReport } from './report';

/** A shift's report as its entries stand on this till now; null until they are read, and for no shift. */
export function useShiftReport(shift: string | null): ShiftReport | null {
  const { journal } = useTill().counter;
  const [report, setReport] = useState<ShiftReport | null>(null);
  useEffect(() => {
    if (shift !== null) void journal.ofShift(shift).then((entries) => setReport(reportOf(entries)));
  }, [journal, shift]);
  return report;
}
