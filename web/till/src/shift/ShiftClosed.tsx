import { useTill } from '../counter/use-till';
import type { ShiftCloseEntry } from '../journal/entry';
import { useWords } from '../language/words';
import { ReportTable } from './ReportTable';
import { useShiftReport } from './use-report';

/** What was counted beside what the till expected, after the shift is closed. */
export function ShiftClosed({ entry }: { entry: ShiftCloseEntry }) {
  const { store, signIn } = useTill();
  const report = useShiftReport(entry.shift);
  const { t, money } = useWords();
  const counted = new Map(entry.counted.map((sum) => [sum.kind, sum.amount]));
  const done = () => {
    store.happen({ kind: 'dialog-closed' });
    signIn.lock();
  };
  return (
    <main className="plain">
      <div className="plain-card">
        <p className="brand">Aisle</p>
        <h1>{t('shift.closed.title')}</h1>
        <table className="sums">
          <thead>
            <tr>
              <th scope="col">{t('shift.closed.tender')}</th>
              <th scope="col">{t('shift.closed.expected')}</th>
              <th scope="col">{t('shift.closed.counted')}</th>
              <th scope="col">{t('shift.closed.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {entry.expected.map(({ kind, amount }) => {
              const count = counted.get(kind);
              const difference = count === undefined ? null : count - amount;
              return (
                <tr key={kind}>
                  <th scope="row">{t(`pay.kind.${kind}`)}</th>
                  <td>{money(amount)}</td>
                  <td>{count === undefined ? t('shift.closed.notCounted') : money(count)}</td>
                  <td className={difference === 0 ? 'good' : 'wrong'}>
                    {difference === null ? '' : money(difference)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {report && (
          <details className="report">
            <summary>{t('shift.report.z')}</summary>
            <ReportTable report={report} />
            <button type="button" className="no-print" onClick={() => print()}>
              {t('receipt.print')}
            </button>
          </details>
        )}
        <button type="button" className="primary" autoFocus onClick={done}>
          {t('shift.closed.done')} <kbd>Enter</kbd>
        </button>
      </div>
    </main>
  );
}
