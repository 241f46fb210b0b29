/*
 * One owner that pushes TASKS tasks and pops at will, THIEVES thieves that steal at will.
 *
 *   - no task is taken twice, and none without what its maker wrote before the push
 *   - when the owner has popped until null, every task has been taken
 *   - no slot of the ring in use then holds a task (D2, D7)
 */
#ifndef TASKS
#define TASKS 3
#endif
#ifndef THIEVES
#define THIEVES 2
#endif
#ifndef CAPACITY
#define CAPACITY 2
#endif
#if THIEVES == 1
#define THREADS 2
#else
#define THREADS 3
#endif
#define DEPTH 14
#define FIELD(x) (FIRST_SLOT + SLOTS + (x) - 1)
#define WORDS 14
#include "memory.pml"
#include "deque_steps.pml"

byte takes[6];
byte finished;

/* What happens to a task that somebody has got. */
inline take(me) {
  LOAD(me, FIELD(task), b);
  assert(b == 1);
  b = 0;
  takes[task]++;
  assert(takes[task] == 1);
  task = 0
}

proctype owner() {
  byte pushed;
  DEQUE_LOCALS;
  do
  :: pushed < TASKS ->
     pushed++;
     STORE(0, FIELD(pushed), 1);
     push(0, pushed);
     b = 0; t = 0; ring = 0
  :: pop(0, task);
     if :: task -> take(0) :: else fi
  :: pushed == TASKS -> break
  od;
  do
  :: pop(0, task);
     if :: task -> take(0) :: else -> break fi
  od;
  FENCE(0);
  finished++
}

proctype thief(byte me) {
  DEQUE_LOCALS;
  do
  :: steal(me);
     if :: task -> take(me) :: else fi
  :: break
  od;
  finished++
}

init {
  assert(FIELD(TASKS) < WORDS && TASKS < 6);
  byte i;
  atomic {
    mem[TOP] = 1;
    mem[BOTTOM] = 1;
    run owner();
    for (i : 1 .. THIEVES) { run thief(i) }
    i = 0
  };
  (finished == THREADS);
  d_step {
    for (i : 1 .. TASKS) { assert(takes[i] == 1) }
    for (i : 1 .. 2 * CAPACITY) { assert(mem[SLOT(mem[RING], i)] == 0) }
  }
}
