import { Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

interface SearchFieldProps {
  label: string;
  placeholder: string;
  value: string;
  /** Called when typing pauses. */
  onSearch: (text: string) => void;
  /** Arrow down: into the list of what was found. */
  onDown?: () => void;
}

const TYPING_PAUSE_MS = 180;

/** Where one types what to find: `/` comes here from anywhere on the page, Esc empties it. */
export function SearchField({ label, placeholder, value, onSearch, onDown }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value);
  }
  useSlash(() => field.current?.select());

  useEffect(() => {
    if (text === value) return;
    const pause = setTimeout(() => {
      setShown(text);
      onSearch(text);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text, value, onSearch]);

  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      value={text}
      leftSection={<IconSearch size={18} aria-hidden />}
      rightSection={text === '' ? <Kbd aria-hidden>/</Kbd> : null}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setText('');
        if (event.key === 'ArrowDown' && onDown) {
          event.preventDefault();
          onDown();
        }
      }}
    />
  );
}

/** Calls when `/` is pressed while nobody is typing anywhere. */
function useSlash(call: () => void) {
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
