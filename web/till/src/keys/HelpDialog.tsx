import { useEffect, useRef, useState } from 'react';
import { useTill, useTillState } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';
import { pressedOf } from '../look/use-keys';
import { ACTIONS, type Action, type Bound, bind, type Chosen, FIXED, keyOf, swapped, written } from './actions';

/** Every key of the till, and which of them somebody would rather have elsewhere. */
export function HelpDialog() {
  const { t } = useWords();
  const till = useTill();
  const chosen = useTillState((state) => state.preferences.keys);
  const [asked, setAsked] = useState<Action | null>(null);
  const choose = (keys: Chosen) => {
    void till.prefer({ keys });
    setAsked(null);
  };
  return (
    <Dialog title={t('settings.keysTitle')} wide>
      <ul className="keys">
        {FIXED.map(([key, does]) => (
          <li key={key}>
            <kbd>{key}</kbd>
            <span>{t(`settings.key.${does}`)}</span>
          </li>
        ))}
        {(Object.keys(ACTIONS) as Action[]).map((action) =>
          action === asked ? (
            <KeyAsked key={action} action={action} onChosen={choose} onLeave={() => setAsked(null)} />
          ) : (
            <li key={action} data-changed={action in chosen}>
              <kbd>{written(keyOf(action, chosen))}</kbd>
              <span>{t(`settings.key.${action}`)}</span>
              <button
                type="button"
                aria-label={t('keys.changeOf', { what: t(`settings.key.${action}`) })}
                onClick={() => setAsked(action)}
              >
                {t('keys.change')}
              </button>
            </li>
          ),
        )}
      </ul>
      <p>{t('settings.keysPay')}</p>
      <p>{t('settings.keysScan')}</p>
      <button type="button" disabled={Object.keys(chosen).length === 0} onClick={() => choose({})}>
        {t('keys.reset')}
      </button>
    </Dialog>
  );
}

interface KeyAskedProps {
  action: Action;
  onChosen: (keys: Chosen) => void;
  onLeave: () => void;
}

/** Waits for the key that an action shall have. One that another action has may be swapped with it. */
function KeyAsked({ action, onChosen, onLeave }: KeyAskedProps) {
  const { t } = useWords();
  const chosen = useTillState((state) => state.preferences.keys);
  const [said, setSaid] = useState<Exclude<Bound, { is: 'bound' }> | null>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const what = t(`settings.key.${action}`);
  useEffect(() => leave.current?.focus(), []);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (['Shift', 'Tab', 'Enter', ' ', 'Escape'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      const bound = bind(action, pressedOf(event), chosen);
      if (bound.is === 'bound') onChosen(bound.chosen);
      else setSaid(bound);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [action, chosen, onChosen]);
  return (
    <li className="keys-asked">
      <p role="status">
        {said === null && t('keys.press', { what })}
        {said?.is === 'not-free' && <span className="wrong">{t('keys.notFree')}</span>}
        {said?.is === 'taken' && (
          <span className="wrong">
            {t('keys.taken', { key: written(keyOf(said.by, chosen)), by: t(`settings.key.${said.by}`) })}
          </span>
        )}
      </p>
      {said?.is === 'taken' && (
        <button type="button" className="primary" onClick={() => onChosen(swapped(action, said.by, chosen))}>
          {t('keys.swap')}
        </button>
      )}
      <button ref={leave} type="button" onClick={onLeave}>
        {t('keys.leave')}
      </button>
    </li>
  );
}
