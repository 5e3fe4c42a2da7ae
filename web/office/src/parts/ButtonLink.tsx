import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

function ButtonAnchor(link: ButtonProps & ComponentProps<'a'>) {
  return <Button component="a" variant="default" {...link} />;
}

/** Leads elsewhere and looks as the buttons beside it. */
export const ButtonLink = createLink(ButtonAnchor);
