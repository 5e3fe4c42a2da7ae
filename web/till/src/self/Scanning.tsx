import { useRef } from 'react';
import type { BasketLine } from '../basket/basket';
import { Sums } from '../basket/Sums';
import { usePriced } from '../basket/use-priced';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { NoticeStrip } from '../look/NoticeStrip';
import { useInSight } from '../look/use-in-sight';
import { Picture } from '../produce/Picture';
import type { PricedLine } from '../rules/rules';
import { useIdle } from './use-idle';

/** A screen that somebody touched and left without an article is free again; staff are called to a basket left alone. */
const LEFT_MS = 60_000;
const BASKET_LEFT_MS = 120_000;

/** The basket as its customer sees it: the last article large, all of them, the total, and what may be done next. */
export function Scanning() {
  const till = useTill();
  const lines = useTillState((state) => state.basket.lines);
  const coupons = useTillState((state) => state.basket.coupons);
  const recording = useTillState((state) => state.recording);
  const priced = usePriced();
  const { t, money } = useWords();
  const latest = lines.at(-1);
  const ownOf = (line: BasketLine) => priced.lines.find((one) => one.key === line.key);
  const depositsOf = (own: PricedLine | undefined) =>
    priced.lines.filter(({ linkedTo }) => own && linkedTo === own.line);
  useIdle(lines.length === 0 ? LEFT_MS : BASKET_LEFT_MS, () => {
    if (lines.length === 0) till.self.leave();
    else till.help.callOnce();
  });
  const pay = () => {
    if (till.self.bag()) till.store.happen({ kind: 'dialog-opened', dialog: { kind: 'bags' } });
    else till.pay.open();
  };
  return (
    <main className="self-scan">
      <NoticeStrip />
      <section className="self-latest" aria-live="polite">
        {latest ? <Latest line={latest} own={ownOf(latest)} /> : <p className="self-hint">{t('self.scanFirst')}</p>}
      </section>
      <ol className="self-lines" aria-label={t('basket.title')}>
        {lines.map((line) => (
          <Row
            key={line.key}
            line={line}
            own={ownOf(line)}
            deposits={depositsOf(ownOf(line))}
            latest={line === latest}
          />
        ))}
        {coupons?.map(({ code, name }, at) => (
          <li key={`${code} ${coupons.slice(0, at).filter((one) => one.code === code).length}`} className="self-line">
            <span>{t('basket.coupon', { name })}</span>
          </li>
        ))}
      </ol>
      <aside className="self-do">
        <div className="self-total">
          <Sums />
          <p>{t('basket.total')}</p>
          <p className="total-amount" data-testid="total">
            {money(priced.total)}
          </p>
          {priced.saved > 0 && <p className="saved">{t('basket.saved', { amount: money(priced.saved) })}</p>}
        </div>
        <button type="button" onClick={() => till.store.happen({ kind: 'dialog-opened', dialog: { kind: 'produce' } })}>
          {t('self.produce')}
        </button>
        {lines.length > 0 ? (
          <button type="button" className="danger" onClick={() => till.help.askToTakeOut()}>
            {t('self.cancelAll')}
          </button>
        ) : (
          <button type="button" onClick={() => till.self.leave()}>
            {t('self.leave')}
          </button>
        )}
        <button type="button" className="pay" disabled={recording || lines.length === 0} onClick={pay}>
          {t('self.pay')}
        </button>
      </aside>
    </main>
  );
}

function useName(line: BasketLine): string {
  return useTillState(({ book }) => (line.product !== undefined && book?.byId(line.product)?.name) || line.code);
}

/** The article that was scanned last, as large as a customer wants to see that it is the right one. */
function Latest({ line, own }: { line: BasketLine; own: PricedLine | undefined }) {
  const { codes } = useTill();
  const { t, money, quantity } = useWords();
  const name = useName(line);
  // Goods by picture have nothing that could be scanned once more.
  const again = line.code.startsWith('PLU') && own?.unit === 'EACH';
  return (
    <>
      <Picture name={name} />
      <div className="self-latest-words">
        <h1>{name}</h1>
        {own && (
          <p>
            {quantity(own.quantity, own.unit)} ·{' '}
            {t('basket.each', { price: money(own.unitPrice), unit: t(`basket.unit.${own.unit}`) })}
          </p>
        )}
        <p className="self-latest-amount">{own ? money(own.net) : '—'}</p>
      </div>
      {again && (
        <button type="button" onClick={() => codes.push({ by: 'keys', text: line.code.slice(3) })}>
          {t('self.oneMore')}
        </button>
      )}
    </>
  );
}

interface RowProps {
  line: BasketLine;
  own: PricedLine | undefined;
  deposits: PricedLine[];
  latest: boolean;
}

function Row({ line, own, deposits, latest }: RowProps) {
  const { help } = useTill();
  const { t, money, quantity } = useWords();
  const name = useName(line);
  const element = useRef<HTMLLIElement>(null);
  useInSight(() => (latest ? element.current : undefined));
  return (
    <li ref={element} className="self-line" data-testid="line">
      <span
        className={
          own && own.unit !== 'EACH' ? 'self-quantity self-weight line-quantity' : 'self-quantity line-quantity'
        }
      >
        {quantity(own?.quantity ?? line.quantity)}
      </span>
      <span className="self-name">
        {name}
        {own?.discounts.map(({ promotion, name: why, amount }) => (
          <small key={promotion} className="good">
            {why} · {t('basket.saves', { amount: money(amount) })}
          </small>
        ))}
        {deposits.map((deposit) => (
          <small key={deposit.line}>
            {deposit.name} · {money(deposit.net)}
          </small>
        ))}
      </span>
      <strong>{own ? money(own.net) : '—'}</strong>
      <button type="button" aria-label={t('self.removeOf', { name })} onClick={() => help.askToTakeOut(line.key)}>
        {t('self.remove')}
      </button>
    </li>
  );
}
