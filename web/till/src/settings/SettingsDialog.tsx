import type { Direction, Hand, Theme } from '../counter/state';
import { useTill, useTillState } from '../counter/use-till';
import type { CardBehaviour } from '../devices/card-terminal';
import { LANGUAGES } from '../language/language';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { Choice } from './Choice';
import { DevicesPanel } from './DevicesPanel';
import { exportJournal } from './export';

const THEMES: Theme[] = ['system', 'light', 'dark'];
const HANDS: Hand[] = ['right', 'left'];
const DIRECTIONS: Direction[] = ['ltr', 'rtl'];
const CARDS: CardBehaviour[] = ['approve', 'decline', 'time-out'];
const DAYS = [7, 30, 90];

/** Choices of this device, and what each of its parts really is. */
export function SettingsDialog() {
  const till = useTill();
  const preferences = useTillState((state) => state.preferences);
  const mode = useTillState((state) => state.mode);
  const storage = useTillState((state) => state.storage);
  const link = useTillState((state) => state.link);
  const book = useTillState((state) => state.book);
  const { t } = useWords();
  const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
  return (
    <Dialog title={t('settings.title')} wide>
      <div className="settings">
        <Choice
          label={t('settings.language')}
          value={preferences.language}
          options={Object.entries(LANGUAGES)}
          onChange={(language) => void till.prefer({ language })}
        />
        <Choice
          label={t('settings.theme')}
          value={preferences.theme}
          options={THEMES.map((theme) => [theme, t(`settings.themes.${theme}`)])}
          onChange={(theme) => void till.prefer({ theme: theme as Theme })}
        />
        <Choice
          label={t('settings.hand')}
          value={preferences.hand}
          options={HANDS.map((hand) => [hand, t(`settings.hands.${hand}`)])}
          onChange={(hand) => void till.prefer({ hand: hand as Hand })}
        />
        <Choice
          label={t('settings.direction')}
          value={preferences.direction}
          options={DIRECTIONS.map((direction) => [direction, t(`settings.directions.${direction}`)])}
          onChange={(direction) => void till.prefer({ direction: direction as Direction })}
        />
        <Choice
          label={t('settings.sound')}
          value={preferences.muted ? 'off' : 'on'}
          options={[
            ['on', t('settings.sounds.on')],
            ['off', t('settings.sounds.off')],
          ]}
          onChange={(sound) => void till.prefer({ muted: sound === 'off' })}
        />
        <Choice
          label={t('settings.keepDays')}
          value={String(preferences.keepDays)}
          options={DAYS.map((days) => [String(days), t('settings.days', { count: days })])}
          onChange={(days) => void till.prefer({ keepDays: Number(days) })}
        />
      </div>
      <h3>{t('settings.mode.title')}</h3>
      <div className="row settings-mode">
        <span>{t(`settings.mode.is.${mode}`)}</span>
        <button type="button" onClick={() => till.store.happen({ kind: 'dialog-opened', dialog: { kind: 'mode' } })}>
          {t(`settings.mode.change.${mode}`)}
        </button>
      </div>
      <h3>{t('settings.devices')}</h3>
      <DevicesPanel />
      <p className="simulated">{t('settings.cardTerminal')}</p>
      <Choice
        label={t('settings.cardAnswers')}
        value={preferences.card}
        options={CARDS.map((card) => [card, t(`settings.cards.${card}`)])}
        onChange={(card) => void till.prefer({ card: card as CardBehaviour })}
      />
      <h3>{t('settings.kept')}</h3>
      <ul className="facts">
        <li>{t('mark.stored', { count: link.stored })}</li>
        <li>{t('mark.unsent', { count: link.unsent })}</li>
        <li>{t('settings.book', { version: String(book?.version ?? 0), products: book?.size ?? 0 })}</li>
        <li>{t(storage.persisted ? 'settings.persisted' : 'mark.notPersisted')}</li>
        <li>{t('settings.room', { used: megabytes(storage.usage), quota: megabytes(storage.quota) })}</li>
        {link.quarantined.map(({ receipt, reason }) => (
          <li key={receipt} className="wrong">
            {t('settings.quarantined', { receipt, reason })}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void exportJournal(till)}>
        {t('settings.export')}
      </button>
    </Dialog>
  );
}
