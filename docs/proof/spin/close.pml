/*
 * Submitting and closing: Scheduler.submit, ended, isOver, close; Quiescence; Idle.wakeAll.
 *
 * SUBMITTERS threads submit a task each, WORKERS workers search and sleep, one thread closes; with -DINSIDE it is a
 * worker's task that closes, so nobody waits. Signals are those of idle.pml, reduced to what matters here: wake a sleeper if
 * there is one (all workers are started, nobody paces).
 *
 *   - every accepted task runs, a rejected one never
 *   - nobody counts as over while an accepted task has not ended
 *   - close returns, and every worker goes (no deadlock)
 */
#ifndef SUBMITTERS
#define SUBMITTERS 2
#endif
#ifndef WORKERS
#define WORKERS 1
#endif
#if SUBMITTERS + WORKERS == 2
#define THREADS 3
#elif SUBMITTERS + WORKERS == 3
#define THREADS 4
#else
#define THREADS 5
#endif
#define CLOSER (SUBMITTERS + WORKERS)
#define DEPTH 4
#define WORDS 5
#define BEGUN 0
#define ENDED 1
#define CLOSED 2
#define INBOX 3
#define WAITERS 4
#include "memory.pml"

#ifdef BUG_C2_RELEASE
#define STORE_C2 STORE_RELEASE
#else
#define STORE_C2 STORE_VOLATILE
#endif

bit sleeping[WORKERS];
bit permit[WORKERS];
#if WORKERS == 1
#define NO_SLEEPER (!sleeping[0])
#else
#define NO_SLEEPER (!sleeping[0] && !sleeping[1])
#endif
bit gone[WORKERS];
bit waiting, signalled; /* the condition of Quiescence */
bit locked;
byte accepted, ran;

#define COUNT(me, w) atomic { EMPTY_BUFFER(me) -> mem[w] = mem[w] + 1 }
#define LOCALS byte ends, begins, x, closed; bit quiet, over, got; SCRATCH

#define COMPARE_SUMS quiet = begins == ends; begins = 0; ends = 0

inline isQuiet(me) {
#ifndef BUG_Q3_BEGINS_FIRST
  LOAD(me, ENDED, ends); /* Q3 */
  atomic { LOAD(me, BEGUN, begins); COMPARE_SUMS }
#else
  LOAD(me, BEGUN, begins);
  atomic { LOAD(me, ENDED, ends); COMPARE_SUMS }
#endif
}

inline isOver(me) {
#ifndef BUG_C3_QUIET_FIRST
  LOAD(me, CLOSED, closed); /* C3 */
  quiet = 0;
  if :: closed -> isQuiet(me) :: else fi;
#else
  isQuiet(me);
  LOAD(me, CLOSED, closed);
#endif
  over = closed && quiet;
  closed = 0; quiet = 0
}

/* One sleeper, if there is one. */
inline wakeOne(me) {
  atomic {
    if
    :: sleeping[0] -> sleeping[0] = 0; permit[0] = 1
#if WORKERS > 1
    :: sleeping[1] -> sleeping[1] = 0; permit[1] = 1
#endif
    :: NO_SLEEPER
    fi
  }
}

inline wakeAll(me) {
  do
  :: NO_SLEEPER -> break
  :: else -> wakeOne(me)
  od
}

inline ended(me) {
#ifndef BUG_Q1_WAITERS_FIRST
  COUNT(me, ENDED); /* Q1 */
  LOAD(me, WAITERS, x);
#else
  LOAD(me, WAITERS, x);
  COUNT(me, ENDED);
#endif
  if
  :: x ->
     isQuiet(me);
     if
     :: quiet -> atomic { !locked -> signalled = waiting }
     :: else
     fi;
     quiet = 0
  :: else
  fi;
  x = 0;
#ifndef BUG_C4_NO_WAKE
  isOver(me);
  if
  :: over -> over = 0; wakeAll(me) /* C4 */
  :: else
  fi
#endif
}

proctype submitter(byte me) {
  LOCALS;
#ifndef BUG_C1_CLOSED_FIRST
  COUNT(me, BEGUN); /* C1 */
  LOAD(me, CLOSED, closed);
#else
  LOAD(me, CLOSED, closed);
  COUNT(me, BEGUN);
#endif
  if
  :: closed -> closed = 0; ended(me)
  :: else ->
     accepted++;
     COUNT(me, INBOX);
     wakeOne(me)
  fi
}

inline close(me) {
  STORE_C2(me, CLOSED, 1); /* C2 */
  wakeAll(me)
}

proctype worker(byte me) {
  LOCALS;
  byte self;
  self = me - SUBMITTERS;
  do
  :: atomic {
       got = mem[INBOX] > 0;
       mem[INBOX] = mem[INBOX] - got
     };
     if
     :: got ->
        got = 0;
        ran++;
#ifdef INSIDE
        if
        :: true -> close(me)
        :: skip
        fi;
#endif
        ended(me)
     :: else ->
        isOver(me);
        if
        :: over -> break /* C5 */
        :: else
        fi;
        sleeping[self] = 1; /* S2 */
        isOver(me); /* S4 */
        LOAD(me, INBOX, x);
        if
        :: (over || x) && sleeping[self] -> sleeping[self] = 0
        :: else -> atomic { permit[self] -> permit[self] = 0 } /* S5 */
        fi;
        over = 0; x = 0
     fi
  od;
  assert(mem[ENDED] >= accepted);
  gone[self] = 1
}

proctype closer(byte me) {
  LOCALS;
  close(me);
#ifndef INSIDE
  /* C6: await */
#ifndef BUG_Q2_LOOK_FIRST
  COUNT(me, WAITERS); /* Q2 */
  atomic { !locked -> locked = 1 };
  isQuiet(me);
#else
  atomic { !locked -> locked = 1 };
  isQuiet(me);
  COUNT(me, WAITERS);
#endif
  do
  :: quiet -> break
  :: else ->
     waiting = 1;
     locked = 0;
     atomic { signalled && !locked -> signalled = 0; waiting = 0; locked = 1 };
     isQuiet(me)
  od;
  locked = 0;
  quiet = 0;
  assert(mem[ENDED] >= accepted);
  wakeAll(me);
  gone[0];
#if WORKERS > 1
  gone[1];
#endif
  assert(ran == accepted)
#endif
}

init {
  byte i;
  atomic {
    for (i : 0 .. SUBMITTERS - 1) { run submitter(i) }
    for (i : SUBMITTERS .. CLOSER - 1) { run worker(i) }
    run closer(CLOSER);
    i = 0
  };
  gone[0];
#if WORKERS > 1
  gone[1];
#endif
  (accepted == ran)
}
