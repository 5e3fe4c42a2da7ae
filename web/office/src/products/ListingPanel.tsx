import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Listing, listingQuery } from '../goods/listings';
import type { Product } from '../goods/products';
import { SayListing } from '../goods/SayListing';
import { SetListingRule } from '../goods/SetListingRule';
import { storeGroupsQuery } from '../goods/storeGroups';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore, useStores } from '../session/store';
import css from './Product.module.css';

/** Which stores carry the product: this one, the others, by which rule, and what was said of single stores. */
export function ListingPanel({ product }: { product: Product }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(listingQuery(store.id, product.id));
  return (
    <Panel title={t('assortment.title')} aside={read.data ? <Here listing={read.data} /> : null}>
      {read.error ? <ProblemNotice error={read.error} retry={() => void read.refetch()} /> : null}
      {read.data ? <Known product={product} listing={read.data} /> : null}
    </Panel>
  );
}

function Here({ listing }: { listing: Listing }) {
  const { t } = useWords();
  return listing.here ? (
    <Tag tone="good">{t('assortment.here')}</Tag>
  ) : (
    <Tag tone="look">{t('assortment.notHere')}</Tag>
  );
}

function Known({ product, listing }: { product: Product; listing: Listing }) {
  const { t } = useWords();
  const maySet = useMay('ASSORTMENT_SET');
  const [asked, setAsked] = useState<'say' | 'rule'>();
  const done = () => setAsked(undefined);
  const goods = { products: [product.id] };
  return (
    <div className={css.listing}>
      <Facts wide facts={useFacts(listing)} />
      {listing.words.length > 0 ? <Words listing={listing} /> : null}
      {maySet ? (
        <Group gap="xs">
          {listing.mayHere ? (
            <Button variant="default" onClick={() => setAsked('say')}>
              {t(listing.here ? 'assortment.delistIt' : 'assortment.listIt')}
            </Button>
          ) : null}
          {listing.mayRule ? (
            <Button variant="default" onClick={() => setAsked('rule')}>
              {t('assortment.changeRule')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {asked === 'say' ? (
        <SayListing
          title={t(listing.here ? 'assortment.delistOf' : 'assortment.listOf', { name: product.name })}
          goods={goods}
          listed={!listing.here}
          onSaid={done}
          onClose={done}
        />
      ) : null}
      {asked === 'rule' ? (
        <SetListingRule
          title={t('assortment.ruleOf', { name: product.name })}
          goods={goods}
          rule={listing.rule}
          onSaid={done}
          onClose={done}
        />
      ) : null}
    </div>
  );
}

function useFacts({ rule, stores, without }: Listing): [string, string][] {
  const { t } = useWords();
  const format = useFormat();
  const known = useStores();
  const { data: groups } = useQuery(storeGroupsQuery);
  const group = (id: number) => groups?.find((each) => each.id === id)?.name ?? t('groups.numbered', { id });
  const place = (id: number) => known.find((each) => each.id === id)?.name ?? t('batches.storeNumbered', { id });
  const only = [...(rule.groups ?? []).map(group), ...(rule.stores ?? []).map(place)];
  const facts: [string, string][] = [
    [t('assortment.rule'), only.length > 0 ? only.join(', ') : t('assortment.byAll')],
    [t('assortment.stores'), t(rule.local ? 'assortment.mayDiffer' : 'assortment.mayNotDiffer')],
  ];
  if (stores > 1) {
    const carrying = { carrying: format.count(stores - without.length), stores: format.count(stores) };
    facts.push([t('assortment.today'), t('assortment.carrying', carrying)]);
  }
  return facts;
}

function Words({ listing }: { listing: Listing }) {
  const { t } = useWords();
  const format = useFormat();
  return (
    <ul>
      {listing.words.map((word) => (
        <li key={`${word.store} ${word.from}`} className={css.word}>
          <span>
            <Tag tone={word.listed ? 'good' : 'look'}>
              {t(word.listed ? 'assortment.listed' : 'assortment.delisted', { day: format.dayWithYear(word.from) })}
            </Tag>{' '}
            <span translate="no">{word.storeName}</span>
          </span>
          <small>
            {[word.reason, t(word.chain ? 'assortment.byChain' : 'assortment.byStore', { name: word.by ?? '' })]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ul>
  );
}
