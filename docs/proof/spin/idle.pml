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

inline wakeOne(me) {
  got = 0;
  atomic {
    EMPTY_BUFFER(me) ->
    if
    :: sleeping[0] -> sleeping[0] = 0; x = 0; got = 1
#if WORKERS > 1
    :: sleeping[1] -> sleeping[1] = 0; x = 1; got = 1
#endif
    :: NO_SLEEPER
    fi
  };
  if
  :: got -> woken[x] = 1; permit[x] = 1
  :: else
  fi
}

inline startThread() {
  atomic {
    if
    :: started < WORKERS ->
#ifndef BUG_LISTED_LATE
       listed[started] = 1;
#endif
       x = started;
       go[started] = 1;
       started++;
       got = 1
    :: else
    fi
  };
#ifdef BUG_LISTED_LATE
  if
  :: got -> listed[x] = 1
  :: else
  fi
#endif
}

inline signal(me) {
  FENCE_S1(me); /* S1 */
  do
  :: LOAD(me, COUNTS, c);
     if
     :: searching(c) > 0 -> break
     :: searching(c) == 0 && pacing(c) ->
#ifdef URGENT
        LOAD(me, NAPPING, x);
        if
        :: x ->
           STORE_VOLATILE(me, NAPPING, 0);
           permit[x - 1] = 1
        :: else
        fi;
#endif
        break
     :: searching(c) == 0 && !pacing(c) && awake(c) >= LIMIT -> break
     :: else ->
        CAS(me, COUNTS, c, c + SEARCHING + AWAKE, got);
        if
        :: got ->
           wakeOne(me);
           if :: !got -> startThread() :: else fi;
           if
           :: got -> break
           :: else ->
              ADD(me, COUNTS, 0 - SEARCHING - AWAKE, c); /* S6 */
#ifndef BUG_S6_NO_LOOK
              if
              :: NO_SLEEPER -> break
              :: else
              fi
#else
              break
#endif
           fi
        :: else
        fi
     fi
  od;
  got = 0; c = 0; x = 0
}

/* hasVisibleWork. */
inline look(me) {
#ifdef INBOX
  seesWork = mem[SUBMITTED] > 0
#else
  seesWork = 0;
  k = 0;
  do
  :: k < THREADS && !seesWork ->
     if
     :: listed[k] ->
        LOAD(me, TAKEN(k), top);
        LOAD(me, PUSHED(k), bottom);
        seesWork = top < bottom
     :: else
     fi;
     k++
  :: else -> break
  od;
  k = 0; top = 0; bottom = 0
#endif
}

/* huntAny, or a pop of one's own deque if it is k's. */
inline takeFrom(me) {
  LOAD(me, TAKEN(k), top);
  LOAD(me, PUSHED(k), bottom);
  if
  :: top < bottom -> CAS(me, TAKEN(k), top, top + 1, got)
  :: else
  fi;
  top = 0; bottom = 0
}

inline hunt(me) {
#ifdef INBOX
  atomic { got = mem[SUBMITTED] > 0; mem[SUBMITTED] = mem[SUBMITTED] - got }
#else
  got = 0;
  k = 0;
  do
  :: k < THREADS && !got ->
     if
     :: k != me && listed[k] -> takeFrom(me)
     :: else
     fi;
     k++
  :: else -> break
  od;
  k = 0
#endif
}

inline found(me) {
  ADD(me, COUNTS, 0 - SEARCHING, c); /* S7 */
#ifndef BUG_S7_NO_LOOK
  if
  :: searching(c) == 0 && !pacing(c) && HAS_MORE ->
     look(me);
     if :: seesWork -> signal(me) :: else fi
  :: else
  fi;
#endif
  c = 0; seesWork = 0
}

/* A task: may promote a branch, take it back or wait for it; may never end. */
inline work(me) {
#ifndef INBOX
  if
  :: made < TASKS ->
     atomic { if :: made < TASKS -> made++; got = 1 :: else -> got = 0 fi };
     if
     :: got ->
        push(me);
        signal(me);
        settle(me)
     :: else
     fi
  :: skip
  fi;
  got = 0;
#endif
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
  got = 0;
  k = me;
  takeFrom(me);
  k = 0;
  if
  :: got -> skip
  :: else ->
     /* stolen: naps, the later ones with a look */
     ADD(me, COUNTS, 0 - AWAKE, c);
     ADD(me, COUNTS, AWAKE, c);
     ADD(me, COUNTS, 0 - AWAKE, c);
#ifndef BUG_WAIT_NO_LOOK
     if
     :: HAS_MORE ->
        look(me);
        if :: seesWork -> signal(me) :: else fi
     :: else
     fi;
#endif
     c = 0; seesWork = 0;
#ifndef LIVE
     if
     :: true -> false
     :: skip
     fi;
#endif
     ADD(me, COUNTS, AWAKE, c);
     c = 0
  fi
}

inline rest(me) {
#ifndef INBOX
  LOAD(me, COUNTS, c);
  do
  :: pacing(c) -> break
  :: else ->
     CAS(me, COUNTS, c, c - SEARCHING + PACING, got); /* S8 */
     if
     :: got -> pace(me); break
     :: else -> LOAD(me, COUNTS, c)
     fi
  od;
  got = 0; c = 0;
#endif
  if
  :: seesWork -> seesWork = 0
  :: else -> sleep(me)
  fi
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
  ADD(me, COUNTS, SEARCHING - PACING, c)
#else
  late = !seesWork;
  if
  :: late -> ADD(me, COUNTS, SEARCHING, c)
  :: else -> ADD(me, COUNTS, SEARCHING - PACING, c)
  fi
#endif
}

inline sleep(me) {
  woken[me] = 0;
#ifdef BUG_S4_BEFORE_S3
  look(me);
#endif
  atomic { EMPTY_BUFFER(me) -> sleeping[me] = 1 }; /* S2 */
  ADD(me, COUNTS, 0 - SEARCHING - AWAKE, c); /* S3 */
#if !defined(BUG_S4_NO_LOOK) && !defined(BUG_S4_BEFORE_S3)
  look(me); /* S4 */
#endif
#ifdef BUG_S8_PACING_LATE
  if :: late -> late = 0; ADD(me, COUNTS, 0 - PACING, c) :: else fi;
#endif
  c = 0;
  got = 0;
  if
  :: seesWork ->
     atomic {
       if
       :: sleeping[me] -> sleeping[me] = 0; got = 1
       :: else
       fi
     };
     seesWork = 0
  :: else
  fi;
  if
  :: got -> ADD(me, COUNTS, SEARCHING + AWAKE, c); c = 0; got = 0
  :: else ->
     do
     :: woken[me] -> break /* S5 */
     :: else -> atomic { permit[me] -> permit[me] = 0 }
     od
  fi
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
        got = 0;
        found(me);
        work(me);
#ifdef INBOX
        do
        :: hunt(me);
           if
           :: got -> got = 0; work(me)
           :: else -> break
           fi
        od;
#endif
        ADD(me, COUNTS, SEARCHING, c);
        c = 0
     :: else ->
        if
        :: skip /* spins */
        :: true -> rest(me)
        fi
     fi
  od
}

proctype guest(byte me) {
  LOCALS;
  do
  :: made < TASKS ->
     atomic { if :: made < TASKS -> made++; got = 1 :: else -> got = 0 fi };
     if
     :: got -> push(me); signal(me)
     :: else
     fi
  :: made == TASKS -> break
#if !defined(LIVE) && !defined(INBOX)
  :: skip ->
     k = me;
     got = 0;
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
