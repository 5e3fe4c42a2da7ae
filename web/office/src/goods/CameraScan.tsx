import { watch } from '@aisle/shared/camera';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../language/words';
import { Dialog } from '../parts/Dialog';
import css from './ScanProduct.module.css';

/** Whether this device could have a camera at all: browsers give it to pages that came over a safe connection. */
export const hasCamera = () => 'mediaDevices' in navigator;

/** Reads one code by the device's camera. */
export function CameraScan({ onCode, onClose }: { onCode: (code: string) => void; onClose: () => void }) {
  const { t } = useWords();
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [problem, setProblem] = useState<string>();
  const take = useRef(onCode);
  useEffect(() => {
    take.current = onCode;
  });
  useEffect(() => {
    if (!video) return;
    return watch(video, {
      seen: (code) => take.current(code),
      failed: (wrong) => setProblem(wrong instanceof Error ? `${wrong.name}: ${wrong.message}` : String(wrong)),
    });
  }, [video]);
  return (
    <Dialog onClose={onClose} title={t('scan.camera')}>
      <div className={css.camera}>
        <video ref={setVideo} muted playsInline aria-label={t('scan.camera')} />
      </div>
      {problem === undefined ? (
        <p className={css.small}>{t('scan.cameraHint')}</p>
      ) : (
        <p role="alert" className={css.wrong}>
          {t('scan.cameraFailed', { detail: problem })}
        </p>
      )}
    </Dialog>
  );
}
