/** Either half of the preview drops what the other would not send. */
import { describe, expect, it } from 'vitest';
import { readHostMessage, readState, readViewMessage } from '../../extension/preview/messages.ts';

const drawing = {
  id: 'v',
  title: 'V',
  width: 100,
  height: 50,
  nodes: [{ id: 'a', box: { x: 0, y: 0, width: 10, height: 10 } }],
  edges: [{ id: 'e', points: [{ x: 0, y: 0 }] }],
};
const show = {
  type: 'show',
  language: 'sv',
  views: [{ id: 'v', title: 'V', declared: true }],
  broken: false,
};

describe('messages to the webview', () => {
  it('are read', () => {
    expect(readHostMessage({ ...show, drawing })).toEqual({ ...show, drawing });
    expect(readHostMessage(show)).toEqual(show);
    expect(readHostMessage({ type: 'highlight', ids: ['a'] })).toEqual({ type: 'highlight', ids: ['a'] });
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'show'],
    ['an unknown kind', { type: 'run', script: 'x' }],
    ['ids that are none', { type: 'highlight', ids: [1] }],
    ['an unknown language', { ...show, language: 'de' }],
    ['views that are none', { ...show, views: [{ id: 'v' }] }],
    ['a size that is no number', { ...show, drawing: { ...drawing, width: Number.NaN } }],
    ['a box without a place', { ...show, drawing: { ...drawing, nodes: [{ id: 'a', box: { x: 1 } }] } }],
    ['a route that is a text', { ...show, drawing: { ...drawing, edges: [{ id: 'e', points: 'M0 0' }] } }],
  ])('are dropped when they are %s', (_, data) => {
    expect(readHostMessage(data)).toBeUndefined();
  });
});

describe('messages from the webview', () => {
  it('are read, without what does not belong to them', () => {
    expect(readViewMessage({ type: 'ready', more: 1 })).toEqual({ type: 'ready' });
    expect(readViewMessage({ type: 'ready', view: 'v' })).toEqual({ type: 'ready', view: 'v' });
    expect(readViewMessage({ type: 'open', id: 'a', focus: true })).toEqual({
      type: 'open',
      id: 'a',
      focus: true,
    });
    expect(readViewMessage({ type: 'export', format: 'png' })).toEqual({ type: 'export', format: 'png' });
  });

  it.each([
    [null],
    [{ type: 'open', id: 'a' }],
    [{ type: 'open', uri: 'file:///etc/passwd', focus: true }],
    [{ type: 'export', format: 'exe' }],
    [{ type: 'choose', view: 1 }],
  ])('are dropped: %j', (data) => {
    expect(readViewMessage(data)).toBeUndefined();
  });
});

describe('the remembered state', () => {
  it('is read', () => {
    const state = { uri: 'file:///a.ea', view: 'v', transform: { x: 1, y: 2, k: 0.5 } };
    expect(readState(state)).toEqual(state);
  });

  it('goes without a transform that is none', () => {
    expect(readState({ uri: 'a', transform: { x: 0, y: 0, k: 0 } })).toEqual({ uri: 'a' });
    expect(readState({ uri: 'a', transform: 'scale(2)' })).toEqual({ uri: 'a' });
  });

  it('is nothing without a file', () => {
    expect(readState({ view: 'v' })).toBeUndefined();
    expect(readState(undefined)).toBeUndefined();
  });
});
