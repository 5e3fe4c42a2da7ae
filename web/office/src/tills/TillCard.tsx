import { Button } from '@mantine/core';
import { useWords, type Words } from '../language/words';
import { Facts } from '../parts/Facts';
import { TillState } from '../parts/TillState';
import { useNow } from '../parts/useNow';
import { useMay } from '../session/session';
import { type Format, useFormat, useStore } from '../session/store';
import { type Till, useTills } from '../session/tills';
import css from './Tills.module.css';

/** A till's clock may be off by this much before it is worth a word. */
const CLOCK_OFF_MS = 60_000;

interface TillCardProps {
  till: Till;
  onCode?: () => void;
  onMode?: () => void;
  onRevoke?: () => void;
}

/** One till and what it last said of itself. */
export function TillCard({ till, onCode, onMode, onRevoke }: TillCardProps) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const now = useNow(10_000);
  const enrolled = till.state === 'ENROLLED';
  const mayAudit = useMay('AUDIT_VIEW');
  const newestForm = Math.max(...(useTills().data ?? []).map(formOf));
  const oldPage = enrolled && till.online && formOf(till) < newestForm;
  const onReceipts = t('tills.onReceiptsText', { till: till.id, code: `R${store.id}-${till.id}-…` });
  return (
    <article className={css.card} data-silent={enrolled && !till.online}>
      <header className={css.cardHead}>
        <h2 className={css.name}>{till.office ? t('tills.office') : till.name}</h2>
        <TillState till={till} />
      </header>
      {till.office ? <p className={css.text}>{t('tills.officeText')}</p> : null}
      <Facts facts={[...(till.office ? [] : factsOf(till, t, format, now)), [t('tills.onReceipts'), onReceipts]]} />
      {oldPage ? <p className={css.text}>{t('tills.oldPage')}</p> : null}
      {mayAudit ? (
        <a className={css.export} href={`/api/stores/${store.id}/tills/${till.id}/journal`} download>
          {t('tills.export')}
        </a>
      ) : null}
      {onCode && onMode && onRevoke && !till.office ? (
        <footer className={css.cardFoot}>
          <Button variant="default" size="sm" onClick={onCode}>
            {t(enrolled ? 'tills.newCode' : 'tills.showCode')}
          </Button>
          <Button variant="default" size="sm" onClick={onMode}>
            {t('tills.setMode')}
          </Button>
          {enrolled ? (
            <Button variant="subtle" color="danger" size="sm" onClick={onRevoke}>
              {t('tills.shutOut')}
            </Button>
          ) : null}
        </footer>
      ) : null}
    </article>
  );
}

/** The form of the rules that a till's page reads; a page from before there were forms says none. */
function formOf({ rulesForm }: Till): number {
  return rulesForm ?? 1;
}

function factsOf(till: Till, t: Words['t'], format: Format, now: number): [string, string][] {
  const count = till.unsent;
  const ahead = till.clockAheadMs ?? 0;
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  const facts: [string, string][] = [
    [t('tills.modeWho'), modeOf(till, t)],
    [t('tills.lastHeard'), till.lastSeen ? format.ago(till.lastSeen, now) : t('tills.neverHeard')],
    [
      t('tills.unsent'),
      count === 0
        ? t('tills.unsentNothing')
        : till.oldestUnsentAt
          ? t('tills.unsentSince', { count, ago: format.ago(till.oldestUnsentAt, now) })
          : format.count(count),
    ],
    [t('tills.shift'), t(till.shift ? 'tills.shiftOpen' : 'tills.shiftNone')],
    [t('tills.cashier'), till.cashierName ?? t('tills.nobody')],
    [t('tills.priceBook'), till.priceBook ? String(till.priceBook) : t('tills.noPriceBook')],
  ];
  if (Math.abs(ahead) > CLOCK_OFF_MS) {
    facts.push([t('tills.clock'), t(ahead > 0 ? 'tills.ahead' : 'tills.behind', { count: minutes })]);
  }
  return facts;
}

/** Who works at a till, and that it has not taken that up yet where its basket is not empty or it is not there. */
function modeOf({ mode, modeTaken, state }: Till, t: Words['t']): string {
  const said = t(`tills.mode.${mode}`);
  return state === 'ENROLLED' && modeTaken && modeTaken !== mode ? t('tills.modeSoon', { mode: said }) : said;
}
