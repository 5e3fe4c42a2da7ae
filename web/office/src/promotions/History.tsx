import { kindOf } from '../goods/promotions';
import { useWords } from '../language/words';
import { Panel } from '../parts/Panel';
import { Tag } from '../parts/Tag';
import { useFormat } from '../session/store';
import css from './Promotions.module.css';
import type { Edition, PromotionShown } from './promotions';

/** Who wrote, published and stopped what, the newest first. */
export function History({ shown: { promotion, people } }: { shown: PromotionShown }) {
  const { t } = useWords();
  const format = useFormat();
  const by = (staff: number, at: string) =>
    t('promotions.byAt', { name: people[String(staff)] ?? '', at: format.dayAndTime(at) });
  const { stoppedBy, stoppedAt, editions } = promotion;
  return (
    <Panel title={t('promotions.history')}>
      {editions.length === 0 ? <p className={css.muted}>{t('promotions.imported')}</p> : null}
      <ol className={css.history}>
        {typeof stoppedBy === 'number' && typeof stoppedAt === 'string' ? (
          <li>
            <Tag tone="quiet">{t('promotions.state.STOPPED')}</Tag> {by(stoppedBy, stoppedAt)}
          </li>
        ) : null}
        {editions.map((edition) => (
          <li key={edition.id} className={css.edition}>
            <EditionTag edition={edition} />
            <span>{t('promotions.written', { by: by(edition.madeBy, edition.madeAt) })}</span>
            {typeof edition.publishedBy === 'number' && typeof edition.publishedAt === 'string' ? (
              <span>
                {t('promotions.published', {
                  by: by(edition.publishedBy, edition.publishedAt),
                  version: format.count(edition.version ?? 0),
                })}
              </span>
            ) : null}
            {typeof edition.discardedBy === 'number' && typeof edition.discardedAt === 'string' ? (
              <span>{t('promotions.discarded', { by: by(edition.discardedBy, edition.discardedAt) })}</span>
            ) : null}
            <span className={css.muted}>
              {[edition.terms.name, t(`promotions.kinds.${kindOf(edition.terms)}`)].join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function EditionTag({ edition: { publishedAt, discardedAt } }: { edition: Edition }) {
  const { t } = useWords();
  if (typeof publishedAt === 'string') return <Tag tone="good">{t('promotions.isPublished')}</Tag>;
  if (typeof discardedAt === 'string') return <Tag tone="quiet">{t('promotions.isDiscarded')}</Tag>;
  return <Tag tone="look">{t('promotions.state.DRAFT')}</Tag>;
}
