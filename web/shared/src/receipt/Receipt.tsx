import { useRef } from 'react';
import type { Entry, Line } from '../journal/journal';
import { type Currency, money, percent, quantity } from '../money/money';
import { dayAndTime } from '../time/time';
import { Barcode } from './Barcode';
import { usePaperLength } from './paper';
import { type ReceiptWords, receiptWords } from './words';

/** The store as it stands on its receipts. */
export interface ReceiptStore {
  name: string;
  address: readonly string[];
  zone: string;
  receiptFooter: readonly string[];
}

interface ReceiptProps {
  entry: Pick<Entry, 'kind' | 'at' | 'reason' | 'lines' | 'taxes' | 'total' | 'rounding' | 'tenders' | 'hash'>;
  /** Its code, as a scanner reads it. */
  code: string;
  store: ReceiptStore;
  /** The till's name. */
  till: string;
  /** The cashier's name. */
  cashier: string;
  currency: Currency;
  /** BCP 47; there are words for English and Spanish. */
  language: string;
}

/**
 * A receipt of 80 mm, on the screen and on paper, at the till and in the office; everything on it is read from the entry
 * in the journal. Its look is in `receipt.css`.
 */
export function Receipt({ entry, code, store, till, cashier, currency, language }: ReceiptProps) {
  const words = receiptWords(language);
  const article = useRef<HTMLElement>(null);
  const length = usePaperLength(article);
  return (
    <article ref={article} className="receipt" aria-label={`${words.title} ${code}`} lang={language}>
      <style>{`@page { size: 80mm ${length}mm; margin: 0; }`}</style>
      <header>
        <h3>{store.name}</h3>
        {store.address.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p>{dayAndTime(entry.at, store.zone, language)}</p>
        <p>{`${till} · ${cashier}`}</p>
      </header>
      {entry.kind === 'SALE' ? null : <p className="receipt-kind">{kindText(entry, words)}</p>}
      <table>
        <tbody>
          {entry.lines.map((line) => (
            <ReceiptLine key={line.line} line={line} words={words} currency={currency} language={language} />
          ))}
        </tbody>
        <tfoot>
          <Sums entry={entry} words={words} currency={currency} language={language} />
        </tfoot>
      </table>
      <Barcode code={code} />
      <footer>
        {store.receiptFooter.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="receipt-hash">{entry.hash.slice(0, 16)}</p>
      </footer>
    </article>
  );
}

function kindText({ kind, reason }: ReceiptProps['entry'], words: ReceiptWords): string {
  const word = kind === 'REFUND' ? words.refund : words.void;
  return reason ? `${word} · ${reason}` : word;
}

interface InWords {
  words: ReceiptWords;
  currency: Currency;
  language: string;
}

function ReceiptLine({ line, words, currency, language }: { line: Line } & InWords) {
  const amount = (minorUnits: number) => money(minorUnits, currency, language);
  const one = line.quantity === 1000 && line.unit === 'EACH';
  const tare = line.tare === undefined ? '' : ` · ${words.tare} ${quantity(line.tare, undefined, language)}`;
  return (
    <>
      <tr>
        <td>
          {line.name}
          {one ? null : (
            <small>{`${quantity(line.quantity, line.unit, language)} × ${amount(line.unitPrice)}${tare}`}</small>
          )}
        </td>
        <td>{amount(line.gross)}</td>
      </tr>
      {line.discounts.map((discount) => (
        <tr key={discount.promotion} className="receipt-saving">
          <td>{discount.name}</td>
          <td>{amount(-discount.amount)}</td>
        </tr>
      ))}
    </>
  );
}

/** Taxes, the total, its rounding, and what was given for it. */
function Sums({ entry, words, currency, language }: { entry: ReceiptProps['entry'] } & InWords) {
  const amount = (minorUnits: number) => money(minorUnits, currency, language);
  return (
    <>
      {entry.taxes
        .filter((tax) => tax.amount !== 0)
        .map((tax) => (
          <tr key={`${tax.tax}-${tax.component}`}>
            <td>{`${tax.inclusive ? `${words.included} ` : ''}${tax.component} ${percent(tax.ppm, language)}`}</td>
            <td>{amount(tax.amount)}</td>
          </tr>
        ))}
      <tr className="receipt-total">
        <td>{words.total}</td>
        <td>{amount(entry.total)}</td>
      </tr>
      {entry.rounding === 0 ? null : (
        <tr>
          <td>{words.rounding}</td>
          <td>{amount(entry.rounding)}</td>
        </tr>
      )}
      {entry.tenders.map((tender) => (
        <tr key={`${tender.kind}-${tender.reference ?? ''}`}>
          <td>{`${words.tender[tender.kind]} ${tender.reference ?? ''}`.trim()}</td>
          <td>{amount(tender.given ?? tender.amount)}</td>
        </tr>
      ))}
      {entry.tenders
        .filter((tender) => (tender.change ?? 0) > 0)
        .map((tender) => (
          <tr key={tender.kind}>
            <td>{words.change}</td>
            <td>{amount(tender.change ?? 0)}</td>
          </tr>
        ))}
    </>
  );
}
