// kind: 1 read-modify-write
// rule: no-read-modify-write
// expect: none
// client: typeorm
// shape: class
// source: own
// atomic: nothing to fix: the values come from the input

import { Injectable, NotFoundException } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { Repository } from "typeorm";
import { Task } from "./task.entity";
import type { UpdateTaskDto } from "./update-task.dto";

@Injectable()
export class TasksService {
  constructor(@InjectRepository(Task) private readonly tasks: Repository<Task>) {}

  async update(id: string, dto: UpdateTaskDto): Promise<Task> {
    const task = await this.tasks.findOneBy({ id });
    if (!task) throw new NotFoundException(`task ${id}`);
    Object.assign(task, dto);
    task.status = dto.done ? "done" : "open";
    return this.tasks.save(task);
  }

  async remove(id: string): Promise<void> {
    const task = await this.tasks.findOneBy({ id });
    if (task) await this.tasks.remove(task);
  }
}
