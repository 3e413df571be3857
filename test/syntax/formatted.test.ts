/** The examples and the standard library are in the style that everybody else gets. */
import { expect, test } from 'vitest';
import { format } from '../../language/syntax/format/format.ts';
import { EXAMPLE_FILES, LIBRARY_FILES } from '../sources.ts';

test.each([...EXAMPLE_FILES, ...LIBRARY_FILES].map(({ name, text }) => [name, text]))(
  '%s is formatted',
  (name, text) => {
    expect(format(text), `run: node language/cli/main.ts format ${name}`).toBe(text);
  },
);
