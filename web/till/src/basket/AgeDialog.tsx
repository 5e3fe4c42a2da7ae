import { dayWithYear } from '@aisle/shared/time';
import { useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { useKeys } from '../look/use-keys';
import type { BasketLine } from './basket';
import { bornBy } from './restriction';

/**
 * Asks whether the buyer is old enough: shows the last day of birth that is, and takes the cashier's word or a day of birth,
 * which is kept nowhere. Closing it takes the line out again.
 */
export function AgeDialog({ line }: { line: BasketLine }) {
  const { basket } = useTill();
  const book = useTillState((state) => state.book);
  const day = useTillState((state) => state.day);
  const { t, locale } = useWords();
  const [born, setBorn] = useState('');
  const [young, setYoung] = useState(false);
  const age = basket.ageAsked(line.key);
  const last = bornBy(day, age);
  const clearly = () => basket.findAge(line.key, 'CLEARLY_OLDER');
  // Not Enter, with which a scanner that types ends, nor a key that does something else without the question.
  useKeys([['F12', clearly]], true);
  const name = (line.product !== undefined && book?.byId(line.product)?.name) || line.code;
  return (
    <Dialog title={t('basket.age.title', { name })} onClose={() => basket.takeOut(line.key)} wide>
      <p className="age-born">
        <span>{t('basket.age.born', { age })}</span>
        <strong data-testid="born-by">{dayWithYear(last, locale)}</strong>
      </p>
      <button type="button" className="primary" onClick={clearly}>
        {t('basket.age.clearly')} <kbd>F12</kbd>
      </button>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (born !== '' && born <= last) basket.findAge(line.key, 'DAY_OF_BIRTH');
          else setYoung(born !== '');
        }}
      >
        <label className="field">
          <span>{t('basket.age.typed')}</span>
          <input type="date" value={born} onChange={(event) => setBorn(event.target.value)} />
        </label>
        {young && (
          <p role="alert" className="wrong">
            {t('basket.age.young', { age })}
          </p>
        )}
        <button type="submit" disabled={born === ''}>
          {t('basket.age.check')} <kbd>Enter</kbd>
        </button>
      </form>
      <p className="small-print">{t('basket.age.kept')}</p>
      <button type="button" className="quiet" onClick={() => basket.takeOut(line.key)}>
        {t('basket.age.takeOut')} <kbd>Esc</kbd>
      </button>
    </Dialog>
  );
}
