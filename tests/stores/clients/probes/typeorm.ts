import { BaseEntity, DataSource as Source } from 'typeorm';
import type { InsertQueryBuilder, SelectQueryBuilder, UpdateQueryBuilder } from 'typeorm';

class Counter extends BaseEntity {
  n!: number;
}

export const DataSource = new Source({ type: 'postgres' });
export const Repository = DataSource.getRepository(Counter);
export const ActiveRecordClass = Counter;
export const ActiveRecord = new Counter();
export declare const QueryBuilder: SelectQueryBuilder<Counter>;
export declare const QueryBuilder2: UpdateQueryBuilder<Counter>;
export declare const QueryBuilder3: InsertQueryBuilder<Counter>;
