/*
 * Requesting a beat and clearing the request: WorkerSignals.requestBeat, Beats.poll, fork, promote.
 *
 * One owner makes dense calls; one or two hungry threads request a beat. A promotion becomes visible by D1, modelled by
 * the count PROMOTED. There may be no token for one.
 *
 *   a request is served by a promotion that becomes visible after the request began, or stands (no ticket),
 *   or is owed (the note of H3): it is never swallowed
 */
#ifndef HUNGRY
#define HUNGRY 2
#endif
#if HUNGRY == 1
#define THREADS 2
#else
#define THREADS 3
#endif
#define CALLS 3
#define DEPTH 6
#define WORDS 2
#define TICKET 0
#define PROMOTED 1
#include "memory.pml"

#ifdef BUG_D1_PLAIN
#define STORE_D1 STORE
#else
#define STORE_D1 STORE_RELEASE
#endif

byte finished;
bit owed;
byte before[3];

inline promote() {
  LOAD(0, PROMOTED, now);
  STORE_D1(0, PROMOTED, now + 1); /* P2, D1 */
  now = 0;
  FENCE(0) /* P4, S1 */
}

proctype owner() {
  byte ticket, calls, now;
  SCRATCH;
  do
  :: calls < CALLS ->
     calls++;
#ifdef BUG_H2_NO_NOTE
     owed = 0; /* a request without a token is forgotten */
#endif
     LOAD(0, TICKET, ticket);
     if
     :: ticket == 0 ->
        owed = 1;
#ifndef BUG_H2_LATE
        STORE(0, TICKET, 1); /* H2 */
#endif
        ticket = 0
     :: else -> ticket = 0
     fi;
     if
     :: owed ->
        if
        :: owed = 0; promote() /* H3 */
        :: skip /* no token */
        fi
     :: else
     fi;
#ifdef BUG_H2_LATE
     STORE(0, TICKET, 1);
#endif
  :: break
  od;
  FENCE(0);
  finished++
}

proctype hungry(byte me) {
  byte ticket;
  SCRATCH;
  before[me] = mem[PROMOTED];
  LOAD(me, TICKET, ticket);
  if
  :: ticket -> STORE(me, TICKET, 0) /* H1 */
  :: else
  fi;
  FENCE(me);
  finished++
}

#define SERVED(x) (mem[PROMOTED] > before[x])

init {
  byte i;
  atomic {
    mem[TICKET] = 1;
    run owner();
    for (i : 1 .. HUNGRY) { run hungry(i) }
    i = 0
  };
  (finished == THREADS);
  for (i : 1 .. HUNGRY) { assert(SERVED(i) || mem[TICKET] == 0 || owed) }
}
