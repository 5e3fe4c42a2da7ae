import type { Entry, Line } from '@aisle/shared/journal';
import { tenderName } from '../parts/trade';
import { useFormat, useStore } from '../session/store';
import { useTillName } from '../session/tills';
import css from './Paper.module.css';
import type { Receipt } from './receipts';

/** The receipt as the till prints it; the only thing that is left of the page on paper. */
export function Paper({ receipt }: { receipt: Receipt }) {
  const store = useStore();
  const format = useFormat();
  const tillName = useTillName();
  const { entry } = receipt;
  return (
    <article className={css.paper} aria-label="As printed">
      <header className={css.head}>
        <p className={css.shop}>{store.name}</p>
        <p>
          {format.dayAndTime(entry.at)} · {tillName(entry.till)}
        </p>
        <p>{receipt.cashierName ?? `Cashier ${entry.cashier}`}</p>
        {entry.kind === 'SALE' ? null : <p className={css.kind}>{entry.kind}</p>}
      </header>
      <ul className={css.lines}>
        {entry.lines.map((line) => (
          <PaperLine key={line.line} line={line} />
        ))}
      </ul>
      <Totals entry={entry} />
      <footer className={css.foot}>
        <p className={css.code}>{receipt.code}</p>
        {entry.reason ? <p>Reason: {entry.reason}</p> : null}
        {store.demo ? <p>Demo shop: simulated data</p> : null}
      </footer>
    </article>
  );
}

function PaperLine({ line }: { line: Line }) {
  const format = useFormat();
  const each = line.unit === 'EACH' && Math.abs(line.quantity) === 1_000;
  return (
    <li className={css.line}>
      <span className={css.row}>
        <span>{line.name}</span>
        <span>{format.money(line.gross)}</span>
      </span>
      {each ? null : (
        <span className={css.more}>
          {format.quantity(line.quantity, line.unit)} × {format.money(line.unitPrice)}
        </span>
      )}
      {line.discounts.map((discount) => (
        <span key={discount.promotion} className={css.row}>
          <span className={css.more}>{discount.name}</span>
          <span>{format.money(-discount.amount)}</span>
        </span>
      ))}
    </li>
  );
}

function Totals({ entry }: { entry: Entry }) {
  const format = useFormat();
  const rows: [string, string][] = [
    ...entry.taxes
      .filter(({ amount }) => amount !== 0)
      .map(({ component, ppm, inclusive, amount }): [string, string] => [
        `${component} ${format.percent(ppm)}${inclusive ? ' included' : ''}`,
        format.money(amount),
      ]),
    ...(entry.rounding === 0 ? [] : [['Rounding', format.money(entry.rounding)] as [string, string]]),
  ];
  return (
    <div className={css.totals}>
      {rows.map(([name, amount]) => (
        <p key={name} className={css.row}>
          <span>{name}</span>
          <span>{amount}</span>
        </p>
      ))}
      <p className={`${css.row} ${css.total}`}>
        <span>Total</span>
        <span>{format.money(entry.total + entry.rounding)}</span>
      </p>
      {entry.tenders.map((tender) => (
        <p key={`${tender.kind}${tender.reference ?? ''}${tender.amount}`} className={css.row}>
          <span>{tenderName(tender.kind)}</span>
          <span>{format.money(tender.given ?? tender.amount)}</span>
        </p>
      ))}
      {entry.tenders
        .filter(({ change }) => change !== undefined && change !== 0)
        .map((tender) => (
          <p key={`change${tender.kind}`} className={css.row}>
            <span>Change</span>
            <span>{format.money(tender.change ?? 0)}</span>
          </p>
        ))}
    </div>
  );
}
