import type { Shape } from './assert-shape.js';

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

/** A check for every property of a type of the catalogue: a property that is added there without a check here does not compile. */
export interface Shapes<T> {
  required: { [K in RequiredKeys<T>]: Shape };
  optional: { [K in Exclude<keyof T, RequiredKeys<T>>]-?: Shape };
}

/** Every property that some member of a union has. */
export type KeysOfUnion<T> = T extends unknown ? keyof T : never;

/** The shape of an object, from the checks of its properties. */
export function objectShape<T>({ required, optional }: Shapes<T>): Shape {
  return { is: 'object', required, optional };
}

/** The shape of one of these strings. */
export function oneOf(...values: string[]): Shape {
  return { is: 'one of', values };
}

/** The shape of a list of one kind. */
export function listOf(of: Shape): Shape {
  return { is: 'list', of };
}

export const text: Shape = { is: 'string' };
export const flag: Shape = { is: 'boolean' };
export const texts = listOf(text);
export const textOrTexts: Shape = { is: 'either', of: [texts, text] };

/** Where something stands in a call, see `Place`. */
export const place: Shape = { is: 'text', pattern: /^(this|-?\d+)(\W.*)?$/, like: '0.where' };
export const places = listOf(place);

/** One place, or several that make the key together, see `Key`. */
export const key: Shape = { is: 'either', of: [places, place] };
