/*
 * Promotion, taking back and joining: Worker.fork, takeBack, settle, promote; PromotedBranch; Joiner. The deque is
 * that of deque_steps.pml.
 *
 * The owner forks BRANCHES branches in any well-nested order, promotes the oldest latent one at any fork or take-back,
 * and any left branch may fail. THIEVES thieves steal at will.
 *
 *   - no branch runs twice; each runs once, unless the left branch beside it failed before anybody had begun it
 *   - a pop of the owner gives the branch that it expects, or nothing
 *   - a joiner goes on only when the branch is done, and then sees its outcome
 *   - it always goes on: here a nap has no end of its own, so a lost wake-up is a deadlock
 *
 * A stray permit may be there from the start. Helping while waiting and P5 are left out: they only end naps early.
 */
#ifndef BRANCHES
#define BRANCHES 2
#endif
#ifndef THIEVES
#define THIEVES 2
#endif
#define CAPACITY 2
#if THIEVES == 1
#define THREADS 2
#else
#define THREADS 3
#endif
#define DEPTH 10
#define STATE(x) (8 + (x))
#define OUTCOME(x) (11 + (x))
#define WORDS 15
#include "memory.pml"
#include "deque_steps.pml"

/* The states of a PromotedBranch. */
#define PENDING 0
#define WAITED 1
#define DONE 2

byte runs[4];
bit dropped[4];
bit permit; /* of the owner's thread */
byte finished;

/* P1 to P3. The signal (P4) is in idle.pml. */
inline promote() {
#ifdef BUG_PROMOTE_YOUNGEST
  push(0, entry[size]);
#else
  push(0, entry[oldest + 1]); /* P2 */
#endif
  oldest++; /* P3 */
  b = 0; t = 0; ring = 0
}

inline settle(x) {
  stolen = 0;
  if
  :: oldest < size -> skip /* latent: nobody else has seen it */
  :: else ->
     oldest--;
     pop(0, task);
#ifndef BUG_TRUST_POP
     if
     :: task == x -> skip
     :: else -> assert(task == 0); stolen = x; await(x)
     fi;
#endif
     task = 0
  fi
}

inline await(x) {
  do
  :: LOAD(0, STATE(x), state);
     if
     :: state == DONE -> break
     :: else ->
#ifndef BUG_J1_STORE
        CAS(0, STATE(x), PENDING, WAITED, won); /* J1 */
#else
        if
        :: state == PENDING -> STORE_VOLATILE(0, STATE(x), WAITED)
        :: else
        fi;
#endif
        LOAD(0, STATE(x), state);
        if
        :: state != DONE -> /* J2 */
           atomic { permit -> permit = 0 }
        :: else
        fi
#ifdef BUG_NO_LOOP
        ;
        break
#endif
     fi
  od;
  won = 0;
  state = 0
}

proctype owner() {
  byte entry[4];
  byte forks, size, oldest, stolen, state;
  bit failed;
  DEQUE_LOCALS;
  do
  :: forks < BRANCHES ->
     forks++;
     size++;
     entry[size] = forks;
     if
     :: promote()
     :: skip
     fi
  :: size > 0 ->
     if
     :: failed = 0
     :: failed = 1
     fi;
     settle(entry[size]);
     if
     :: stolen ->
        LOAD(0, STATE(stolen), state);
        assert(state == DONE);
        LOAD(0, OUTCOME(stolen), state);
        assert(state == 1);
        state = 0
     :: !stolen && failed -> dropped[entry[size]] = 1
     :: else -> runs[entry[size]]++; assert(runs[entry[size]] == 1)
     fi;
     entry[size] = 0;
     size--;
     stolen = 0;
     if
     :: !failed && oldest < size -> promote()
     :: skip
     fi;
     failed = 0
  :: forks == BRANCHES && size == 0 -> break
  od;
  FENCE(0);
  finished++
}

inline complete(me) {
#ifndef BUG_OUTCOME_LATE
  STORE(me, OUTCOME(task), 1);
#endif
#if defined(BUG_J3_STORE)
  LOAD(me, STATE(task), old);
  STORE_RELEASE(me, STATE(task), DONE);
#elif defined(BUG_J3_RELAXED)
  atomic { old = mem[STATE(task)]; mem[STATE(task)] = DONE };
#else
  SWAP(me, STATE(task), DONE, old); /* J3 */
#endif
#ifdef BUG_OUTCOME_LATE
  STORE(me, OUTCOME(task), 1);
#endif
#ifndef BUG_J4_NO_UNPARK
  if
  :: old == WAITED -> permit = 1 /* J4 */
  :: else
  fi;
#endif
  old = 0;
  task = 0
}

proctype thief(byte me) {
  byte old;
  DEQUE_LOCALS;
  do
  :: steal(me);
     if
     :: task ->
        runs[task]++;
        assert(runs[task] == 1);
        complete(me)
     :: else
     fi
  :: break
  od;
  finished++
}

init {
  byte i;
  assert(OUTCOME(BRANCHES) < WORDS && STATE(BRANCHES) <= OUTCOME(0) && FIRST_SLOT + SLOTS <= STATE(1));
  atomic {
    mem[TOP] = 1;
    mem[BOTTOM] = 1;
    if :: permit = 0 :: permit = 1 fi;
    run owner();
    for (i : 1 .. THIEVES) { run thief(i) }
    i = 0
  };
  (finished == THREADS);
  d_step {
    for (i : 1 .. BRANCHES) { assert(runs[i] + dropped[i] == 1) }
  }
}
