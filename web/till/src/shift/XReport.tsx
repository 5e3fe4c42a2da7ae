import { useState } from 'react';
import { useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { Approval } from '../sign-in/Approval';
import { ReportTable } from './ReportTable';
import { useShiftReport } from './use-report';

/**
 * What the open shift did so far. It says what the drawer should hold, so a cashier who counts blind needs somebody who
 * may close shifts to see it.
 */
export function XReport() {
  const { t } = useWords();
  const shift = useTillState((state) => state.shift?.id ?? null);
  const may = useTillState((state) => state.cashier?.permissions.includes('SHIFT_CLOSE') ?? false);
  const [allowed, setAllowed] = useState(may);
  const report = useShiftReport(allowed ? shift : null);
  return (
    <Dialog title={t('shift.report.x')}>
      {allowed ? null : (
        <Approval permission="SHIFT_CLOSE" what={t('shift.report.x')} onApproved={() => setAllowed(true)} />
      )}
      {report && (
        <>
          <ReportTable report={report} />
          <div className="row dialog-acts no-print">
            <button type="button" className="primary" onClick={() => print()}>
              {t('receipt.print')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
