import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { useFormat, useStore } from '../session/store';
import css from './Orders.module.css';
import type { Order, Revision } from './orders';

/** What was changed after the order was sent, the latest leading. */
export function Revisions({ order }: { order: Order }) {
  const { t } = useWords();
  return (
    <Panel title={t('orders.revisions')} flush>
      <ul>
        {order.revisions.toReversed().map((revision) => (
          <Changed key={revision.id} revision={revision} />
        ))}
      </ul>
    </Panel>
  );
}

function Changed({ revision }: { revision: Revision }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  return (
    <li className={css.ordered}>
      <span>
        <Link to="/$store/outbox/$mail" params={{ store: String(store.id), mail: revision.id }}>
          {t('orders.revision', { revision: revision.revision })}
        </Link>
        <span className={css.small}>{format.dayAndTime(revision.at)}</span>
        {revision.expected === revision.before ? null : (
          <span className={css.small}>
            {t('orders.dayWas', { now: format.day(revision.expected), was: format.day(revision.before) })}
          </span>
        )}
        {revision.changes.map(({ product, name, was, now }) => (
          <span key={product} className={css.small}>
            {t(now === 0 ? 'orders.takenOff' : 'orders.packsWere', {
              name,
              now: format.count(now),
              was: format.count(was),
            })}
          </span>
        ))}
      </span>
      <span className={css.figures}>{format.money(revision.amount)}</span>
    </li>
  );
}
