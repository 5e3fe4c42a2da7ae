import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Product } from '../goods/products';
import { useWords } from '../language/words';
import { Facts } from '../parts/Facts';
import { Panel } from '../parts/Panel';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Tag } from '../parts/Tag';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { DeclareForm } from './DeclareForm';
import css from './Pack.module.css';
import { PackPicture } from './PackPicture';
import { type Declaration, kilocalories, NUTRIENTS, PARTS, type Pack, packQuery } from './pack';

/** What stands on the product's pack: its picture, whose it is, how much, what is in it. */
export function PackPanel({ product }: { product: Product }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(packQuery(store.id, product.id));
  return (
    <Panel title={t('pack.title')} aside={t('products.inEveryStore')}>
      {read.error ? <ProblemNotice error={read.error} /> : null}
      {read.data ? (
        <Known product={product} pack={read.data} />
      ) : (
        <div className={css.waiting} aria-busy={read.isPending} />
      )}
    </Panel>
  );
}

function Known({ product, pack }: { product: Product; pack: Pack }) {
  const { t } = useWords();
  const mayDeclare = useMay('PRODUCT_DECLARE');
  const [declaring, setDeclaring] = useState(false);
  const { declaration } = pack;
  const known = isKnown(declaration);
  return (
    <div className={css.pack}>
      <PackPicture product={product} there={pack.picture} mayChange={mayDeclare} />
      <div className={css.said}>
        {known ? <Said declaration={declaration} /> : <p className={css.nothing}>{t('pack.nothing')}</p>}
        {mayDeclare ? (
          <Button variant="default" className={css.change} onClick={() => setDeclaring(true)}>
            {t(known ? 'pack.change' : 'pack.declare')}
          </Button>
        ) : null}
      </div>
      {declaring ? <DeclareForm product={product} pack={pack} onClose={() => setDeclaring(false)} /> : null}
    </div>
  );
}

function isKnown({ brand, content, origin, ingredients, contains, mayContain, nutrients }: Declaration): boolean {
  const some = brand ?? content ?? origin ?? ingredients;
  return some != null || contains.length + mayContain.length + Object.keys(nutrients).length > 0;
}

function Said({ declaration }: { declaration: Declaration }) {
  const { t, named, language } = useWords();
  const format = useFormat();
  const { brand, content, origin, ingredients, contains, mayContain } = declaration;
  const facts: [string, ReactNode][] = [];
  if (brand)
    facts.push([
      t('pack.brand'),
      <span key="brand" translate="no">
        {brand}
      </span>,
    ]);
  if (content)
    facts.push([t('pack.content'), `${format.quantity(content.quantity)} ${named('measure', content.measure)}`]);
  if (origin) facts.push([t('pack.origin'), countryName(origin, language)]);
  if (contains.length > 0) facts.push([t('pack.contains'), <Allergens key="contains" of={contains} tone="bad" />]);
  if (mayContain.length > 0) facts.push([t('pack.mayContain'), <Allergens key="may" of={mayContain} tone="quiet" />]);
  return (
    <>
      <Facts facts={facts} />
      {ingredients ? (
        <p className={css.ingredients}>
          <strong>{t('pack.ingredients')}</strong> <span translate="no">{ingredients}</span>
        </p>
      ) : null}
      <Nutrition declaration={declaration} />
    </>
  );
}

/** A country's name in a language; its two letters where the browser knows none. */
export const countryName = (code: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code;

function Allergens({ of, tone }: { of: string[]; tone: 'bad' | 'quiet' }) {
  const { named } = useWords();
  return (
    <span className={css.allergens}>
      {of.map((each) => (
        <Tag key={each} tone={tone}>
          {named('allergen', each)}
        </Tag>
      ))}
    </span>
  );
}

function Nutrition({ declaration: { nutrients, content } }: { declaration: Declaration }) {
  const { t, named } = useWords();
  const format = useFormat();
  const known = NUTRIENTS.filter((each) => nutrients[each] !== undefined);
  if (known.length === 0) return null;
  const liquid = content != null && ['ML', 'L', 'FL_OZ', 'QT', 'GAL'].includes(content.measure);
  return (
    <table className={css.nutrition}>
      <caption>{t(liquid ? 'pack.per100ml' : 'pack.per100g')}</caption>
      <tbody>
        {known.map((each) => {
          const amount = nutrients[each] ?? 0;
          return (
            <tr key={each} data-part={PARTS.has(each)}>
              <th scope="row">{named('nutrient', each)}</th>
              <td>
                {each === 'ENERGY'
                  ? `${format.count(amount)} kJ / ${format.count(kilocalories(amount))} kcal`
                  : `${format.quantity(amount)} g`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
