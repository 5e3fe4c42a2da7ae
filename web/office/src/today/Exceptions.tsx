import {
  IconAlertTriangle,
  IconCash,
  IconChevronRight,
  IconCircleCheck,
  IconCloudUp,
  IconPackageOff,
  IconPlugConnectedX,
  IconReceiptOff,
  IconShieldQuestion,
  IconShoppingBagX,
  IconTags,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { useStore } from '../session/store';
import css from './Today.module.css';
import type { Exception } from './today';

const ICONS = {
  QUARANTINE: IconShieldQuestion,
  TILL_SILENT: IconPlugConnectedX,
  TILL_UNSENT: IconCloudUp,
  PRICE_DIFFERENCE: IconTags,
  NEGATIVE_STOCK: IconPackageOff,
  SELL_THROUGH: IconShoppingBagX,
  OPEN_SHIFT: IconCash,
  WITHOUT_RECEIPT: IconReceiptOff,
} as const;

function isKnown(kind: string): kind is keyof typeof ICONS {
  return Object.hasOwn(ICONS, kind);
}

/** What needs somebody, each opening the rows behind it; or that nothing does. */
export function Exceptions({ exceptions }: { exceptions: readonly Exception[] }) {
  const { t } = useWords();
  if (exceptions.length === 0) {
    return (
      <p className={css.calm}>
        <IconCircleCheck aria-hidden /> {t('today.calm')}
      </p>
    );
  }
  return (
    <section aria-label={t('today.needs')}>
      <ul className={css.exceptions}>
        {exceptions.map((exception) => (
          <li key={`${exception.kind}${exception.link}`}>
            <ExceptionLink exception={exception} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExceptionLink({ exception }: { exception: Exception }) {
  const { t } = useWords();
  const store = useStore();
  const { kind, count } = exception;
  const Icon = isKnown(kind) ? ICONS[kind] : IconAlertTriangle;
  const target = new URL(exception.link, 'http://office');
  return (
    <Link
      className={css.exception}
      // The server names the place inside the office: it is not known here which of the routes it is.
      to={`/${store.id}${target.pathname}` as never}
      search={Object.fromEntries(target.searchParams) as never}
    >
      <Icon aria-hidden className={css.exceptionIcon} />
      <span className={css.exceptionText}>
        {isKnown(kind) ? t(`today.exception.${kind}`, { count }) : exception.text}
      </span>
      <IconChevronRight aria-hidden className={css.exceptionGo} />
    </Link>
  );
}
