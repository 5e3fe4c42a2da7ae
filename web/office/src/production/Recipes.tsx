import { IconChefHat, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { ButtonLink } from '../parts/ButtonLink';
import { ListRoom } from '../parts/ListRoom';
import { RowLink } from '../parts/RowLink';
import { useMay } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { EditRecipe } from './EditRecipe';
import { OneRecipe } from './OneRecipe';
import { recipesQuery } from './production';

/** What is made in the shop: recipes, and by each what was made and what came of it. */
export function Recipes() {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const { recipe } = useParams({ strict: false });
  const navigate = useNavigate();
  const found = useInfiniteQuery(recipesQuery(store.id));
  const mayWrite = useMay('RECIPE_WRITE');
  const at = { store: String(store.id) };
  return (
    <ListRoom
      title={t('room.production')}
      aside={
        mayWrite ? (
          <ButtonLink
            variant="filled"
            size="compact-md"
            flex="none"
            leftSection={<IconPlus size={18} aria-hidden />}
            to="/$store/production/$recipe"
            params={{ ...at, recipe: 'new' }}
          >
            {t('production.begin')}
          </ButtonLink>
        ) : null
      }
      found={found}
      label={t('production.list')}
      keyOf={({ id }) => id}
      draw={(row) => (
        <RowLink
          to="/$store/production/$recipe"
          params={{ ...at, recipe: row.id }}
          name={row.name}
          more={t('production.ingredientCount', { count: row.ingredients })}
          figure={format.quantity(row.quantity, row.unit)}
          under={t('production.aBatch')}
        />
      )}
      empty={{ icon: <IconChefHat />, title: t('production.none'), text: t('production.noneText') }}
      opened={
        recipe === undefined ? undefined : recipe === 'new' ? <EditRecipe /> : <OneRecipe key={recipe} id={recipe} />
      }
      hint={{ icon: <IconChefHat />, title: t('production.notOpen'), text: t('production.notOpenText') }}
      onClose={() => void navigate({ from: '/$store/production/$recipe', to: '/$store/production' })}
    />
  );
}
