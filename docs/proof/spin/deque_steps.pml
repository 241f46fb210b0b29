/*
 * ChaseLevDeque, access by access: push, grow, pop, steal. Tasks are 1, 2, ...; 0 is null. The owner's reads of what only
 * it writes are no steps of their own.
 * The indexes begin at 1, so that pop's reservation of an empty deque fits a byte.
 *
 * Before this file: memory.pml, CAPACITY (of the first ring; the second is twice as large, there is no third).
 */
#define TOP 0
#define BOTTOM 1
#define RING 2
#define FIRST_SLOT 3
#define SLOTS (3 * CAPACITY)
#define SLOT(r, i) (FIRST_SLOT + ((r) -> (CAPACITY + (i) % (2 * CAPACITY)) : ((i) % CAPACITY)))
#define ROOM(r) ((r) -> 2 * CAPACITY : CAPACITY)

#ifdef BUG_D1_PLAIN
#define STORE_D1 STORE
#else
#define STORE_D1 STORE_RELEASE
#endif
#ifdef BUG_D2_RELEASE
#define STORE_D2 STORE_RELEASE
#else
#define STORE_D2 STORE_VOLATILE
#endif
#ifdef BUG_D3_RELEASE
#define STORE_D3 STORE_RELEASE
#else
#define STORE_D3 STORE_VOLATILE
#endif

#define DEQUE_LOCALS byte b, t, ring, now, task, copied, i; bit won; SCRATCH

inline push(me, x) {
  atomic {
    LOAD(me, BOTTOM, b);
    LOAD(me, RING, ring);
    LOAD(me, TOP, t);
    if
    :: b - t >= ROOM(ring)
    :: else -> t = 0
    fi
  };
  if
  :: t -> grow(me)
  :: else
  fi;
  STORE(me, SLOT(ring, b), x);
  STORE_D1(me, BOTTOM, b + 1) /* D1 */
}

inline grow(me) {
  assert(ring == 0);
  i = t;
  do
  :: i < b ->
     LOAD(me, SLOT(0, i), copied);
     STORE(me, SLOT(1, i), copied);
     i++
  :: else -> break
  od;
  copied = 0;
  ring = 1;
  STORE_D2(me, RING, 1); /* D2 */
#ifndef BUG_D2_NO_SECOND_LOOK
  i = t;
  LOAD(me, TOP, t);
  do
  :: i < t -> STORE(me, SLOT(1, i), 0); i++
  :: else -> break
  od;
#endif
  i = 0
}

inline pop(me, result) {
  atomic {
    LOAD(me, BOTTOM, b);
    b = b - 1;
    LOAD(me, RING, ring);
    STORE_D3(me, BOTTOM, b) /* D3 */
  };
  LOAD(me, TOP, t);
  if
  :: t > b -> STORE_RELEASE(me, BOTTOM, b + 1); result = 0
  :: else ->
     LOAD(me, SLOT(ring, b), result);
     won = 1;
     if
     :: t == b ->
#ifndef BUG_D4_NO_CAS
        CAS(me, TOP, t, t + 1, won); /* D4 */
#else
        STORE_VOLATILE(me, TOP, t + 1);
#endif
        STORE_RELEASE(me, BOTTOM, b + 1)
     :: else
     fi;
     if
     :: won -> STORE(me, SLOT(ring, b), 0)
     :: else -> result = 0
     fi;
     won = 0
  fi;
  b = 0; t = 0; ring = 0
}

/* The indexes begin at 1: a `t` of 0 says that there is nothing to go on with. */
#define SOME_LEFT if :: t < b :: else -> t = 0 fi; b = 0

/* Leaves the task in `task`, or 0: whether it was EMPTY or RETRY, thieves try again or stop at will. */
inline steal(me) {
#ifndef BUG_D5_BOTTOM_FIRST
  LOAD(me, TOP, t); /* D5 */
  atomic { LOAD(me, BOTTOM, b); SOME_LEFT }; /* D6 */
#else
  LOAD(me, BOTTOM, b);
  atomic { LOAD(me, TOP, t); SOME_LEFT };
#endif
  if
  :: t ->
     LOAD(me, RING, ring);
     atomic {
       LOAD(me, SLOT(ring, t), task);
       if
       :: task
       :: else -> t = 0; ring = 0
       fi
     };
     if
     :: t ->
        atomic {
          CAS(me, TOP, t, t + 1, won); /* D4 */
          if
          :: won -> won = 0
          :: else -> task = 0; t = 0; ring = 0
          fi
        };
        if
        :: t ->
#ifndef BUG_D7_STORE
           atomic { CAS(me, SLOT(ring, t), task, 0, won); won = 0 };
#else
           STORE_VOLATILE(me, SLOT(ring, t), 0);
#endif
#ifndef BUG_D7_NO_SECOND_LOOK
           atomic {
             LOAD(me, RING, now); /* D7 */
             if
             :: now != ring -> ring = now
             :: else -> t = 0; ring = 0
             fi;
             now = 0
           };
           if
           :: t -> atomic { CAS(me, SLOT(ring, t), task, 0, won); won = 0; t = 0; ring = 0 }
           :: else
           fi
#else
           t = 0; ring = 0
#endif
        :: else
        fi
     :: else
     fi
  :: else
  fi
}
