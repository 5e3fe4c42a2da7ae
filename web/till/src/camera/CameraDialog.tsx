import { watch } from '@aisle/shared/camera';
import { useEffect, useRef, useState } from 'react';
import { useTill } from '../counter/use-till';
import { useWords } from '../language/words';
import { Dialog } from '../look/Dialog';

/** Whether this device could have a camera at all. */
export const hasCamera = () => 'mediaDevices' in navigator;

/** Reads codes by the camera, where there is no scanner or it is broken. It stays open for the next; Escape ends it. */
export function CameraDialog() {
  const { codes, counter } = useTill();
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const [read, setRead] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!video.current) return;
    return watch(video.current, {
      seen: (text) => {
        setRead(text);
        codes.push({ by: 'scanner', text });
      },
      failed: (wrong) => {
        counter.tones.play('wrong');
        setProblem(wrong instanceof Error ? `${wrong.name}: ${wrong.message}` : String(wrong));
      },
    });
  }, [codes, counter]);
  return (
    <Dialog title={t('camera.title')}>
      <div className="camera">
        <video ref={video} muted playsInline aria-label={t('camera.title')} />
        <span className="camera-aim" aria-hidden="true" />
      </div>
      {problem === null ? (
        <p role="status">{read === null ? t('camera.hint') : t('camera.read', { code: read })}</p>
      ) : (
        <p role="alert" className="wrong">
          {t('camera.failed', { detail: problem })}
        </p>
      )}
    </Dialog>
  );
}
