import { Problem } from '@aisle/shared/problem';
import { Button } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconCopy, IconPlayerStop, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import type { Terms } from '../goods/promotions';
import { whereOf } from '../goods/StoresChoice';
import { PROMOTION_TONE } from '../goods/tones';
import { useWords } from '../language/words';
import { ButtonLink } from '../parts/ButtonLink';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { ProblemNotice } from '../parts/ProblemNotice';
import { Sheet } from '../parts/Sheet';
import { Tag } from '../parts/Tag';
import { useRefusal } from '../parts/useRefusal';
import { useMay, useSession } from '../session/session';
import { useFormat, useStore } from '../session/store';
import { Basket } from './Basket';
import { Conflicts } from './Conflicts';
import { called, emptyForm, type Form, formOf, shareOf, shareText, termsOf } from './form';
import { History } from './History';
import { PromotionFields } from './PromotionFields';
import css from './Promotions.module.css';
import { isOver, keepShown, type PromotionShown, promotionQuery, type Step, writePromotion } from './promotions';
import { TakeStep } from './TakeStep';
import { Uplift } from './Uplift';

/** The fields that show by themselves what the server refuses of them. */
const FIELDS =
  /^(name|kind|from|to|stores|group|products|departments|exceptProducts|exceptDepartments|priority|stacks|most|coupon.*|ppm|amount|price|count|buy|get|reward.*|steps\[.*|expected)$/;

/** A promotion that is new, perhaps like another, which is copied. */
export function NewPromotion({ like }: { like: number | undefined }) {
  const { t } = useWords();
  const store = useStore();
  const format = useFormat();
  const reachesAll = useReachesAll();
  const copied = useQuery({ ...promotionQuery(store.id, like ?? 0), enabled: like !== undefined });
  const back = <BackToAll />;
  const empty = emptyForm(store.id, format.today());
  if (like === undefined) return <Editor key="new" began={empty} back={back} />;
  return (
    <Sheet query={copied} title={t('promotions.begin')} back={back}>
      {({ promotion }) => {
        const terms = promotion.terms ?? promotion.draft?.terms;
        const form = terms ? formOf(terms, undefined, promotion.products, store) : empty;
        const where = reachesAll ? {} : { where: whereOf({ stores: [store.id] }) };
        return <Editor key={`like ${like}`} began={{ ...form, ...where, from: format.today(), to: '' }} back={back} />;
      }}
    </Sheet>
  );
}

/** One promotion: what it is, tried on a basket, what it meets, and its way into the price book and out again. */
export function PromotionPage({ id }: { id: number }) {
  const { t } = useWords();
  const store = useStore();
  const read = useQuery(promotionQuery(store.id, id));
  const back = <BackToAll />;
  return (
    <Sheet query={read} title={t('promotions.one')} back={back}>
      {(shown) => {
        const { terms, draft, editions } = shown.promotion;
        const edition = draft ?? editions.find(({ publishedAt }) => typeof publishedAt === 'string') ?? editions[0];
        const said = draft?.terms ?? terms ?? edition?.terms;
        if (!said) throw new Error(`Promotion ${id} came without its terms`);
        return (
          <Editor
            // Read anew from what the server keeps, whenever that is another.
            key={`${id} ${edition?.id} ${edition?.madeAt} ${shown.promotion.state}`}
            began={formOf(said, edition?.expected, shown.promotion.products, store)}
            shown={shown}
            back={back}
          />
        );
      }}
    </Sheet>
  );
}

/** Whether one works in every store of the chain. */
const useReachesAll = () => useSession().staff.role === 'OWNER';

/** Back to all of them: the list is nowhere beside. */
function BackToAll() {
  const { t } = useWords();
  return (
    <ButtonLink
      to="/$store/promotions"
      params={{ store: String(useStore().id) }}
      variant="subtle"
      leftSection={<IconArrowLeft size={18} aria-hidden />}
    >
      {t('promotions.all')}
    </ButtonLink>
  );
}

interface EditorProps {
  began: Form;
  /** Left out for a new one. */
  shown?: PromotionShown;
  back: ReactNode;
}

function Editor({ began, shown, back }: EditorProps) {
  const { t } = useWords();
  const refusal = useRefusal();
  const store = useStore();
  const format = useFormat();
  const mayChange = useMay('PRICE_CHANGE');
  const seesFigures = useMay('INSIGHT_VIEW');
  const reachesAll = useReachesAll();
  const [form, setForm] = useState(began);
  const [doing, setDoing] = useState<Step>();
  const promotion = shown?.promotion;
  const terms = useMemo(() => termsOf(form, store), [form, store]);
  const tried = useMemo(() => called(terms, t('promotions.begin')), [terms, t]);
  const dirty = shown === undefined || form !== began;
  const saving = useSaving(promotion?.id, form, terms);
  const problem = saving.error instanceof Problem ? saving.error : undefined;
  const at = (...fields: string[]) => (dirty ? refusal.at(problem, ...fields) : undefined);
  const over = promotion !== undefined && isOver(promotion.state);
  // What is the chain's is changed by who works in every store of it.
  const reached = reachesAll || !promotion?.terms || Boolean(promotion.terms.stores);
  const locked = !mayChange || over || !reached;
  const begun = promotion?.state === 'RUNNING' && (promotion.terms?.from ?? '') < format.today();
  return (
    <Page
      title={promotion ? (promotion.terms?.name ?? began.name) : t('promotions.begin')}
      lead={
        promotion ? <Tag tone={PROMOTION_TONE[promotion.state]}>{t(`promotions.state.${promotion.state}`)}</Tag> : null
      }
      actions={
        <>
          {back}
          {promotion ? <Steps {...{ promotion, dirty, reached }} onStep={setDoing} /> : null}
          {locked ? null : (
            <Button
              {...(dirty ? {} : { variant: 'default' })}
              disabled={!dirty}
              loading={saving.isPending}
              onClick={() => saving.mutate()}
            >
              {t('promotions.save')}
            </Button>
          )}
        </>
      }
    >
      {saving.error ? <NotSaved error={saving.error} /> : null}
      {reached || over ? null : <Notice tone="said" title={t('promotions.chainsOwn')} />}
      {promotion?.draft ? <Waiting promotion={promotion} dirty={dirty} /> : null}
      <div className={css.editor}>
        <PromotionFields
          form={form}
          disabled={locked}
          begun={begun}
          at={at}
          onChange={(change) => setForm((old) => ({ ...old, ...change }))}
        />
        <div className={css.beside}>
          <Basket promotion={promotion?.id} form={form} terms={tried} />
          {over ? null : <Conflicts promotion={promotion?.id} terms={tried} />}
        </div>
      </div>
      {promotion && seesFigures ? (
        <Uplift
          promotion={promotion.id}
          onTake={locked ? undefined : (ppm) => setForm((old) => ({ ...old, expected: shareText(ppm) }))}
        />
      ) : null}
      {shown ? <History shown={shown} /> : null}
      {promotion && doing ? <TakeStep promotion={promotion} step={doing} onClose={() => setDoing(undefined)} /> : null}
    </Page>
  );
}

/** Writes down what the form says; of a new promotion the page is that of its number from then on. */
function useSaving(promotion: number | undefined, form: Form, terms: Terms) {
  const store = useStore();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => {
      const expected = shareOf(form.expected);
      return writePromotion(store.id, promotion, { terms, ...(expected === undefined ? {} : { expected }) });
    },
    onSuccess: async (kept) => {
      await keepShown(queries, store.id, kept);
      if (promotion === undefined) {
        await navigate({
          to: '/$store/promotions/$promotion',
          params: { store: String(store.id), promotion: String(kept.promotion.id) },
          replace: true,
        });
      }
    },
  });
}

/** Why it was not saved: at its field where there is one, else here. */
function NotSaved({ error }: { error: Error }) {
  const { t } = useWords();
  const atField = error instanceof Problem && FIELDS.test(String(error.members.field ?? ''));
  return atField ? <Notice tone="bad" title={t('promotions.seeField')} /> : <ProblemNotice error={error} />;
}

interface StepsProps {
  promotion: PromotionShown['promotion'];
  dirty: boolean;
  /** Whether one works in all stores that it is for. */
  reached: boolean;
  onStep: (step: Step) => void;
}

/** What can be done with a promotion as it stands; who only drafts does not publish. */
function Steps({ promotion, dirty, reached, onStep }: StepsProps) {
  const { t } = useWords();
  const store = useStore();
  const mayChange = useMay('PRICE_CHANGE');
  const mayPublish = useMay('PRICE_APPROVE') && reached;
  const runs = promotion.state === 'RUNNING' || promotion.state === 'COMING';
  return (
    <>
      {mayChange ? (
        <ButtonLink
          to="/$store/promotions/$promotion"
          params={{ store: String(store.id), promotion: 'new' }}
          search={{ like: promotion.id }}
          leftSection={<IconCopy size={18} aria-hidden />}
        >
          {t('promotions.copy')}
        </ButtonLink>
      ) : null}
      {promotion.draft && mayChange && reached ? (
        <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => onStep('discard')}>
          {t('promotions.discard')}
        </Button>
      ) : null}
      {runs && mayPublish ? (
        <Button variant="default" leftSection={<IconPlayerStop size={18} aria-hidden />} onClick={() => onStep('stop')}>
          {t('promotions.stop')}
        </Button>
      ) : null}
      {promotion.draft && mayPublish ? (
        <Button disabled={dirty} leftSection={<IconCheck size={18} aria-hidden />} onClick={() => onStep('publish')}>
          {t('promotions.publish')}
        </Button>
      ) : null}
    </>
  );
}

function Waiting({ promotion, dirty }: { promotion: PromotionShown['promotion']; dirty: boolean }) {
  const { t } = useWords();
  const mayPublish = useMay('PRICE_APPROVE');
  const title = t(promotion.terms ? 'promotions.changeWaits' : 'promotions.draftWaits');
  const text = t(dirty ? 'promotions.saveFirst' : mayPublish ? 'promotions.publishIt' : 'promotions.managerPublishes');
  return (
    <Notice tone="look" title={title}>
      <p>{text}</p>
    </Notice>
  );
}
