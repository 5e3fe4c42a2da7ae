import { useEffect, useRef, useState } from 'react';
import { CHANNEL, HERE_MS, type Said, type Shown } from './shown';

/** Longer than this without a word from the till, and nothing is shown: the till is gone, and so may be its customer. */
const SILENCE_MS = 3 * HERE_MS;

/** What the customer sees: the store, the running basket with its total, the change. Everything on it comes from the till. */
export function CustomerScreen() {
  const shown = useShown();
  useEffect(() => {
    document.documentElement.lang = shown?.language ?? '';
  }, [shown?.language]);
  return (
    <main className="customer">
      <header className="customer-head">
        <strong>{shown?.store}</strong>
        {shown?.training && <span className="customer-training">{shown.training}</span>}
      </header>
      <Now now={shown?.now} />
    </main>
  );
}

function useShown(): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    const here = () => channel.postMessage({ here: true } satisfies Said);
    let silence: ReturnType<typeof setTimeout>;
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (!('shown' in data)) return;
      setShown(data.shown);
      clearTimeout(silence);
      silence = setTimeout(() => setShown(null), SILENCE_MS);
    };
    here();
    const timer = setInterval(here, HERE_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(silence);
      channel.close();
    };
  }, []);
  return shown;
}

function Now({ now }: { now: Shown['now'] | undefined }) {
  switch (now?.at) {
    case undefined:
      return <p className="customer-brand">Aisle</p>;
    case 'idle':
      return <p className="customer-welcome">{now.welcome}</p>;
    case 'basket':
      return <Basket basket={now} />;
    case 'done':
      return (
        <section className="customer-done" aria-live="polite">
          <p>{now.change.label}</p>
          <p className="customer-change">{now.change.amount}</p>
          <p>{now.paid}</p>
          <p>{now.thanks}</p>
        </section>
      );
  }
}

function Basket({ basket }: { basket: Extract<Shown['now'], { at: 'basket' }> }) {
  const list = useRef<HTMLOListElement>(null);
  const { lines, saved, sums, total } = basket;
  useEffect(() => {
    if (lines.length === 0) return;
    const latest = () => list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    latest();
    addEventListener('resize', latest);
    return () => removeEventListener('resize', latest);
  }, [lines]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long basket is scrolled by keys, too. */}
      <ol className="customer-lines" ref={list} tabIndex={0}>
        {lines.map((line) => (
          <li key={line.key}>
            <span className="customer-name">
              {line.name} {line.quantity !== '' && <small>{line.quantity}</small>}
            </span>
            <span>{line.amount}</span>
            {line.saving && <span className="customer-saving">{line.saving}</span>}
          </li>
        ))}
      </ol>
      <footer className="customer-sum" aria-live="polite">
        {saved && <p className="customer-saved">{saved}</p>}
        {sums.length > 0 && (
          <dl className="customer-sums" data-testid="customer-sums">
            {sums.map(({ key, label, amount }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>{amount}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className="customer-total">
          <span>{total.label}</span> <strong data-testid="customer-total">{total.amount}</strong>
        </p>
      </footer>
    </>
  );
}
