/*
 * Sleeping and waking: Idle, SearchCounters, Scheduler.work, startThread, hasVisibleWork.
 *
 * WORKERS threads of the pool, started on demand, and GUESTS guests push TASKS tasks between them. Pushing and taking
 * are two counters per deque, `pushed` (a store-release, like D1) and `taken` (moved by CAS, like D4).
 *
 * A task may never end, and so may a guest or a join. Hence nobody may count on those that are busy:
 *
 *   when nothing can move any more and a task is visible, then as many are awake as the limit says,
 *   or there is neither a sleeper nor a thread to start
 *
 * -DLIVE: all tasks end and all joins; some guest never does, so the pacer never lingers. Then every task is
 * taken in the end, under weak fairness.
 * -DINBOX: all tasks are submitted, nobody paces, and all threads search at the start.
 * -DHELP: guests steal as well, as joiners do.
 * -DURGENT: every signal is urgent, no nap comes first and none has an end of its own: endNap alone must do.
 *
 * A searcher may spin with -DLIVE only. Elsewhere that would be no more than not to be scheduled: a hunt without a find
 * changes nothing.
 */
#ifndef WORKERS
#define WORKERS 2
#endif
#ifndef GUESTS
#define GUESTS 1
#endif
#if WORKERS + GUESTS == 2
#define THREADS 2
#elif WORKERS + GUESTS == 3
#define THREADS 3
#else
#define THREADS 4
#endif
#ifndef TASKS
#define TASKS 2
#endif
#ifndef LIMIT
#define LIMIT WORKERS
#endif
#define DEPTH 6
#define WORDS 10
#define COUNTS 0
#define NAPPING 1
#define SUBMITTED 2
#define TAKEN(x) (2 + 2 * (x))
#define PUSHED(x) (3 + 2 * (x))
#include "memory.pml"

/* One word of three counts. */
#define SEARCHING 1
#define AWAKE 8
#define PACING 64
#define searching(c) ((c) & 7)
#define awake(c) (((c) >> 3) & 7)
#define pacing(c) ((c) >> 6)

bit sleeping[WORKERS]; /* the queue of sleepers; its order does not matter */
bit woken[WORKERS];
bit go[WORKERS];
bit permit[WORKERS];
bit listed[THREADS]; /* in Scheduler.workers: only those are looked at */
byte started, made;

#if WORKERS == 1
#define NO_SLEEPER (!sleeping[0])
#else
#define NO_SLEEPER (!sleeping[0] && !sleeping[1])
#endif
#define HAS_MORE (!NO_SLEEPER || started < WORKERS)

#ifdef BUG_S1_NO_FENCE
#define FENCE_S1(me) skip
#else
#define FENCE_S1(me) FENCE(me)
#endif
#ifdef BUG_S9_RELEASE
#define STORE_S9 STORE_RELEASE
#else
#define STORE_S9 STORE_VOLATILE
#endif

#define LOCALS byte c, k, x, top, bottom; bit got, seesWork; SCRATCH

inline push(me) {
#ifdef INBOX
  ADD(me, SUBMITTED, 1, c);
  c = 0
#else
  LOAD(me, PUSHED(me), bottom);
  STORE_RELEASE(me, PUSHED(me), bottom + 1); /* D1 */
  bottom = 0
#endif
}

/* S1: somebody searches, paces, or there are enough. With -DURGENT the pacer is to be told. */
#ifdef URGENT
#define OTHERS_LOOK(c) (searching(c) > 0 || !pacing(c) && awake(c) >= LIMIT)
#else
#define OTHERS_LOOK(c) (searching(c) > 0 || pacing(c) || awake(c) >= LIMIT)
#endif
#define COUNT(me, delta) atomic { EMPTY_BUFFER(me) -> mem[COUNTS] = mem[COUNTS] + (delta) }

inline endNap(me) {
  LOAD(me, NAPPING, x);
  if
  :: x ->
     STORE_VOLATILE(me, NAPPING, 0);
     atomic { permit[x - 1] = 1; x = 0 }
  :: else
  fi
}

inline wakeOne(me) {
  atomic {
    EMPTY_BUFFER(me) ->
    if
    :: sleeping[0] -> sleeping[0] = 0
#if WORKERS > 1
    :: sleeping[1] -> sleeping[1] = 0; x = 1
#endif
    :: NO_SLEEPER -> got = 0
    fi
  };
  if
  :: atomic { got -> woken[x] = 1 };
     atomic { permit[x] = 1; x = 0 }
  :: !got
  fi
}

inline startThread() {
  atomic {
    if
    :: started < WORKERS ->
#ifndef BUG_LISTED_LATE
       listed[started] = 1;
#endif
#ifdef BUG_LISTED_LATE
       x = started;
#endif
       go[started] = 1;
       started++;
       got = 1
    :: else
    fi
  };
#ifdef BUG_LISTED_LATE
  if
  :: got -> atomic { listed[x] = 1; x = 0 }
  :: else
  fi
#endif
}

inline signal(me) {
  FENCE_S1(me); /* S1 */
  do
  :: atomic {
       LOAD(me, COUNTS, c);
       if
       :: OTHERS_LOOK(c) -> c = 0; break
       :: else
       fi
     };
#ifdef URGENT
     if
     :: pacing(c) ->
        c = 0;
        endNap(me);
        break
     :: !pacing(c)
     fi;
#endif
     atomic { CAS(me, COUNTS, c, c + SEARCHING + AWAKE, got); c = 0 };
     if
     :: got ->
        wakeOne(me);
        if
        :: !got -> startThread()
        :: got
        fi;
        if
        :: got -> got = 0; break
        :: else ->
           COUNT(me, 0 - SEARCHING - AWAKE); /* S6 */
#ifndef BUG_S6_NO_LOOK
           if
           :: NO_SLEEPER -> break
           :: else
           fi
#else
           break
#endif
        fi
     :: !got
     fi
  od
}

/* hasVisibleWork. */
inline look(me) {
#ifdef INBOX
  seesWork = mem[SUBMITTED] > 0
#else
  do
  :: listed[k] ->
     LOAD(me, TAKEN(k), top);
     atomic {
       LOAD(me, PUSHED(k), bottom);
       seesWork = top < bottom;
       top = 0; bottom = 0;
       k++;
       if
       :: seesWork || k == THREADS -> k = 0; break
       :: else
       fi
     }
  :: atomic {
       !listed[k] ->
       k++;
       if
       :: k == THREADS -> k = 0; break
       :: else
       fi
     }
  od
#endif
}

/* huntAny, or a pop of one's own deque if it is k's. */
inline takeFrom(me) {
  LOAD(me, TAKEN(k), top);
  atomic {
    LOAD(me, PUSHED(k), bottom);
    got = top < bottom;
    bottom = 0;
    if
    :: got
    :: else -> top = 0
    fi
  };
  if
  :: got -> atomic { CAS(me, TAKEN(k), top, top + 1, got); top = 0 }
  :: else
  fi
}

inline hunt(me) {
#ifdef INBOX
  atomic { got = mem[SUBMITTED] > 0; mem[SUBMITTED] = mem[SUBMITTED] - got }
#else
  do
  :: k != me && listed[k] ->
     takeFrom(me);
     atomic {
       k++;
       if
       :: got || k == THREADS -> k = 0; break
       :: else
       fi
     }
  :: atomic {
       k == me || !listed[k] ->
       k++;
       if
       :: k == THREADS -> k = 0; break
       :: else
       fi
     }
  od
#endif
}

inline found(me) {
  atomic {
    ADD(me, COUNTS, 0 - SEARCHING, c); /* S7 */
    got = searching(c) == 0 && !pacing(c);
    c = 0
  };
#ifndef BUG_S7_NO_LOOK
  if
  :: atomic { got && HAS_MORE -> got = 0 };
     look(me);
     if
     :: seesWork -> seesWork = 0; signal(me)
     :: else
     fi
  :: else -> got = 0
  fi
#else
  got = 0
#endif
}

/* A task: may promote a branch, take it back or wait for it; may never end. */
inline work(me) {
  if
  :: atomic { made < TASKS -> made++ };
     push(me);
     signal(me);
     settle(me)
  :: skip
  fi;
#ifndef LIVE
  if
  :: true -> false /* never ends */
  :: skip
  fi
#endif
}

inline settle(me) {
#ifndef LIVE
  if
  :: true -> false /* the left branch never ends */
  :: skip
  fi;
#endif
  k = me;
  takeFrom(me);
  k = 0;
  if
  :: got -> got = 0
  :: else ->
     /* stolen: naps, the later ones with a look */
     COUNT(me, 0 - AWAKE);
     COUNT(me, AWAKE);
     COUNT(me, 0 - AWAKE);
#ifndef BUG_WAIT_NO_LOOK
     if
     :: HAS_MORE ->
        look(me);
        if
        :: seesWork -> seesWork = 0; signal(me)
        :: else
        fi
     :: else
     fi;
#endif
#ifndef LIVE
     if
     :: true -> false
     :: skip
     fi;
#endif
     COUNT(me, AWAKE)
  fi
}

inline rest(me) {
#ifndef INBOX
  do
  :: atomic {
       LOAD(me, COUNTS, c);
       if
       :: pacing(c) -> c = 0; break
       :: else
       fi
     };
     atomic { CAS(me, COUNTS, c, c - SEARCHING + PACING, got); c = 0 }; /* S8 */
     if
     :: got -> got = 0; pace(me); break
     :: !got
     fi
  od;
  if
  :: seesWork -> seesWork = 0
  :: else -> sleep(me)
  fi
#else
  sleep(me)
#endif
}

/* Leaves seesWork if it is to search again. */
inline pace(me) {
#ifndef URGENT
  if
  :: skip /* the nap comes first */
  :: look(me) /* S9 */
  fi;
  do
  :: seesWork -> break
#ifdef LIVE
  :: !seesWork -> /* the nap ends; somebody is busy */
#else
  :: !seesWork -> break /* LINGER */
  :: !seesWork ->
#endif
#ifndef BUG_S9_NO_LOOK
     look(me)
#else
     skip
#endif
  od;
#else
  do
  :: true ->
#ifndef BUG_S9_NOTED_LATE
     STORE_S9(me, NAPPING, me + 1); /* S9 */
     look(me);
#else
     look(me);
     STORE_VOLATILE(me, NAPPING, me + 1);
#endif
     if
     :: seesWork -> break
     :: else -> atomic { permit[me] -> permit[me] = 0 }
     fi
  od;
  skip;
  STORE_VOLATILE(me, NAPPING, 0);
#endif
#ifndef BUG_S8_PACING_LATE
  COUNT(me, SEARCHING - PACING)
#else
  late = !seesWork;
  if
  :: late -> COUNT(me, SEARCHING)
  :: else -> COUNT(me, SEARCHING - PACING)
  fi
#endif
}

inline sleep(me) {
  woken[me] = 0;
#ifdef BUG_S4_BEFORE_S3
  look(me);
#endif
  atomic { EMPTY_BUFFER(me) -> sleeping[me] = 1 }; /* S2 */
  COUNT(me, 0 - SEARCHING - AWAKE); /* S3 */
#if !defined(BUG_S4_NO_LOOK) && !defined(BUG_S4_BEFORE_S3)
  look(me); /* S4 */
#endif
#ifdef BUG_S8_PACING_LATE
  if
  :: late -> late = 0; COUNT(me, 0 - PACING)
  :: else
  fi;
#endif
  if
  :: atomic {
       seesWork ->
       seesWork = 0;
       if
       :: sleeping[me] -> sleeping[me] = 0; got = 1
       :: else
       fi
     }
  :: !seesWork
  fi;
  if
  :: atomic { got -> got = 0; COUNT(me, SEARCHING + AWAKE) }
  :: !got -> awaitWoken(me)
  fi
}

/* S10, after a task: leaves got if it has slept, and is a searcher now. */
inline surplus(me) {
  LOAD(me, COUNTS, c);
  if
  :: atomic { awake(c) > LIMIT -> c = 0 };
     woken[me] = 0;
     atomic { EMPTY_BUFFER(me) -> sleeping[me] = 1 }; /* S2 */
#ifndef BUG_S10_NO_CAS
     do
     :: atomic {
          LOAD(me, COUNTS, c);
          if
          :: awake(c) <= LIMIT -> c = 0; break
          :: else
          fi
        };
        atomic { CAS(me, COUNTS, c, c - AWAKE, got); c = 0 };
        if
        :: got -> break
        :: !got
        fi
     od;
#else
     COUNT(me, 0 - AWAKE);
     got = 1;
#endif
     if
     :: got -> awaitWoken(me)
     :: else ->
        if
        :: atomic { sleeping[me] -> sleeping[me] = 0 } /* it is needed after all, and counted */
        :: !sleeping[me] ->
           awaitWoken(me);
           COUNT(me, 0 - AWAKE); /* it was counted twice */
           got = 1
        fi
     fi
  :: else -> c = 0
  fi
}

inline awaitWoken(me) {
  do
  :: woken[me] -> break /* S5 */
  :: else -> atomic { permit[me] -> permit[me] = 0 }
  od
}

proctype worker(byte me) {
  LOCALS;
#ifdef BUG_S8_PACING_LATE
  bit late;
#endif
  (go[me]);
  do
  :: hunt(me);
     if
     :: got ->
        found(me);
#ifndef INBOX
        work(me);
        surplus(me);
#else
        do
        :: true -> false /* the task never ends */
        :: atomic {
             hunt(me);
             if
             :: got -> got = 0
             :: else -> break
             fi
           }
        od;
#endif
        if
        :: got -> got = 0
        :: else -> COUNT(me, SEARCHING)
        fi
#ifdef LIVE
     :: !got /* spins */
#endif
     :: !got -> rest(me)
     fi
  od
}

proctype guest(byte me) {
  LOCALS;
  do
  :: atomic { made < TASKS -> made++ };
     push(me);
     signal(me)
  :: made == TASKS -> break
#if !defined(LIVE) && !defined(INBOX)
  :: skip ->
     k = me;
     takeFrom(me);
     k = 0; got = 0
#endif
#ifdef HELP
  :: skip ->
     hunt(me);
     if
     :: got -> false /* never ends */
     :: else
     fi
#endif
  od
}

#define VISIBLE(x) (mem[TAKEN(x)] < mem[PUSHED(x)])
#ifdef INBOX
#define SOME_VISIBLE (mem[SUBMITTED] > 0)
#elif THREADS == 2
#define SOME_VISIBLE (VISIBLE(0) || VISIBLE(1))
#elif THREADS == 3
#define SOME_VISIBLE (VISIBLE(0) || VISIBLE(1) || VISIBLE(2))
#else
#define SOME_VISIBLE (VISIBLE(0) || VISIBLE(1) || VISIBLE(2) || VISIBLE(3))
#endif

init {
  byte i;
  atomic {
    for (i : 0 .. WORKERS - 1) { run worker(i) }
    for (i : WORKERS .. THREADS - 1) { listed[i] = 1; run guest(i) }
    i = 0;
#ifdef INBOX
    mem[COUNTS] = WORKERS * (SEARCHING + AWAKE);
    started = WORKERS;
    for (i : 0 .. WORKERS - 1) { go[i] = 1 }
    i = 0
#endif
  };
#ifndef LIVE
  timeout ->
  assert(!SOME_VISIBLE || awake(mem[COUNTS]) >= LIMIT || !HAS_MORE)
#endif
}

#ifdef LIVE
ltl eventually_run { <> [] (made == TASKS && !SOME_VISIBLE) }
#endif
