import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/analysis/catalogue.js';
import { clients } from '../../src/stores/index.js';

const catalogue = new Catalogue(clients);

describe('what a call gives, told by the name of its method', () => {
  it.each(['setItem', 'readFile', 'getItem'])('data, waited for or not: %s', (method) => {
    expect(catalogue.givesData(method, false)).toBe(true);
    expect(catalogue.givesData(method, true)).toBe(true);
  });

  // a namespace of Durable Objects gives its object at once, a pipeline and a query builder go on
  it.each(['get', 'hget', 'where', 'collection'])('data when it is waited for: %s', (method) => {
    expect(catalogue.givesData(method, false)).toBe(false);
    expect(catalogue.givesData(method, true)).toBe(true);
  });

  it.each(['connect', 'initialize', 'duplicate', 'createPool', 'noSuchMethod'])('an object, or nobody knows: %s', (method) => {
    expect(catalogue.givesData(method, true)).toBe(false);
  });
});
