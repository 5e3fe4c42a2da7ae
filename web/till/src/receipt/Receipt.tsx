import { percent } from '@aisle/shared/money';
import { dayAndTime } from '@aisle/shared/time';
import { useRef } from 'react';
import { useTillState } from '../counter/use-till';
import type { BasketEntry, EntryLine } from '../journal/entry';
import { useWords } from '../language/words';
import { Barcode } from './Barcode';
import { usePaperLength } from './paper';

/** A receipt of 80 mm, on the screen and on paper; everything on it is read from the entry in the journal. */
export function Receipt({ entry, receipt }: { entry: BasketEntry; receipt: string }) {
  const setup = useTillState((state) => state.setup);
  const { t, money, locale } = useWords();
  const article = useRef<HTMLElement>(null);
  const length = usePaperLength(article);
  if (!setup) return null;
  const { store, till } = setup;
  const cashier = setup.staff.find((member) => member.id === entry.cashier)?.name ?? String(entry.cashier);
  return (
    <article ref={article} className="receipt" aria-label={t('receipt.title', { receipt })}>
      <style>{`@page { size: 80mm ${length}mm; margin: 0; }`}</style>
      <header>
        <h3>{store.name}</h3>
        {store.address.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{dayAndTime(entry.at, store.zone, locale)}</p>
        <p>{t('receipt.by', { till: till.name, cashier })}</p>
      </header>
      {entry.kind === 'REFUND' && <p className="receipt-kind">{t('receipt.refund', { reason: entry.reason ?? '' })}</p>}
      <table>
        <tbody>
          {entry.lines.map((line) => (
            <ReceiptLine key={line.line} line={line} />
          ))}
        </tbody>
        <tfoot>
          {entry.taxes
            .filter((tax) => tax.amount !== 0)
            .map((tax) => (
              <tr key={`${tax.tax}-${tax.component}`}>
                <td>
                  {t(tax.inclusive ? 'receipt.taxIn' : 'receipt.tax', {
                    name: tax.component,
                    rate: percent(tax.ppm, locale),
                  })}
                </td>
                <td>{money(tax.amount)}</td>
              </tr>
            ))}
          <tr className="receipt-total">
            <td>{t('basket.total')}</td>
            <td>{money(entry.total)}</td>
          </tr>
          {entry.rounding !== 0 && (
            <tr>
              <td>{t('receipt.rounding')}</td>
              <td>{money(entry.rounding)}</td>
            </tr>
          )}
          {entry.tenders.map((tender) => (
            <tr key={`${tender.kind}-${tender.reference ?? ''}`}>
              <td>
                {t(`pay.kind.${tender.kind}`)} {tender.reference}
              </td>
              <td>{money(tender.given ?? tender.amount)}</td>
            </tr>
          ))}
          {entry.tenders
            .filter((tender) => (tender.change ?? 0) > 0)
            .map((tender) => (
              <tr key={tender.kind}>
                <td>{t('receipt.change')}</td>
                <td>{money(tender.change ?? 0)}</td>
              </tr>
            ))}
        </tfoot>
      </table>
      <Barcode code={receipt} />
      <footer>
        {store.receiptFooter.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="receipt-hash">{entry.hash.slice(0, 16)}</p>
      </footer>
    </article>
  );
}

function ReceiptLine({ line }: { line: EntryLine }) {
  const { money, quantity, t } = useWords();
  return (
    <>
      <tr>
        <td>
          {line.name}
          {(line.quantity !== 1000 || line.unit !== 'EACH') && (
            <small>
              {quantity(line.quantity, line.unit)} × {money(line.unitPrice)}
              {line.tare !== undefined && ` · ${t('basket.tare', { tare: quantity(line.tare) })}`}
            </small>
          )}
        </td>
        <td>{money(line.gross)}</td>
      </tr>
      {line.discounts.map((discount) => (
        <tr key={discount.promotion} className="receipt-saving">
          <td>{discount.name}</td>
          <td>{money(-discount.amount)}</td>
        </tr>
      ))}
    </>
  );
}
