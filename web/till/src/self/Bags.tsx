import { useTill } from '../counter/use-till';
import { useWords } from '../language/words';

const MOST = 5;

/** How many bags, before it is paid; the number is the whole answer. */
export function Bags() {
  const { self, pay, store } = useTill();
  const { t, money } = useWords();
  const bag = self.bag();
  const take = (bags: number) => {
    self.takeBags(bags);
    pay.open();
  };
  return (
    <main className="self-ask">
      <h1>{t('self.bags.title')}</h1>
      {bag && <p>{t('self.bags.each', { name: bag.product.name, price: money(bag.price) })}</p>}
      <div className="self-bags">
        {Array.from({ length: MOST + 1 }, (_, bags) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the number of bags
          <button key={bags} type="button" className={bags === 0 ? 'primary' : ''} onClick={() => take(bags)}>
            {bags === 0 ? t('self.bags.none') : bags}
          </button>
        ))}
      </div>
      <button type="button" onClick={() => store.happen({ kind: 'dialog-closed' })}>
        {t('self.back')}
      </button>
    </main>
  );
}
