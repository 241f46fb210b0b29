/*
 * Shared words, with or without store buffers.
 *
 *   neither   sequential consistency: a store is in memory at once
 *   -DTSO     a FIFO of stores per thread (x86)
 *   -DPSO     stores to different words leave the buffer in any order, but none before a store-release's
 *             predecessors have left (SPARC PSO, with Java's release)
 *
 * A thread reads its own latest store. A volatile store waits until its buffer is empty, and so do CAS, swap, add and
 * fence: later loads come after it. Loads are never reordered here; that is left to jcstress.
 *
 * What a thread decides by itself is in the atomic step of the access that it follows, and its locals are cleared as soon
 * as they are not needed: nobody else can see the difference, and there are fewer states to search.
 *
 * Before this file: WORDS (size of the memory), THREADS, and DEPTH (of a buffer; a full one is an error).
 */
#if defined(TSO) || defined(PSO)
#define BUFFERED
#endif

byte mem[WORDS];

#ifdef BUFFERED

typedef Buffer {
  byte n;
  byte word[DEPTH];
  byte value[DEPTH];
#ifdef PSO
  bit release[DEPTH];
#endif
};
Buffer buffers[THREADS];

#ifdef PSO
#define MARK(me, r) buffers[me].release[buffers[me].n] = r;
#else
#define MARK(me, r)
#endif

#ifdef FULL_WAITS /* for planted bugs: not the full buffer is to be found */
#define HAS_ROOM(me) buffers[me].n < DEPTH ->
#else
#define HAS_ROOM(me) assert(buffers[me].n < DEPTH);
#endif

#define PUT(me, w, v, r) \
  d_step { \
    HAS_ROOM(me) \
    buffers[me].word[buffers[me].n] = w; \
    buffers[me].value[buffers[me].n] = v; \
    MARK(me, r) \
    buffers[me].n++ \
  }
#define EMPTY_BUFFER(me) (buffers[me].n == 0)

/* plain and opaque */
#define STORE(me, w, v) PUT(me, w, v, 0)
#define STORE_RELEASE(me, w, v) PUT(me, w, v, 1)
#define STORE_VOLATILE(me, w, v) PUT(me, w, v, 1); EMPTY_BUFFER(me)
#define FENCE(me) EMPTY_BUFFER(me)
#define LOAD(me, w, into) \
  d_step { \
    into = mem[w]; \
    seen = 0; \
    do \
    :: seen < buffers[me].n -> \
       if :: buffers[me].word[seen] == (w) -> into = buffers[me].value[seen] :: else fi; \
       seen++ \
    :: else -> break \
    od; \
    seen = 0 \
  }
#define SCRATCH byte seen

inline leave(p, at) {
  mem[buffers[p].word[at]] = buffers[p].value[at];
  buffers[p].n--;
  do
  :: at < buffers[p].n ->
     buffers[p].word[at] = buffers[p].word[at + 1];
     buffers[p].value[at] = buffers[p].value[at + 1];
#ifdef PSO
     buffers[p].release[at] = buffers[p].release[at + 1];
#endif
     at++
  :: else -> break
  od;
  buffers[p].word[at] = 0;
  buffers[p].value[at] = 0;
#ifdef PSO
  buffers[p].release[at] = 0;
#endif
  at = 0
}

/* One per thread, so that weak fairness empties every buffer in the end. */
active [THREADS] proctype store_buffer() {
  byte at, before, p;
  bit stays;
  p = _pid;
end_empty:
  do
  :: atomic {
       buffers[p].n > 0 ->
#ifdef PSO
       do
       :: at + 1 < buffers[p].n -> at++
       :: break
       od;
       stays = buffers[p].release[at] && at > 0;
       before = 0;
       do
       :: before < at ->
          if :: buffers[p].word[before] == buffers[p].word[at] -> stays = 1 :: else fi;
          before++
       :: else -> break
       od;
       before = 0;
       if
       :: stays -> stays = 0; at = 0
       :: else -> leave(p, at)
       fi
#else
       leave(p, at)
#endif
     }
  od
}

#else /* sequential consistency */

#define STORE(me, w, v) mem[w] = v
#define STORE_RELEASE(me, w, v) mem[w] = v
#define STORE_VOLATILE(me, w, v) mem[w] = v
#define FENCE(me) skip
#define LOAD(me, w, into) into = mem[w]
#define EMPTY_BUFFER(me) true
#define SCRATCH skip

#endif

#define CAS(me, w, old, new, won) \
  atomic { \
    EMPTY_BUFFER(me) -> \
    if \
    :: mem[w] == (old) -> mem[w] = new; won = 1 \
    :: else -> won = 0 \
    fi \
  }
/* Gives the value before. */
#define SWAP(me, w, new, old) atomic { EMPTY_BUFFER(me) -> old = mem[w]; mem[w] = new }
/* Gives the value after. */
#define ADD(me, w, delta, now) atomic { EMPTY_BUFFER(me) -> mem[w] = mem[w] + (delta); now = mem[w] }
