import { ActionIcon, TextInput } from '@mantine/core';
import { IconBarcode, IconCamera } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useWords } from '../language/words';
import { CameraScan, hasCamera } from './CameraScan';

interface CodeFieldProps {
  label: string;
  field: RefObject<HTMLInputElement | null>;
  text: string;
  wrong: string | undefined;
  onText: (text: string) => void;
  /** A code that the camera has read. */
  onCode: (code: string) => void;
}

/** A field for a code: a scanner or a finger types into it, and the camera fills it where there is one. */
export function CodeField({ label, field, text, wrong, onText, onCode }: CodeFieldProps) {
  const { t } = useWords();
  const [camera, setCamera] = useState(false);
  return (
    <>
      <TextInput
        ref={field}
        size="xl"
        label={label}
        leftSection={<IconBarcode aria-hidden />}
        rightSection={
          hasCamera() ? (
            <ActionIcon variant="subtle" size={44} aria-label={t('scan.camera')} onClick={() => setCamera(true)}>
              <IconCamera aria-hidden />
            </ActionIcon>
          ) : null
        }
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="next"
        autoFocus
        value={text}
        error={wrong}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {camera ? (
        <CameraScan
          onClose={() => setCamera(false)}
          onCode={(code) => {
            setCamera(false);
            onText(code);
            onCode(code);
          }}
        />
      ) : null}
    </>
  );
}
