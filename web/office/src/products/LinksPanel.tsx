import { Button, Group, Skeleton } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { GoodsRow } from '../goods/GoodsRow';
import { type LinkedGoods, type Links, linksQuery } from '../goods/links';
import type { Product } from '../goods/products';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { EditBundle } from './EditBundle';
import { EditSubstitutes } from './EditSubstitutes';
import css from './Links.module.css';

/** What a product has to do with others: what is in it, what it is in, what may take its place, deposit, recipes. */
export function LinksPanel({ product }: { product: Product }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(linksQuery(store.id, product.id));
  const mayEdit = useMay('PRODUCT_DECLARE');
  const [editing, setEditing] = useState<'bundle' | 'substitutes'>();
  const links = read.data;
  const close = () => setEditing(undefined);
  return (
    <Panel title={t('links.title')} aside={t('products.inEveryStore')} flush>
      {read.isPending ? <Skeleton height={120} /> : null}
      {read.error ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      {links ? <Known links={links} /> : null}
      {links && mayEdit ? (
        <Group gap="xs" className={css.edit ?? ''}>
          {product.unit === 'EACH' && links.inBundles.length === 0 ? (
            <Button variant="default" onClick={() => setEditing('bundle')}>
              {t(links.parts.length > 0 ? 'links.changeParts' : 'links.makeBundle')}
            </Button>
          ) : null}
          <Button variant="default" onClick={() => setEditing('substitutes')}>
            {t(links.substitutes.length > 0 ? 'links.changeSubstitutes' : 'links.addSubstitutes')}
          </Button>
        </Group>
      ) : null}
      {links && editing === 'bundle' ? <EditBundle product={product} parts={links.parts} onClose={close} /> : null}
      {links && editing === 'substitutes' ? (
        <EditSubstitutes product={product} substitutes={links.substitutes} onClose={close} />
      ) : null}
    </Panel>
  );
}

function Known({ links }: { links: Links }) {
  const { t } = useWords();
  const format = useFormat();
  const store = String(useStore().id);
  const { parts, inBundles, substitutes, standsInFor, deposit, recipes } = links;
  if ([parts, inBundles, substitutes, standsInFor, recipes].every((list) => list.length === 0) && !deposit) {
    return (
      <Empty icon={<IconLink />} title={t('links.none')}>
        {t('links.noneText')}
      </Empty>
    );
  }
  return (
    <>
      <Section
        title={t('links.parts')}
        aside={typeof links.available === 'number' ? t('links.makes', { count: links.available }) : undefined}
      >
        {parts.map((part) => (
          <Goods
            key={part.of.product}
            of={part.of}
            about={t('links.partOf', {
              quantity: format.quantity(part.quantity, part.of.unit),
              cost: format.money(part.cost),
            })}
          >
            {part.makes === links.available ? <Tag tone="look">{t('links.scarcest')}</Tag> : null}
          </Goods>
        ))}
      </Section>
      <Section title={t('links.inBundles')}>
        {inBundles.map((each) => (
          <Goods key={each.product} of={each} />
        ))}
      </Section>
      <Section title={t('links.substitutes')}>
        {substitutes.map(({ of, quantity, remark }) => (
          <Goods
            key={of.product}
            of={of}
            about={[t('links.inPlaceOfOne', { quantity: format.quantity(quantity, of.unit) }), remark]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Section>
      <Section title={t('links.standsInFor')}>
        {standsInFor.map((each) => (
          <Goods key={each.product} of={each} />
        ))}
      </Section>
      <Section title={t('products.deposit')}>
        {deposit ? [<GoodsRow key={deposit.product} name={<ProductLink of={deposit} />} end={null} />] : []}
      </Section>
      <Section title={t('links.recipes')}>
        {recipes.map(({ id, makes, ofThis }) => (
          <GoodsRow
            key={id}
            name={
              <Link to="/$store/production/$recipe" params={{ store, recipe: id }}>
                {makes}
              </Link>
            }
            about={[t(ofThis ? 'links.makesThis' : 'links.takesThis')]}
            end={null}
          />
        ))}
      </Section>
    </>
  );
}

function Section({ title, aside, children }: { title: string; aside?: string | undefined; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className={css.section} aria-label={title}>
      <header className={css.head}>
        <h3 className={css.title}>{title}</h3>
        {aside ? <span className={css.aside}>{aside}</span> : null}
      </header>
      <ul>{children}</ul>
    </section>
  );
}

function ProductLink({ of }: { of: LinkedGoods }) {
  const store = String(useStore().id);
  return (
    <Link to="/$store/products/$product" params={{ store, product: String(of.product) }} translate="no">
      {of.name}
    </Link>
  );
}

function Goods({ of, about, children }: { of: LinkedGoods; about?: string; children?: ReactNode }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <GoodsRow
      name={<ProductLink of={of} />}
      about={about ? [about] : []}
      end={
        <span className={css.here} data-minus={of.onHand < 0}>
          {format.quantity(of.onHand, of.unit)}
          <small>{t('links.here')}</small>
        </span>
      }
    >
      {children}
    </GoodsRow>
  );
}
