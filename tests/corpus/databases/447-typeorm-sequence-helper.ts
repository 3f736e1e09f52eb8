// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: report
// lines: 32
// client: typeorm
// shape: helpers
// source: own
// atomic: increment and RETURNING, or a sequence of the database

import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';

@Entity()
export class Counter {
  @PrimaryColumn()
  name!: string;

  @Column({ default: 0 })
  value!: number;
}

export const dataSource = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, entities: [Counter] });

async function loadCounter(name: string): Promise<Counter> {
  const repository = dataSource.getRepository(Counter);
  const existing = await repository.findOneBy({ name });
  return existing ?? repository.create({ name, value: 0 });
}

export async function nextInvoiceNumber(year: number): Promise<string> {
  const counter = await loadCounter(`invoice-${year}`);
  counter.value += 1;
  await dataSource.getRepository(Counter).save(counter);
  return `${year}-${String(counter.value).padStart(6, '0')}`;
}
