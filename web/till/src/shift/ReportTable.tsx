import { useWords } from '../language/words';
import type { ShiftReport } from './report';

/** A shift's report, as it stands on the screen and on paper. */
export function ReportTable({ report }: { report: ShiftReport }) {
  const { t, money, count: figure } = useWords();
  const rows: [name: string, count: number | null, amount: number][] = [
    [t('shift.report.gross'), null, report.gross],
    [t('shift.report.saved'), null, -report.saved],
    [t('shift.report.takenOff'), report.takenOff.count, -report.takenOff.amount],
    ...report.taxes.map(({ name, amount }): [string, null, number] => [name, null, amount]),
    [t('shift.report.rounding'), null, report.rounding],
    [t('shift.report.sales'), report.sales.count, report.sales.amount],
    [t('shift.report.refunds'), report.refunds.count, report.refunds.amount],
    ...report.taken.map(({ kind, amount }): [string, null, number] => [
      t('shift.report.taken', { tender: t(`pay.kind.${kind}`) }),
      null,
      amount,
    ]),
    [t('shift.report.float'), null, report.float],
    ...report.moves.map(({ move, count, amount }): [string, number, number] => [
      t(`shift.drawer.move.${move}`),
      count,
      move === 'PAID_IN' ? amount : -amount,
    ]),
  ];
  return (
    <table className="sums">
      <tbody>
        {rows.map(([name, count, amount]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{count !== null && figure(count)}</td>
            <td>{money(amount)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('shift.report.voids')}</th>
          <td>{figure(report.voids)}</td>
          <td />
        </tr>
        {report.expected.map(({ kind, amount }) => (
          <tr key={kind}>
            <th scope="row">{t('shift.report.expected', { tender: t(`pay.kind.${kind}`) })}</th>
            <td />
            <td>
              <strong>{money(amount)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
