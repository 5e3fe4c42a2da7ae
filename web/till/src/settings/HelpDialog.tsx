import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';

const KEYS: [key: string, does: string][] = [
  ['0-9 Enter', 'code'],
  ['3 * 4011 Enter', 'times'],
  ['F9', 'pay'],
  ['F10', 'exact'],
  ['F2', 'find'],
  ['F6', 'produce'],
  ['F3', 'quantity'],
  ['⇧ F3', 'off'],
  ['F4 · Del', 'takeOut'],
  ['↑ ↓', 'select'],
  ['F7', 'hold'],
  ['F8', 'held'],
  ['⇧ F2', 'receipts'],
  ['⇧ F4', 'void'],
  ['⇧ F6', 'report'],
  ['⇧ F7', 'drawer'],
  ['⇧ F8', 'lock'],
  ['⇧ F9', 'close'],
  ['Esc', 'escape'],
  ['F1', 'help'],
];

/** Every key of the till. */
export function HelpDialog() {
  const { t } = useWords();
  return (
    <Dialog title={t('settings.keysTitle')} wide>
      <dl className="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`settings.key.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('settings.keysPay')}</p>
      <p>{t('settings.keysScan')}</p>
    </Dialog>
  );
}
